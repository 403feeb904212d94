import { applyEdits } from '../bpmn/textEdits.ts';
import type { TextEdit } from '../bpmn/textEdits.ts';
import { XmlError, xmlTokens } from '../bpmn/xmlTokens.ts';
import type { XmlToken } from '../bpmn/xmlTokens.ts';

/**
 * The same XML with references for the characters that an encoding lacks; null where one stands in a name or a
 * comment, which can have no reference.
 */
export function referAll(xml: string, has: (character: string) => boolean): string | null {
  // Most files have none.
  if ([...new Set(xml)].every(has)) return xml;
  const edits: TextEdit[] = [];
  try {
    for (const token of xmlTokens(xml)) edits.push(...referencesIn(xml, token, has));
  } catch (error) {
    if (error instanceof XmlError) return null;
    throw error;
  }
  const text = applyEdits(xml, edits);
  return [...new Set(text)].every(has) ? text : null;
}

function referencesIn(xml: string, token: XmlToken, has: (character: string) => boolean): TextEdit[] {
  if (token.kind === 'text') return references(xml, token.start, token.end, has, '', '');
  if (token.kind === 'cdata') return references(xml, token.start, token.end, has, ']]>', '<![CDATA[');
  if (token.kind !== 'start') return [];
  return token.attributes.flatMap(({ valueStart, valueEnd }) =>
    references(xml, valueStart, valueEnd, has, '', ''),
  );
}

function references(
  xml: string,
  start: number,
  end: number,
  has: (character: string) => boolean,
  before: string,
  after: string,
): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = start;
  for (const character of xml.slice(start, end)) {
    const next = at + character.length;
    if (!has(character)) {
      const reference = `&#${String(character.codePointAt(0))};`;
      edits.push({ start: at, end: next, text: before + reference + after });
    }
    at = next;
  }
  return edits;
}
