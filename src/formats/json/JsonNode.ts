import type { JsonValue } from '../../domain/values/json.ts';

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

/** The entries that count, in the order of the text: of a key that is there twice, the last. */
export function entriesOf(node: JsonNode | undefined): readonly JsonEntry[] {
  if (!node) return [];
  const last = new Map(node.entries.map((entry) => [entry.key, entry]));
  if (last.size === node.entries.length) return node.entries;
  return node.entries.filter((entry) => last.get(entry.key) === entry);
}

export function nodeAt(node: JsonNode, path: readonly (string | number)[]): JsonNode | undefined {
  let at: JsonNode | undefined = node;
  for (const step of path) {
    at = typeof step === 'number' ? at?.items[step] : at?.entries.findLast(({ key }) => key === step)?.value;
  }
  return at;
}
