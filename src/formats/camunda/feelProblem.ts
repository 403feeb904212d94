import { lintExpression } from '@bpmn-io/feel-lint';
import { t } from '../../language/t.ts';

/** What is wrong with a FEEL expression (without its `=`), in a sentence; null when it can be read. */
export function feelProblem(feel: string): string | null {
  if (feel.trim() === '') return t('Nothing stands after the “=”.');
  const [first] = lintExpression(withoutSpaces(feel));
  if (first === undefined) return null;
  if (first.message.startsWith('Incomplete')) return t('It is not finished.');
  const part = feel.slice(first.from, first.to).trim();
  return part === '' ? t('Something is missing in it.') : t`“${part}” does not belong there.`;
}

/** Functions of the engine whose names have words of the language in them, which the parser takes for those. */
const WITH_WORDS = /\b(get or else|years and months duration|date and time)(?=\s*\()/g;

function withoutSpaces(feel: string): string {
  return feel.replaceAll(WITH_WORDS, (name) => name.replaceAll(' ', '_'));
}
