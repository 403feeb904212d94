import { t } from '../../language/t.ts';
import { expressionParts } from './expressions.ts';
import type { JsonValue } from '../values/json.ts';
import { typeOfValue } from '../process/knownFields.ts';
import { literalText } from '../connector/types.ts';
import { evaluateJuel } from './evaluateJuel.ts';
import { JuelError } from './JuelNode.ts';
import { readJuel } from './readJuel.ts';
import type { Tried } from './Tried.ts';

/**
 * What a text with `${…}` in it becomes. One expression that is the whole of it keeps the type of its value; beside
 * other text it becomes a part of that text, as engines do it. Never throws.
 */
export function tryJuel(text: string, values: ReadonlyMap<string, JsonValue>): Tried {
  const parts = expressionParts(text);
  if (!parts.some(({ kind }) => kind === 'expression')) {
    const from = Math.max(0, text.indexOf('${'));
    return text.includes('${')
      ? { problem: t('The “${” is never closed with “}”.'), at: { from, to: from + 2 } }
      : { value: text, type: 'string', notes: [t('There is no ${…} in it: it is sent as this text.')] };
  }
  try {
    let at = 0;
    const results = parts.map(({ kind, text: part }) => {
      const start = at + 2;
      at += kind === 'text' ? part.length : part.length + 3;
      return kind === 'text' ? part : evaluateJuel(readJuel(part, start), values);
    });
    const [only = null] = results;
    const value = results.length === 1 ? only : results.map((one) => literalText(one)).join('');
    return { value, type: value === null ? 'null' : typeOfValue(value), notes: [] };
  } catch (error) {
    if (error instanceof JuelError) return { problem: error.message, at: error.at };
    throw error;
  }
}
