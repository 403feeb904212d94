import type { JsonValue } from '../../domain/values/json.ts';
import { isJsonArray, isJsonObject, member } from '../../domain/values/jsonValue.ts';

const BYTES = '$bytes';
const OBJECT = '$object';

/**
 * A value as JSON, its bytes put aside under a name. An object of a person's that looks like one of ours is
 * wrapped, so that every value comes back as it was.
 */
export function withBytesAside(value: unknown, put: (bytes: Uint8Array) => string): JsonValue {
  if (value instanceof Uint8Array) return { [BYTES]: put(value) };
  if (Array.isArray(value)) return value.map((item: unknown) => withBytesAside(item, put));
  if (typeof value !== 'object' || value === null) return value as JsonValue; // documents hold nothing else
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  const object = Object.fromEntries(entries.map(([key, item]) => [key, withBytesAside(item, put)]));
  return isOurs(object) ? { [OBJECT]: object } : object;
}

/** @param take throws where nothing is under the name */
export function withBytesBack(value: JsonValue, take: (name: string) => Uint8Array): unknown {
  if (isJsonArray(value)) return value.map((item) => withBytesBack(item, take));
  if (!isJsonObject(value)) return value;
  const name = member(value, BYTES);
  if (typeof name === 'string' && isOurs(value)) return take(name);
  const wrapped = member(value, OBJECT);
  const plain = isJsonObject(wrapped) && isOurs(value) ? wrapped : value;
  return Object.fromEntries(Object.entries(plain).map(([key, item]) => [key, withBytesBack(item, take)]));
}

function isOurs(object: object): boolean {
  const keys = Object.keys(object);
  return keys.length === 1 && (keys[0] === BYTES || keys[0] === OBJECT);
}
