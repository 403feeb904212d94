import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import { isJsonArray } from '../../domain/values/jsonValue.ts';

const REQUIRED = ['name', 'type'];

/**
 * The members an object goes back with: those that have a value, then what we only keep. An empty name
 * or type stands for one the file does not have; a value of the wrong type (in `rest`) stays until
 * someone sets a right one. The base itself where nothing changed: writing then need not look into it.
 */
export function composeObject(
  base: JsonObject | undefined,
  members: readonly (readonly [string, JsonValue | undefined])[],
  rest: JsonObject,
): JsonObject {
  const known = members.filter(([key, value]) => {
    if (value === undefined) return false;
    if (value !== '' || !REQUIRED.includes(key)) return true;
    return !Object.hasOwn(rest, key) && (base === undefined || Object.hasOwn(base, key));
  });
  const taken = new Set(known.map(([key]) => key));
  const kept = Object.entries(rest).filter(([key]) => !taken.has(key));
  const made = [...known, ...kept];
  if (base && isMadeOf(base, made)) return base;
  return Object.fromEntries(made) as JsonObject; // the filter has taken out undefined
}

/** The list as it was, where its items are. */
export function composeList(base: JsonValue | undefined, items: readonly JsonValue[]): readonly JsonValue[] {
  const isSame =
    isJsonArray(base) && base.length === items.length && items.every((item, at) => item === base[at]);
  return isSame ? base : items;
}

function isMadeOf(base: JsonObject, members: readonly (readonly [string, JsonValue | undefined])[]): boolean {
  return (
    members.length === Object.keys(base).length &&
    members.every(([key, value]) => Object.hasOwn(base, key) && base[key] === value)
  );
}
