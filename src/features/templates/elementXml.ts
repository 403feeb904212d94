import { valueOf } from '../../bpmn/xmlElements.ts';
import { xmlTokens } from '../../bpmn/xmlTokens.ts';

/**
 * The text of one element, and of the messages, signals … it refers to, as they stand in the document, moved to the left.
 * Null where there is no element of that id.
 */
export function elementXml(document: string, id: string): string | null {
  const own = cut(document, id);
  if (own === null) return null;
  const refers = [...own.matchAll(/\b(?:messageRef|signalRef|errorRef|escalationRef)="([^"]+)"/g)];
  const others = refers.flatMap(([, ref = '']) => cut(document, ref) ?? []);
  return [own, ...others].join('\n\n');
}

function cut(document: string, id: string): string | null {
  let depth = 0;
  let start = -1;
  for (const token of xmlTokens(document)) {
    if (token.kind === 'start') {
      if (start < 0 && valueOf(token, 'id') === id) {
        start = token.start;
        depth = 0;
      }
      if (start >= 0 && token.selfClosing && depth === 0) return unindented(document, start, token.end);
      if (start >= 0 && !token.selfClosing) depth += 1;
    } else if (token.kind === 'end' && start >= 0) {
      depth -= 1;
      if (depth === 0) return unindented(document, start, token.end);
    }
  }
  return null;
}

function unindented(document: string, start: number, end: number): string {
  const line = document.slice(document.lastIndexOf('\n', start) + 1, start);
  const indent = /^\s*$/.test(line) ? line : '';
  return document.slice(start, end).replaceAll(`\n${indent}`, '\n');
}

/** The flows of the preview are none of the template's. */
export function withoutFlows(xml: string): string {
  return xml.replaceAll(/\n\s*<bpmn:(?:incoming|outgoing)>[^<]*<\/bpmn:(?:incoming|outgoing)>/g, '');
}

/** A picture in an attribute is longer than all the rest: its beginning says what it is. */
export function withoutPictures(xml: string): string {
  return xml.replaceAll(/="(data:[^"]{0,21})[^"]*"/g, '="$1…"');
}

/** One attribute a line where a start tag is long, as a narrow pane can show it. */
export function withShortLines(xml: string, width = 44): string {
  return xml
    .split('\n')
    .map((line) => {
      const tag = /^(\s*)(<[\w:.-]+)((?:\s+[\w:.-]+="[^"]*")+)(\s*\/?>.*)$/.exec(line);
      if (line.length <= width || tag === null) return line;
      const [, indent = '', name = '', attributes = '', end = ''] = tag;
      const each = attributes.match(/[\w:.-]+="[^"]*"/g) ?? [];
      return `${indent}${name} ${each.join(`\n${indent}    `)}${end.trim() === '/>' ? ' />' : end}`;
    })
    .join('\n');
}

/** Where `now` is different from `before`; null where it is not. */
export function changedPart(
  before: string,
  now: string,
): { readonly from: number; readonly to: number } | null {
  if (before === now || before === '') return null;
  let from = 0;
  while (from < now.length && before[from] === now[from]) from += 1;
  let same = 0;
  const shorter = Math.min(before.length, now.length) - from;
  while (same < shorter && before[before.length - 1 - same] === now[now.length - 1 - same]) same += 1;
  return { from, to: Math.max(from, now.length - same) };
}
