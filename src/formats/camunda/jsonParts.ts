import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import { isJsonArray, isJsonObject, member } from '../../domain/values/jsonValue.ts';
import type { TemplateValue } from '../../domain/templates/ElementTemplate.ts';

/** Parts of a JSON of anybody's: what is of another type is not there. */
export function textIn(json: JsonValue | undefined, key: string): string | undefined {
  const value = member(json, key);
  return typeof value === 'string' ? value : undefined;
}

export function textsIn(json: JsonValue | undefined, key: string): readonly string[] {
  const value = member(json, key);
  return isJsonArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** The objects of a list; `index` is their place in it, whatever else is there. */
export function objectsIn(
  json: JsonValue | undefined,
  key: string,
): readonly { readonly json: JsonObject; readonly index: number }[] {
  const value = member(json, key);
  if (!isJsonArray(value)) return [];
  return value.flatMap((item, index) => (isJsonObject(item) ? [{ json: item, index }] : []));
}

/** For spreading: a key that is not there where it has no value. */
export function optional<K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, T>>); // one computed key has no better type
}

export function isTemplateValue(value: JsonValue | undefined): value is TemplateValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
