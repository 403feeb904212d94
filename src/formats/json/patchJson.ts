import { applyEdits } from '../../bpmn/textEdits.ts';
import type { TextEdit } from '../../bpmn/textEdits.ts';
import type { JsonValue } from '../../domain/values/json.ts';
import { alignItems, longestRising } from './alignItems.ts';
import type { JsonNode } from './JsonNode.ts';
import { DEFAULT_STYLE, renderJson, styleOf } from './jsonStyle.ts';
import type { JsonPath, JsonStyle, KeyOrder } from './jsonStyle.ts';
import { isJsonArray, isJsonObject } from '../../domain/values/jsonValue.ts';
import { readJson } from './readJson.ts';
import { sameJson } from '../../domain/values/sameJson.ts';

/**
 * Keys of an object whose order means something (the actions of a connector); undefined for all others,
 * which keep the order of the file.
 */
export type MeaningfulOrder = (path: JsonPath) => readonly string[] | undefined;

/**
 * The text with as little changed as makes it say `value`: what is equal stays character for character,
 * what is new is laid out as the file is. Text that is not JSON is written anew.
 */
export function patchJson(text: string, value: JsonValue, order?: MeaningfulOrder): string {
  const read = readJson(text);
  if ('node' in read) return patchNode(text, read.node, value, order);
  const keysOf: KeyOrder = (path, object) => order?.(path) ?? Object.keys(object);
  return renderJson(value, '', DEFAULT_STYLE, keysOf, []) + DEFAULT_STYLE.lineEnd;
}

/** The same for a text that was read already: values taken over from its nodes are not looked at again. */
export function patchNode(text: string, node: JsonNode, value: JsonValue, order?: MeaningfulOrder): string {
  const keysOf: KeyOrder = (path, object) => order?.(path) ?? Object.keys(object);
  const patch = new Patch(text, styleOf(text, node), keysOf, order);
  return applyEdits(text, patch.value(node, value, []));
}

/** A member of an object or an item of an array, as it stands in the text. */
interface Part {
  /** its place among the parts of its container */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly key?: string;
  readonly keyEnd?: number;
  readonly node: JsonNode;
}

/** What is to stand in a container: a part that stays where it is, or text. */
type Slot = { readonly stays: Part; readonly edits: readonly TextEdit[] } | { readonly text: string };

class Patch {
  readonly #text: string;
  readonly #style: JsonStyle;
  readonly #keysOf: KeyOrder;
  readonly #order: MeaningfulOrder | undefined;

  constructor(text: string, style: JsonStyle, keysOf: KeyOrder, order: MeaningfulOrder | undefined) {
    this.#text = text;
    this.#style = style;
    this.#keysOf = keysOf;
    this.#order = order;
  }

  value(node: JsonNode, value: JsonValue, path: JsonPath): readonly TextEdit[] {
    if (node.value === value) return [];
    if (node.kind === 'object' && isJsonObject(value)) return this.#object(node, value, path);
    if (node.kind === 'array' && isJsonArray(value)) return this.#array(node, value, path);
    if (sameJson(node.value, value)) return [];
    return [
      { start: node.start, end: node.end, text: this.#render(value, this.#lineIndent(node.start), path) },
    ];
  }

  #object(node: JsonNode, value: Readonly<Record<string, JsonValue>>, path: JsonPath): readonly TextEdit[] {
    const parts = node.entries.map((entry, at): Part => ({
      ...entry,
      at,
      start: entry.keyStart,
      end: entry.value.end,
      node: entry.value,
    }));
    const byKey = new Map(parts.map((part) => [part.key ?? '', part]));
    const wanted = this.#keysOf(path, value).filter(
      (key) => Object.hasOwn(value, key) && value[key] !== undefined,
    );
    const ordered = this.#order?.(path) !== undefined && byKey.size === parts.length;
    const sequence = ordered ? wanted : mergedKeys(parts, wanted, value);
    const indent = this.#partIndent(node, parts);
    const from = sequence.map((step) => (typeof step === 'string' ? (byKey.get(step)?.at ?? -1) : step.part));
    const staying = longestRising(from);
    const slots = sequence.map((step, at): Slot => {
      const part = parts[from[at] ?? -1];
      const key = typeof step === 'string' ? step : step.key;
      const member = value[key] ?? null;
      const inner = [...path, key];
      if (part && part !== byKey.get(part.key ?? '')) return { stays: part, edits: [] }; // the key is there again later
      if (part && staying.has(at))
        return { stays: part, edits: [...renamedKey(part, key), ...this.value(part.node, member, inner)] };
      if (part) return { text: this.#moved(part, member, inner) };
      return { text: JSON.stringify(key) + this.#style.colon + this.#render(member, indent, inner) };
    });
    return this.#fill(node, parts, slots, () => this.#render(value, this.#lineIndent(node.start), path));
  }

  #array(node: JsonNode, value: readonly JsonValue[], path: JsonPath): readonly TextEdit[] {
    const parts = node.items.map((item, at): Part => ({ at, start: item.start, end: item.end, node: item }));
    const from = alignItems(
      node.items.map((item) => item.value),
      value,
    );
    const staying = longestRising(from);
    const indent = this.#partIndent(node, parts);
    const slots = value.map((item, at): Slot => {
      const part = parts[from[at] ?? -1];
      const inner = [...path, at];
      if (part && staying.has(at)) return { stays: part, edits: this.value(part.node, item, inner) };
      return { text: part ? this.#moved(part, item, inner) : this.#render(item, indent, inner) };
    });
    return this.#fill(node, parts, slots, () => this.#render(value, this.#lineIndent(node.start), path));
  }

  /** Its own text, edited, for another place: numbers and escapes keep their spelling. */
  #moved(part: Part, value: JsonValue, path: JsonPath): string {
    const edits = this.value(part.node, value, path).map((edit) => ({
      ...edit,
      start: edit.start - part.start,
      end: edit.end - part.start,
    }));
    return applyEdits(this.#text.slice(part.start, part.end), edits);
  }

  /** Puts slots between the parts that stay, and takes the others out with their commas. */
  #fill(
    node: JsonNode,
    parts: readonly Part[],
    slots: readonly Slot[],
    renderAll: () => string,
  ): readonly TextEdit[] {
    if (parts.length === 0) {
      return slots.length === 0 ? [] : [{ start: node.start, end: node.end, text: renderAll() }];
    }
    if (slots.length === 0) return [{ start: node.start + 1, end: node.end - 1, text: '' }];
    const separator = `,${this.#separator(node, parts)}`;
    const edits: TextEdit[] = [];
    let texts: string[] = [];
    let previous: Part | undefined;
    const close = (next: Part | undefined): void => {
      edits.push(...betweenParts(parts, previous, next, texts, separator));
      texts = [];
    };
    for (const slot of slots) {
      if ('text' in slot) {
        texts.push(slot.text);
        continue;
      }
      close(slot.stays);
      edits.push(...slot.edits);
      previous = slot.stays;
    }
    close(undefined);
    return edits;
  }

