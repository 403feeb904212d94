import type { JsonValue } from '../values/json.ts';
import { isJsonArray } from '../values/jsonValue.ts';
import { parseJson } from '../values/parseJson.ts';

/** A value as FEEL writes it, without the `=`. */
export function feelOfLiteral(value: JsonValue): string {
  if (typeof value === 'number') return decimalText(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isJsonArray(value)) return `[${value.map(feelOfLiteral).join(',')}]`;
  return `{${Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)}:${feelOfLiteral(item)}`)
    .join(',')}}`;
}

/** FEEL has no 1e21 and no 1.5e-7. */
function decimalText(value: number): string {
  const [digits = '', exponent] = String(value).split('e-');
  if (Number.isInteger(value)) return BigInt(value).toString();
  if (exponent === undefined) return digits;
  const sign = digits.startsWith('-') ? '-' : '';
  return `${sign}0.${'0'.repeat(Number(exponent) - 1)}${digits.replaceAll(/[-.]/g, '')}`;
}

/** The value a FEEL text is when it is nothing but a literal that JSON spells alike; undefined for all else. */
export function literalOfFeel(feel: string): JsonValue | undefined {
  return parseJson(feel);
}
