import { t } from '../../language/t.ts';
import { isJsonArray, isJsonObject } from '../values/jsonValue.ts';
import type { JsonValue } from '../values/json.ts';
import { literalText } from '../connector/types.ts';
import { type At, JuelError } from './JuelNode.ts';

// How engines turn values into one another. Nothing of ours: the rules of the Java expression language.

/** No value and the empty text are 0. */
export function asNumber(value: JsonValue, at: At): number {
  if (value === null || value === '') return 0;
  if (typeof value === 'number') return value;
  const read = typeof value === 'string' && value.trim() === value ? Number(value) : Number.NaN;
  if (Number.isNaN(read))
    throw new JuelError(
      typeof value === 'string'
        ? t`${quoted(value)} is no number. Texts are joined by writing them side by side: \${a}\${b}.`
        : t`${quoted(value)} is no number.`,
      at,
    );
  return read;
}

/** No value and the empty text are false, a text is true when it says so. */
export function asBoolean(value: JsonValue, at: At): boolean {
  if (typeof value === 'boolean') return value;
  if (value === null || value === '') return false;
  if (typeof value === 'string') return value.toLowerCase() === 'true';
  throw new JuelError(t`${quoted(value)} is neither true nor false.`, at);
}

export function isEmpty(value: JsonValue): boolean {
  if (value === null || value === '') return true;
  if (isJsonArray(value)) return value.length === 0;
  return isJsonObject(value) && Object.keys(value).length === 0;
}

export function areEqual(left: JsonValue, right: JsonValue, at: At): boolean {
  if (left === null || right === null) return left === right;
  if (typeof left === 'number' || typeof right === 'number')
    return asNumber(left, at) === asNumber(right, at);
  if (typeof left === 'boolean' || typeof right === 'boolean')
    return asBoolean(left, at) === asBoolean(right, at);
  return literalText(left) === literalText(right);
}

/** Below 0, 0 or above it; null where one is missing: nothing is less or more than no value. */
export function compared(left: JsonValue, right: JsonValue, at: At): number | null {
  if (left === null || right === null) return null;
  if (typeof left === 'number' || typeof right === 'number') return asNumber(left, at) - asNumber(right, at);
  if (typeof left === 'string' || typeof right === 'string') {
    const [a, b] = [literalText(left), literalText(right)];
    return a === b ? 0 : a < b ? -1 : 1;
  }
  throw new JuelError(t`${quoted(left)} and ${quoted(right)} cannot be compared.`, at);
}

export function quoted(value: JsonValue): string {
  const text = literalText(value);
  return t`“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`;
}
