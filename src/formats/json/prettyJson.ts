import { applyEdits, format } from 'jsonc-parser';

/**
 * The text with each member on a line of its own, so that two of them can be compared line by line. Nothing but
 * white space changes; text that is not JSON stays as far as it is none.
 */
export function prettyJson(text: string): string {
  const options = { tabSize: 2, insertSpaces: true, eol: '\n' };
  return applyEdits(text, format(text, undefined, options))
    .replaceAll('\r\n', '\n')
    .trimEnd();
}