  #render(value: JsonValue, indent: string | null, path: JsonPath): string {
    return renderJson(value, indent, this.#style, this.#keysOf, path);
  }

  /** What stands between the parts of a container, after the comma. */
  #separator(node: JsonNode, parts: readonly Part[]): string {
    const [first, second] = parts;
    if (first && second) return this.#text.slice(first.end, second.start).replace(/^\s*,/, '');
    const opening = first ? this.#text.slice(node.start + 1, first.start) : '';
    return opening.includes('\n') ? opening : this.#style.gap;
  }

  /** Indentation of the parts of a container; null where they share a line. */
  #partIndent(node: JsonNode, parts: readonly Part[]): string | null {
    if (parts.length === 0) return null; // then all of it is rendered at once
    const separator = this.#separator(node, parts);
    return separator.includes('\n') ? separator.slice(separator.lastIndexOf('\n') + 1) : null;
  }

  /** Indentation of the line something stands on; null in a file that is one line. */
  #lineIndent(offset: number): string | null {
    if (!this.#style.multiLine) return null;
    const line = this.#text.slice(this.#text.lastIndexOf('\n', offset - 1) + 1, offset);
    return /^[ \t]*/.exec(line)?.[0] ?? '';
  }
}

/** A key that stays, goes in anew, or takes the place of one whose value it has. */
type Step = string | { readonly part: number; readonly key: string };

/** The keys of the file in their order, each new one after the one it follows in the value. */
function mergedKeys(
  parts: readonly Part[],
  wanted: readonly string[],
  value: Readonly<Record<string, JsonValue>>,
): Step[] {
  const kept = new Set(wanted);
  const last = new Map(parts.map((part) => [part.key, part]));
  const followers = newKeys(wanted, last);
  const steps: Step[] = [];
  const follow = (part: Part | undefined): void => {
    let next = part ? part.at + 1 : 0;
    for (const key of followers.get(part?.key) ?? []) {
      const gone = parts[next];
      const takesPlace = gone && !kept.has(gone.key ?? '') && sameJson(gone.node.value, value[key]);
      steps.push(takesPlace ? { part: next, key } : key);
      next = takesPlace ? next + 1 : parts.length;
    }
  };
  follow(undefined);
  for (const part of parts) {
    if (part.key === undefined || !kept.has(part.key)) continue;
    steps.push({ part: part.at, key: part.key });
    if (last.get(part.key) === part) follow(part);
  }
  return steps;
}

/** The keys the file does not have, by the one of the file they come after; undefined: before all. */
function newKeys(
  wanted: readonly string[],
  known: ReadonlyMap<string | undefined, Part>,
): ReadonlyMap<string | undefined, readonly string[]> {
  const followers = new Map<string | undefined, string[]>();
  let after: string | undefined;
  for (const key of wanted) {
    if (known.has(key)) after = key;
    else followers.set(after, [...(followers.get(after) ?? []), key]);
  }
  return followers;
}

function renamedKey(part: Part, key: string): readonly TextEdit[] {
  if (part.key === key || part.keyEnd === undefined) return [];
  return [{ start: part.start, end: part.keyEnd, text: JSON.stringify(key) }];
}

function betweenParts(
  parts: readonly Part[],
  previous: Part | undefined,
  next: Part | undefined,
  texts: readonly string[],
  separator: string,
): readonly TextEdit[] {
  const first = previous ? previous.at + 1 : 0;
  const gone = parts.slice(first, next ? next.at : parts.length);
  const lastGone = gone.at(-1);
  if (texts.length === 0 && !lastGone) return [];
  if (previous) {
    const text = texts.map((one) => separator + one).join('');
    return [{ start: previous.end, end: lastGone?.end ?? previous.end, text }];
  }
  if (next) {
    const text = texts.map((one) => one + separator).join('');
    return [{ start: gone[0]?.start ?? next.start, end: next.start, text }];
  }
  return [{ start: gone[0]?.start ?? 0, end: lastGone?.end ?? 0, text: texts.join(separator) }];
}
