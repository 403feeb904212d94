import type { JsonValue } from './json.ts';
import { parseJson } from './parseJson.ts';

/** A value as FEEL writes it, without the `=`. */
export function feelOfLiteral(value: JsonValue): string {
  // FEEL has no 1e21.
  if (typeof value === 'number' && Number.isInteger(value)) return BigInt(value).toString();
  return JSON.stringify(value);
}

/** The value a FEEL text is when it is nothing but a literal that JSON spells alike; undefined for all else. */
export function literalOfFeel(feel: string): JsonValue | undefined {
  return parseJson(feel);
}
