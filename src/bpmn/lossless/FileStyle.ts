import { isElement } from './XmlTree.ts';
import type { TextElement, XmlTree } from './XmlTree.ts';

/** How a file is laid out, so that what is new looks like the rest of it. */
export interface FileStyle {
  readonly lineEnd: string;
  /** one step of indentation */
  readonly unit: string;
  /** ` />` or `/>` */
  readonly selfClosing: string;
}

export function styleOf({ text, elements }: XmlTree): FileStyle {
  const units = new Map<string, number>();
  let spaced = 0;
  let tight = 0;
  for (const element of elements) {
    const { tag } = element;
    if (tag.selfClosing && tag.attributes.length > 0) {
      if (/\s/.test(text.charAt(tag.end - 3))) spaced += 1;
      else tight += 1;
    }
    const unit = unitOf(text, element);
    if (unit !== null) units.set(unit, (units.get(unit) ?? 0) + 1);
  }
  const [common] = [...units].sort(([, a], [, b]) => b - a);
  return {
    lineEnd: text.includes('\r\n') ? '\r\n' : '\n',
    unit: common?.[0] ?? '  ',
    selfClosing: tight > spaced ? '/>' : ' />',
  };
}

/** The white space before an element that begins its line; null where something else does. */
export function indentOf(text: string, { tag }: TextElement): string | null {
  // Step by step: the line may be the whole file.
  let start = tag.start;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start -= 1;
  const isLine = start === 0 ? tag.start === 0 : text[start - 1] === '\n' || text[start - 1] === '\r';
  return isLine ? text.slice(start, tag.start) : null;
}

function unitOf(text: string, element: TextElement): string | null {
  const first = element.content.find(isElement);
  if (!first) return null;
  const inner = indentOf(text, first);
  const outer = indentOf(text, element);
  if (inner === null || outer === null || inner.length <= outer.length || !inner.startsWith(outer))
    return null;
  return inner.slice(outer.length);
}
