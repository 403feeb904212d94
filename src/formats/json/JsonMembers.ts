import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import type { Place, Problem, Severity } from '../../domain/problem.ts';
import { t } from '../../language/t.ts';
import { lineAndColumn } from '../lineAndColumn.ts';
import type { JsonEntry, JsonNode } from './JsonNode.ts';
import { entriesOf } from './JsonNode.ts';
import type { JsonPath } from './jsonStyle.ts';

/** One reading of a JSON file: where it came from, and what was found on the way. */
export class JsonReading {
  readonly problems: Problem[];
  readonly #text: string;
  readonly #file: string | undefined;

  constructor(text: string, file: string | undefined, problems: readonly Problem[]) {
    this.#text = text;
    this.#file = file;
    this.problems = [...problems];
  }

  report(severity: Severity, code: string, message: string, path: JsonPath, offset: number): void {
    this.problems.push({ code, severity, message, place: this.#place(path, offset) });
  }

  #place(path: JsonPath, offset: number): Place {
    return {
      ...(this.#file !== undefined && { file: this.#file }),
      ...lineAndColumn(this.#text, offset),
      path,
    };
  }
}

/**
 * Takes the members of an object one by one. What nobody took, or what has the wrong type, is `rest`:
 * kept, and the wrong ones reported.
 */
export class JsonMembers {
  readonly node: JsonNode;
  readonly path: JsonPath;
  readonly #reading: JsonReading;
  readonly #left: Map<string, JsonEntry>;
  readonly #reported = new Set<string>();

  constructor(reading: JsonReading, node: JsonNode, path: JsonPath) {
    this.#reading = reading;
    this.node = node;
    this.path = path;
    this.#left = new Map(entriesOf(node).map((entry) => [entry.key, entry]));
  }

  text(key: string): string | undefined {
    const value = this.#left.get(key)?.value.value;
    if (value === undefined) return undefined;
    if (typeof value !== 'string') {
      this.#wrong(key, t('text'));
      return undefined;
    }
    this.#left.delete(key);
    return value;
  }

  flag(key: string): boolean | undefined {
    const value = this.#left.get(key)?.value.value;
    if (value === undefined) return undefined;
    if (typeof value !== 'boolean') {
      this.#wrong(key, t('true or false'));
      return undefined;
    }
    this.#left.delete(key);
    return value;
  }

  any(key: string): JsonValue | undefined {
    const value = this.#left.get(key)?.value.value;
    this.#left.delete(key);
    return value;
  }

  /** A member that must be of a kind; its value is what the caller makes of it. */
  member(key: string, kind: 'object' | 'array', what: string): JsonNode | undefined {
    const node = this.#left.get(key)?.value;
    if (!node) return undefined;
    if (node.kind !== kind) {
      this.#wrong(key, what);
      return undefined;
    }
    this.#left.delete(key);
    return node;
  }

  has(key: string): boolean {
    return this.#left.has(key);
  }

  peek(key: string): JsonNode | undefined {
    return this.#left.get(key)?.value;
  }

  wrong(key: string, what: string): void {
    this.#wrong(key, what);
  }

  /** Must be there: '' and a problem where it is not. */
  required(key: string, message: string): string {
    const value = this.text(key);
    if (value === undefined && !this.#left.has(key)) {
      this.#reading.report('error', `${key}-missing`, message, this.path, this.node.start);
    }
    return value ?? '';
  }

  /** What nobody took. @param closed says that the format knows no other keys here */
  rest(closed?: (key: string) => string): JsonObject {
    for (const [key, entry] of this.#left) {
      if (!closed || this.#reported.has(key)) continue;
      this.#reading.report('note', 'unknown-key', closed(key), [...this.path, key], entry.keyStart);
    }
    return Object.fromEntries(Array.from(this.#left, ([key, entry]) => [key, entry.value.value]));
  }

  #wrong(key: string, what: string): void {
    const entry = this.#left.get(key);
    if (!entry) return;
    this.#reported.add(key);
    const message = t`“${key}” should be ${what}. It is kept as it is.`;
    this.#reading.report('warning', 'wrong-type', message, [...this.path, key], entry.value.start);
  }
}
