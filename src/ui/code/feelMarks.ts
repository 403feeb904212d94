import type { Diagnostic } from '@codemirror/lint';
import { t } from '../../language/t.ts';

/** What the linter found, in words for people; nothing for a text that is only begun. */
export function feelMarks(text: string, found: readonly Diagnostic[]): readonly Diagnostic[] {
  if (text.trim() === '') return [];
  return found.map((one) => ({
    ...one,
    // A mark without width cannot be seen.
    from: one.from === one.to ? Math.max(0, one.from - 1) : one.from,
    message: inWords(text.slice(one.from, one.to), one.message),
  }));
}

function inWords(part: string, message: string): string {
  if (message.startsWith('Incomplete')) return t('The expression is not finished here.');
  if (message.startsWith('Unrecognized token')) {
    return part.trim() === '' ? t('Something is missing here.') : t`“${part.trim()}” does not belong here.`;
  }
  return message;
}
