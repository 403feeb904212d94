import type { Node } from 'jsonc-parser';
import type { JsonValue } from '../../domain/json.ts';

/** A value of a JSON text with its place in it. */
export interface JsonNode {
  readonly kind: 'object' | 'array' | 'scalar';
  readonly start: number;
  readonly end: number;
  /** of an object, in the order of the text; a key can be there twice */
  readonly entries: readonly JsonEntry[];
  /** of an array */
  readonly items: readonly JsonNode[];
  readonly value: JsonValue;
}

export interface JsonEntry {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: JsonNode;
}

export function jsonNode(node: Node): JsonNode {
  const place = { start: node.offset, end: node.offset + node.length };
  const children = node.children ?? [];
  if (node.type === 'object') {
    const entries = children.flatMap(jsonEntry);
    const value = Object.fromEntries(entries.map((entry) => [entry.key, entry.value.value]));
    return { ...place, kind: 'object', entries, items: [], value };
  }
  if (node.type === 'array') {
    const items = children.map(jsonNode);
    return { ...place, kind: 'array', entries: [], items, value: items.map((item) => item.value) };
  }
  return { ...place, kind: 'scalar', entries: [], items: [], value: scalar(node.value) };
}

function jsonEntry({ children }: Node): JsonEntry[] {
  const [key, value] = children ?? [];
  if (!key || !value || typeof key.value !== 'string') return [];
  return [{ key: key.value, keyStart: key.offset, keyEnd: key.offset + key.length, value: jsonNode(value) }];
}

function scalar(value: unknown): JsonValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** The entries that count, in the order of the text: of a key that is there twice, the last. */
export function entriesOf(node: JsonNode | undefined): readonly JsonEntry[] {
  if (!node) return [];
  const last = new Map(node.entries.map((entry) => [entry.key, entry]));
  return node.entries.filter((entry) => last.get(entry.key) === entry);
}

export function nodeAt(node: JsonNode, path: readonly (string | number)[]): JsonNode | undefined {
  let at: JsonNode | undefined = node;
  for (const step of path) {
    at = typeof step === 'number' ? at?.items[step] : entriesOf(at).find(({ key }) => key === step)?.value;
  }
  return at;
}
