import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { JsonValue } from '../../domain/values/json.ts';
import { isJsonArray, isJsonObject } from '../../domain/values/jsonValue.ts';
import { readJson } from '../json/readJson.ts';

/**
 * SHA-256 (hex) of what a definition says: spacing and the order of keys do not count. A text that cannot be read is
 * hashed as it is. Not crypto.subtle: pages served over plain http do not have it.
 */
export function definitionHash(text: string): string {
  const read = readJson(text);
  const said = 'value' in read ? canonical(read.value) : text;
  return bytesToHex(sha256(utf8ToBytes(said)));
}

function canonical(value: JsonValue): string {
  if (isJsonArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}
