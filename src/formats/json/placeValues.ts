import type { Steps } from '../../domain/values/inTurns.ts';
import type { JsonValue } from '../../domain/values/json.ts';
import type { JsonEntry, JsonNode } from './JsonNode.ts';

const NO_ENTRIES: readonly JsonEntry[] = [];
const NO_ITEMS: readonly JsonNode[] = [];
const SPACE = /[ \t\r\n]*/y;
const WORD = /[^\s,\]}]+/y;

/** Where everything of a JSON text stands. @param text that JSON.parse can read: nothing is checked again */
export function placeValues(text: string): JsonNode {
  return new Placer(text).node();
}

/** The same, a step for each value that stands two levels down. */
export function placeInSteps(text: string): Steps<JsonNode> {
  return new Placer(text).inSteps(2);
}

class Placer {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  node(): JsonNode {
    this.#skip(SPACE);
    const start = this.#at;
    const first = this.#text[start];
    if (first === '{') return this.#object(start);
    if (first === '[') return this.#array(start);
    const raw = first === '"' ? this.#string() : this.#skip(WORD);
    const value = first === '"' ? stringOf(raw) : (JSON.parse(raw) as JsonValue);
    return { kind: 'scalar', start, end: this.#at, entries: NO_ENTRIES, items: NO_ITEMS, value };
  }

  *inSteps(levels: number): Steps<JsonNode> {
    this.#skip(SPACE);
    const start = this.#at;
    if (levels === 0 || this.#text[start] !== '{') return this.node();
    const entries: JsonEntry[] = [];
    const value: Record<string, JsonValue> = {};
    while (this.#nextMember('}')) {
      const key = this.#key();
      addMember(entries, value, key, yield* this.inSteps(levels - 1));
      yield;
    }
    return { kind: 'object', start, end: this.#at, entries, items: NO_ITEMS, value };
  }

  #object(start: number): JsonNode {
    const entries: JsonEntry[] = [];
    const value: Record<string, JsonValue> = {};
    while (this.#nextMember('}')) addMember(entries, value, this.#key(), this.node());
    return { kind: 'object', start, end: this.#at, entries, items: NO_ITEMS, value };
  }

  /** Past the colon. */
  #key(): Omit<JsonEntry, 'value'> {
    const keyStart = this.#at;
    const key = stringOf(this.#string());
    const keyEnd = this.#at;
    this.#skip(SPACE);
    this.#at += 1;
    return { key, keyStart, keyEnd };
  }

  #array(start: number): JsonNode {
    const items: JsonNode[] = [];
    while (this.#nextMember(']')) items.push(this.node());
    const value = items.map((item) => item.value);
    return { kind: 'array', start, end: this.#at, entries: NO_ENTRIES, items, value };
  }

  /** Past the opening bracket or the comma, to a member; false past the closing bracket. */
  #nextMember(close: string): boolean {
    this.#skip(SPACE);
    const isEnd = this.#text[this.#at] === close;
    this.#at += 1;
    if (isEnd) return false;
    this.#skip(SPACE);
    if (this.#text[this.#at] !== close) return true;
    this.#at += 1; // there was no member at all
    return false;
  }

  /** Without a pattern: one string can be megabytes long. */
  #string(): string {
    const start = this.#at;
    let end = this.#text.indexOf('"', start + 1);
    while (this.#isEscaped(end)) end = this.#text.indexOf('"', end + 1);
    this.#at = end + 1;
    return this.#text.slice(start, this.#at);
  }

  #isEscaped(quote: number): boolean {
    let backslashes = 0;
    while (this.#text[quote - 1 - backslashes] === '\\') backslashes += 1;
    return backslashes % 2 === 1;
  }

  #skip(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }
}

function addMember(
  entries: JsonEntry[],
  value: Record<string, JsonValue>,
  { key, keyStart, keyEnd }: Omit<JsonEntry, 'value'>,
  node: JsonNode,
): void {
  entries.push({ key, keyStart, keyEnd, value: node });
  // Assigning __proto__ would set the prototype; every other name makes an own property.
  if (key === '__proto__') Object.defineProperty(value, key, { ...OWN, value: node.value });
  else value[key] = node.value;
}

const OWN = { configurable: true, enumerable: true, writable: true } as const;

function stringOf(raw: string): string {
  return raw.includes('\\') ? (JSON.parse(raw) as string) : raw.slice(1, -1);
}
