import { isJsonArray, isJsonObject } from '../values/jsonValue.ts';
import type { JsonValue } from '../values/json.ts';
import { sameJson } from '../values/sameJson.ts';
import { literalText } from '../connector/types.ts';

type Method<Of> = (of: Of, ...given: readonly JsonValue[]) => JsonValue;

const text = (value: JsonValue | undefined): string => (value == null ? '' : literalText(value));
const index = (value: JsonValue | undefined): number => (typeof value === 'number' ? Math.trunc(value) : 0);

/** The few methods of Java that are tried here: none of them can do anything but answer. */
const TEXT: Readonly<Record<string, Method<string>>> = {
  isEmpty: (of) => of === '',
  length: (of) => of.length,
  contains: (of, part) => of.includes(text(part)),
  startsWith: (of, part) => of.startsWith(text(part)),
  endsWith: (of, part) => of.endsWith(text(part)),
  equals: (of, other) => of === other,
  equalsIgnoreCase: (of, other) => of.toLowerCase() === text(other).toLowerCase(),
  toUpperCase: (of) => of.toUpperCase(),
  toLowerCase: (of) => of.toLowerCase(),
  trim: (of) => of.trim(),
  indexOf: (of, part) => of.indexOf(text(part)),
  substring: (of, from, to) => of.slice(index(from), index(to ?? of.length)),
  concat: (of, more) => of + text(more),
  toString: (of: string) => of,
};
const LIST: Readonly<Record<string, Method<readonly JsonValue[]>>> = {
  size: (of) => of.length,
  isEmpty: (of) => of.length === 0,
  contains: (of, value) => of.some((one) => sameJson(one, value ?? null)),
  get: (of, at) => of[index(at)] ?? null,
  toString: (of: readonly JsonValue[]) => literalText(of),
};
const OBJECT: Readonly<Record<string, Method<Readonly<Record<string, JsonValue>>>>> = {
  size: (of) => Object.keys(of).length,
  isEmpty: (of) => Object.keys(of).length === 0,
  has: (of, key) => Object.hasOwn(of, text(key)),
  containsKey: (of, key) => Object.hasOwn(of, text(key)),
  get: (of, key) => (Object.hasOwn(of, text(key)) ? (of[text(key)] ?? null) : null),
  toString: (of: Readonly<Record<string, JsonValue>>) => literalText(of),
};
const OTHER: Readonly<Record<string, Method<JsonValue>>> = {
  equals: (of, other) => of === other,
  toString: (of: JsonValue) => literalText(of),
};

/** What the method answers; undefined for one that is not tried here. */
export function callMethod(
  of: JsonValue,
  method: string,
  given: readonly JsonValue[],
): JsonValue | undefined {
  if (typeof of === 'string') return own(TEXT, method)?.(of, ...given);
  if (isJsonArray(of)) return own(LIST, method)?.(of, ...given);
  if (isJsonObject(of)) return own(OBJECT, method)?.(of, ...given);
  return own(OTHER, method)?.(of, ...given);
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
