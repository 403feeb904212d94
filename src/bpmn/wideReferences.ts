import type { TextEdit } from './textEdits.ts';
import { XmlError, xmlTokens } from './xmlTokens.ts';

const WIDE = /&#(?:\d{5,}|x[0-9a-f]{5,});/i;
const REFERENCE = /&#(?:(\d+)|x([0-9a-f]+));/gi;

/** Whether a character takes more than 16 bits. */
export function isWide(code: number): boolean {
  return code > 0xffff && code <= 0x10ffff;
}

/**
 * moddle's parser cuts references to such characters to 16 bits. With these edits made it is given the characters
 * themselves; comments and CDATA, where they are no references, stay.
 */
export function wideReferences(xml: string): readonly TextEdit[] {
  // The first look is a quick one: most files have no such reference at all.
  if (!xml.includes('&#') || !WIDE.test(xml)) return [];
  const edits: TextEdit[] = [];
  const look = (start: number, end: number): void => {
    for (const { 0: whole, 1: decimal, 2: hex, index } of xml.slice(start, end).matchAll(REFERENCE)) {
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      const at = start + index;
      if (isWide(code)) edits.push({ start: at, end: at + whole.length, text: String.fromCodePoint(code) });
    }
  };
  try {
    for (const token of xmlTokens(xml)) {
      if (token.kind === 'text') look(token.start, token.end);
      else if (token.kind === 'start')
        for (const { valueStart, valueEnd } of token.attributes) look(valueStart, valueEnd);
    }
  } catch (error) {
    // moddle reads more than XML allows: the rest is left to it
    if (!(error instanceof XmlError)) throw error;
  }
  return edits;
}
