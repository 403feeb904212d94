import { movedTo, removedAt } from '../../domain/values/editList.ts';
import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import { isJsonArray, isJsonObject } from '../../domain/values/jsonValue.ts';
import { own, without } from '../../domain/values/own.ts';

/** Edits of immutable JSON: what is not on the way to the change stays the very same value. */
export type JsonPath = readonly (string | number)[];

/** Sets a value; undefined removes the key, and an object that is empty because of that goes with it. */
export function withValueAt(json: JsonObject, path: JsonPath, value: JsonValue | undefined): JsonObject {
  const changed = changeAt(json, path, () => value);
  return isJsonObject(changed) ? changed : json;
}

/** Changes a list; one that is not there yet is made, an emptied one goes unless it is wanted. */
export function withList(
  json: JsonObject,
  path: JsonPath,
  change: (items: readonly JsonValue[]) => readonly JsonValue[],
): JsonObject {
  const changed = changeAt(json, path, (old) => change(isJsonArray(old) ? old : []));
  return isJsonObject(changed) ? changed : json;
}

export function inserted(index: number, item: JsonValue) {
  return (items: readonly JsonValue[]): readonly JsonValue[] => items.toSpliced(index, 0, item);
}

export function removed(index: number) {
  return (items: readonly JsonValue[]): readonly JsonValue[] => removedAt(items, index);
}

export function moved(from: number, to: number) {
  return (items: readonly JsonValue[]): readonly JsonValue[] => movedTo(items, from, to);
}

function changeAt(
  node: JsonValue | undefined,
  path: JsonPath,
  change: (old: JsonValue | undefined) => JsonValue | undefined,
): JsonValue | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return change(node);
  if (typeof key === 'number') {
    const items = isJsonArray(node) ? node : [];
    const value = changeAt(items[key], rest, change);
    if (value === items[key]) return node;
    return value === undefined ? removedAt(items, key) : items.toSpliced(key, 1, value);
  }
  const object = isJsonObject(node) ? node : {};
  const old = own(object, key);
  const value = changeAt(old, rest, change);
  if (value === old) return node;
  const isEmptied = rest.length > 0 && isJsonObject(value) && Object.keys(value).length === 0;
  return value === undefined || isEmptied ? without(object, key) : { ...object, [key]: value };
}

/** A deep walk that may replace any value; what nothing changed in stays the same. */
export function mapJson(value: JsonValue, replace: (value: JsonValue) => JsonValue): JsonValue {
  if (isJsonArray(value)) {
    const items = value.map((item) => mapJson(item, replace));
    return replace(items.every((item, index) => item === value[index]) ? value : items);
  }
  if (!isJsonObject(value)) return replace(value);
  const entries = Object.entries(value).map(([key, item]) => [key, mapJson(item, replace)] as const);
  return replace(entries.every(([key, item]) => item === value[key]) ? value : Object.fromEntries(entries));
}
