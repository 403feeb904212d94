import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLMap,
} from 'yaml';
import type { JsonValue } from '../../domain/values/json.ts';

/** Parts that are used more often than this in each other are meant to do harm. */
const MAX_ALIASES = 10_000;

interface YamlRead {
  readonly value: JsonValue;
  readonly offsetOf: (path: readonly (string | number)[]) => number | null;
}

interface YamlError {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/**
 * YAML 1.2 as plain JSON: `no` and `on` are words, and so are numbers where the values are said to be text.
 * @throws where aliases would make it too large
 */
export function readYaml(text: string): YamlRead | YamlError {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: false,
    prettyErrors: true,
    logLevel: 'silent',
  });
  const [error] = document.errors;
  if (error) {
    const place = lines.linePos(error.pos[0]);
    const [message = ''] = error.message.split(/ at line \d+|\n/);
    return { message: `${message}.`, line: place.line, column: place.col };
  }
  keepWords(document);
  return {
    value: document.toJS({ maxAliasCount: MAX_ALIASES }) as JsonValue, // plain values alone: no tags are known
    offsetOf: (path) => offsetIn(document, path),
  };
}

/** `010` and `1e3` are numbers to YAML; of a list of texts they are what was written. */
function keepWords(document: Document.Parsed): void {
  visit(document, {
    Map: (_, map: YAMLMap) => {
      if (map.get('type') !== 'string' || !map.has('enum')) return;
      const list = map.get('enum');
      if (!isSeq(list)) return;
      for (const item of list.items) {
        if (isScalar(item) && item.value !== null && typeof item.source === 'string')
          item.value = item.source;
      }
    },
    Pair: (_, pair) => (isScalar(pair.value) ? visit.SKIP : undefined),
    Seq: (_, list) => (list.items.some((item) => isMap(item) || isSeq(item)) ? undefined : visit.SKIP),
  });
}

/** Of the last part of the path that is there: the way may go on behind a reference. */
function offsetIn(document: Document.Parsed, path: readonly (string | number)[]): number | null {
  let node: unknown = document.contents;
  let offset: number | null = null;
  for (const part of path) {
    let found: unknown;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
      if (isScalar(pair?.key)) offset = pair.key.range?.[0] ?? offset;
      found = pair?.value;
    } else if (isSeq(node)) {
      found = node.items[Number(part)];
      if (isNode(found)) offset = found.range?.[0] ?? offset;
    }
    if (found === undefined || found === null) break;
    node = isAlias(found) ? found.resolve(document) : found;
  }
  return offset;
}
