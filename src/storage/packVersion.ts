import type { DocumentContent } from '../domain/document.ts';

export type Part = string | Uint8Array;

/** A content with its long texts and its bytes put aside, so that versions that share them keep them once. */
export interface PackedContent {
  /** with '' in the place of a text, and null in that of bytes */
  readonly content: unknown;
  readonly aside: readonly { readonly path: readonly (string | number)[]; readonly key: string }[];
  readonly size: number;
}

const SHORT = 200;

/** @param put takes a part and gives the key it is kept under */
export function packVersion(content: DocumentContent, put: (part: Part) => string): PackedContent {
  const aside: { path: readonly (string | number)[]; key: string }[] = [];
  let size = 0;
  const take = (part: Part, path: readonly (string | number)[]): null | string => {
    size += part.length;
    aside.push({ path, key: put(part) });
    return typeof part === 'string' ? '' : null;
  };
  const walk = (value: unknown, path: readonly (string | number)[]): unknown => {
    if (value instanceof Uint8Array) return take(value, path);
    if (typeof value === 'string') return value.length > SHORT ? take(value, path) : value;
    if (Array.isArray(value)) return value.map((item: unknown, at) => walk(item, [...path, at]));
    if (typeof value !== 'object' || value === null) return value;
    // fromEntries and never assignment: element ids are the user's, and one may be called __proto__.
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, [...path, key])]));
  };
  const packed = walk(content, []);
  return { content: packed, aside, size };
}

/** @param take gives the part of a key, undefined where there is none: the result is then no document any more */
export function unpackVersion(
  { content, aside }: PackedContent,
  take: (key: string) => Part | undefined,
): unknown {
  const keys = new Map(aside.map(({ path, key }) => [JSON.stringify(path), key]));
  const walk = (value: unknown, path: readonly (string | number)[]): unknown => {
    const key = keys.size === 0 ? undefined : keys.get(JSON.stringify(path));
    if (key !== undefined) return take(key);
    if (Array.isArray(value)) return value.map((item: unknown, at) => walk(item, [...path, at]));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, walk(item, [...path, name])]),
    );
  };
  return walk(content, []);
}

/**
 * A key that the same part always has. It is no proof of sameness: whoever keeps parts compares them as well, and
 * takes the next key where another part has this one.
 */
export function partKey(part: Part, attempt = 0): string {
  const isText = typeof part === 'string';
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < part.length; at++) {
    const code = isText ? part.charCodeAt(at) : (part[at] ?? 0);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  const hash = [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
  return `${isText ? 't' : 'b'}${part.length.toString(36)}-${hash}${attempt === 0 ? '' : `-${attempt}`}`;
}

export function isSamePart(one: unknown, other: Part): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  return (
    one instanceof Uint8Array && one.length === other.length && one.every((byte, at) => byte === other[at])
  );
}
