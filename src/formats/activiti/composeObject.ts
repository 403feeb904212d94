import type { JsonObject, JsonValue } from '../../domain/json.ts';

const REQUIRED = ['name', 'type'];

/**
 * The members an object goes back with: those that have a value, then what we only keep. An empty name
 * or type stands for one the file does not have; a value of the wrong type (in `rest`) stays until
 * someone sets a right one.
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
  return Object.fromEntries([...known, ...kept]) as JsonObject; // the filter has taken out undefined
}
