import { namesIn } from '../../../domain/expressions/expressions.ts';
import type { JsonValue } from '../../../domain/values/json.ts';
import type { Variable } from '../../../domain/process/process.ts';
import { namesOfFeel } from '../../../domain/templates/rules/namesOfFeel.ts';
import { literalText, parseLiteral } from '../../../domain/connector/types.ts';

export type Language = 'juel' | 'feel';

/** Typed by a person, by variable; for each process for as long as the page is open. */
const typed = new Map<string, Readonly<Record<string, string>>>();

export function keptSamples(processId: string): Readonly<Record<string, string>> {
  return typed.get(processId) ?? {};
}

export function keepSamples(processId: string, samples: Readonly<Record<string, string>>): void {
  typed.set(processId, samples);
}

/** Values people recognise as made up. */
const EXAMPLES: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['integer', '1'],
  ['bigdecimal', '1.5'],
  ['boolean', 'true'],
  ['date', '2026-05-31'],
  ['datetime', '2026-05-31T12:30:00'],
  ['array', '[]'],
]);

/** The variable's default, else an example of its type. */
export function sampleOf({ type, value }: Pick<Variable, 'type' | 'value'>): string {
  const isOwn = value !== undefined && value !== null && !(typeof value === 'string' && value.includes('${'));
  return isOwn ? literalText(value) : (EXAMPLES.get(type) ?? (type === '' ? '' : '{}'));
}

/** The text as a value of the type; where it is none, as JSON or as the text it is. */
export function sampleValue(text: string, type: string): JsonValue {
  if (text === '' && type !== 'string') return null;
  const value = parseLiteral(text, type);
  return value !== undefined && type !== '' ? value : (parseLiteral(text, 'json') ?? text);
}

/**
 * Those of the names that the expression reads, in the order of the variables; then those nobody declared.
 * @param missed names that had no value before: FEEL's words look like names, so that only a try tells
 */
export function readNames(
  text: string,
  language: Language,
  variables: readonly Variable[],
  missed: readonly string[],
): readonly Variable[] {
  const names =
    language === 'juel' ? namesIn(text) : namesOfFeel(text).map((path) => path.replace(/\..*/, ''));
  const known = variables.filter(({ name }) => names.includes(name));
  const others = names.filter(
    (name) => (language === 'juel' || missed.includes(name)) && !variables.some((one) => one.name === name),
  );
  return [
    ...known,
    ...[...new Set(others)].map((name) => ({ id: name, name, type: '', required: false, rest: {} })),
  ];
}
