import { evaluate } from 'feelin';
import type { Tried } from '../../domain/expressions/Tried.ts';
import type { JsonValue } from '../../domain/values/json.ts';
import { typeOfValue } from '../../domain/process/knownFields.ts';
import { parseJson } from '../../domain/values/parseJson.ts';
import { t } from '../../language/t.ts';

type Sample = Readonly<Record<string, JsonValue>>;

/** Camunda's own functions that people cannot do without. */
const EXTENSIONS = {
  'get or else': (value: unknown, otherwise: unknown): unknown => value ?? otherwise,
};
const LONGEST = 20_000;

/**
 * What a FEEL expression (without its `=`) becomes with sample values. Never throws; but it can take for ever, so that
 * the page asks `tryFeel`, which gives it a worker and an end.
 */
export function evaluateFeel(expression: string, values: Sample): Tried {
  try {
    const { value, warnings } = evaluate(expression, { ...EXTENSIONS, ...values });
    const unknown = warnings.find(({ type }) => type === 'NO_FUNCTION_FOUND');
    if (unknown)
      return {
        problem: t('A function that is called here is Camunda’s own, or unknown: it cannot be tried here.'),
        at: unknown.position,
      };
    const missing = warnings
      .filter(({ type }) => type === 'NO_VARIABLE_FOUND')
      .map(({ position: { from, to } }) => expression.slice(from, to));
    const notes = warnings.map(({ message }) => warningWords(message));
    return {
      ...shown(value),
      notes: [...new Set(notes)].slice(0, 5),
      ...(missing.length > 0 && { missing: [...new Set(missing)] }),
    };
  } catch (error) {
    return { problem: wordsOf(error), ...placeOf(error, expression) };
  }
}

/** What the library says most; the rest as it says it. */
function warningWords(message: string): string {
  const [, kind, name = '', place] =
    /^(Variable|Property|Key) '([^]*?)' not found(?: in ([^]*))?$/.exec(message) ?? [];
  if (kind === 'Variable' && place === undefined) return t`Variable '${name}' not found.`;
  if (kind === 'Property' && place !== undefined) return t`Property '${name}' not found in ${place}.`;
  if (kind === 'Key' && place !== undefined) return t`Key '${name}' not found in ${place}.`;
  return `${message}.`;
}

function shown(value: unknown): { readonly value: JsonValue; readonly type: string } {
  if (value === null || value === undefined) return { value: null, type: 'null' };
  if (typeof value === 'function') return { value: 'A function', type: 'function' };
  const text = JSON.stringify(value);
  if (text.length > LONGEST) return { value: `${text.slice(0, LONGEST)}…`, type: 'string' };
  const json = parseJson(text) ?? null;
  // Dates, times and durations are objects that are written as texts.
  if (typeof value === 'object' && typeof json === 'string') return { value: json, type: temporalType(json) };
  return { value: json, type: json === null ? 'null' : typeOfValue(json) };
}

function temporalType(text: string): string {
  if (/^-?P/.test(text)) return 'duration';
  if (text.includes('T')) return 'datetime';
  return text.includes(':') ? 'time' : 'date';
}

function wordsOf(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  if (error instanceof RangeError) return t('The expression calls itself without an end.');
  if (message.startsWith('Incomplete')) return t('The expression is not finished here.');
  return message.startsWith('Unrecognized') ? t('This does not belong here.') : message;
}

function placeOf(error: unknown, expression: string): { at?: { from: number; to: number } } {
  const position = error instanceof Error && 'position' in error ? error.position : null;
  if (typeof position !== 'object' || position === null || !('from' in position) || !('to' in position))
    return {};
  const { from, to } = position;
  if (typeof from !== 'number' || typeof to !== 'number') return {};
  // A place without width cannot be seen.
  return { at: { from: Math.min(from, expression.length), to: Math.max(to, from + 1) } };
}
