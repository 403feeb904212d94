import { isJsonArray, isJsonObject } from './jsonValue.ts';
import type { JsonValue } from './json.ts';

/** Equal as JSON: the order of keys does not count, and an absent key is not a null. */
export function sameJson(left: JsonValue | undefined, right: JsonValue | undefined): boolean {
  if (left === right) return true;
  if (left === undefined || right === undefined) return false;
  if (isJsonArray(left)) {
    return (
      isJsonArray(right) &&
      left.length === right.length &&
      left.every((item, at) => sameJson(item, right[at]))
    );
  }
  if (!isJsonObject(left) || !isJsonObject(right)) return false;
  const keys = definedKeys(left);
  return (
    keys.length === definedKeys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && sameJson(left[key], right[key]))
  );
}

/** Values of ours may hold keys that are undefined; in JSON they are not there. */
function definedKeys(value: Readonly<Record<string, JsonValue | undefined>>): string[] {
  return Object.keys(value).filter((key) => value[key] !== undefined);
}
