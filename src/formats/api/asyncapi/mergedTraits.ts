import type { JsonObject, JsonValue } from '../../../domain/values/json.ts';
import { isJsonObject } from '../../../domain/values/jsonValue.ts';
import { type ApiContext, listOf } from '../ApiContext.ts';

/**
 * An operation or message with what its traits say. In AsyncAPI 2 a trait is put over it, in 3 what it says itself
 * stays. Traits that are not there are left out.
 */
export function mergedTraits(context: ApiContext, owner: JsonObject, isOver: boolean): JsonObject {
  const { traits: _, ...own } = owner;
  const traits = listOf(owner, 'traits').flatMap((one) => {
    const trait = context.follow(one);
    return typeof trait === 'string' ? [] : [trait];
  });
  const parts = isOver ? [own, ...traits] : [...traits, own];
  return parts.reduce<JsonObject>((sum, part) => merged(sum, part, 0), {});
}

/** JSON Merge Patch (RFC 7396). */
function merged(a: JsonObject, b: JsonObject, depth: number): JsonObject {
  const result = new Map<string, JsonValue>(Object.entries(a));
  for (const [key, value] of Object.entries(b)) {
    const old = result.get(key);
    if (value === null) result.delete(key);
    else if (isJsonObject(old) && isJsonObject(value) && depth < 40)
      result.set(key, merged(old, value, depth + 1));
    else result.set(key, value);
  }
  return Object.fromEntries(result);
}
