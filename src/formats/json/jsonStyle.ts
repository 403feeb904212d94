import type { JsonValue } from '../../domain/values/json.ts';
import type { JsonNode } from './JsonNode.ts';
import { isJsonArray, isJsonObject } from '../../domain/values/jsonValue.ts';

/** How a file is laid out: new parts are written the same way. */
export interface JsonStyle {
  readonly lineEnd: string;
  /** one level of indentation */
  readonly unit: string;
  /** between a key and its value */
  readonly colon: string;
  /** after the comma where members share a line */
  readonly gap: string;
  readonly multiLine: boolean;
}

/** Keys of an object in the order they are to be written; `path` leads to the object. */
export type KeyOrder = (path: JsonPath, value: Readonly<Record<string, JsonValue>>) => readonly string[];
export type JsonPath = readonly (string | number)[];

export const DEFAULT_STYLE: JsonStyle = { lineEnd: '\n', unit: '  ', colon: ': ', gap: ' ', multiLine: true };

export function styleOf(text: string, root: JsonNode): JsonStyle {
  const first = firstChild(root);
  const entry = root.entries[0] ?? root.items.find((item) => item.entries.length > 0)?.entries[0];
  const colon = entry ? text.slice(entry.keyEnd, entry.value.start) : DEFAULT_STYLE.colon;
  const opening = first ? text.slice(root.start + 1, first.start) : '\n';
  const multiLine = opening.includes('\n');
  const indent = opening.slice(opening.lastIndexOf('\n') + 1);
  return {
    lineEnd: text.includes('\r\n') ? '\r\n' : '\n',
    unit: first && multiLine && indent !== '' ? indent : DEFAULT_STYLE.unit,
    colon: colon.includes('\n') ? DEFAULT_STYLE.colon : colon,
    gap: multiLine || colon.includes(' ') ? ' ' : '',
    multiLine,
  };
}

function firstChild(node: JsonNode): { readonly start: number } | undefined {
  const [entry] = node.entries;
  return entry ? { start: entry.keyStart } : node.items[0];
}

/** @param indent of the line the value stands on; null: all on one line */
export function renderJson(
  value: JsonValue,
  indent: string | null,
  style: JsonStyle,
  keysOf: KeyOrder,
  path: JsonPath,
): string {
  const inner = indent === null ? null : indent + style.unit;
  const wrap = (open: string, members: readonly string[], close: string): string => {
    if (members.length === 0) return open + close;
    if (inner === null || indent === null) return open + members.join(`,${style.gap}`) + close;
    const separator = style.lineEnd + inner;
    return `${open}${separator}${members.join(`,${separator}`)}${style.lineEnd}${indent}${close}`;
  };
  if (isJsonArray(value)) {
    const items = value.map((item, at) => renderJson(item, inner, style, keysOf, [...path, at]));
    return wrap('[', items, ']');
  }
  if (!isJsonObject(value)) return JSON.stringify(value);
  const members = keysOf(path, value).flatMap((key) => {
    const member = Object.hasOwn(value, key) ? value[key] : undefined;
    if (member === undefined) return [];
    return [JSON.stringify(key) + style.colon + renderJson(member, inner, style, keysOf, [...path, key])];
  });
  return wrap('{', members, '}');
}
