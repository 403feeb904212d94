import { applyEdits } from '../textEdits.ts';
import type { TextEdit } from '../textEdits.ts';
import { splitName } from '../xmlElements.ts';
import type { XmlAttribute } from '../xmlTokens.ts';
import { escapeForQuote } from './escapeFor.ts';
import { isDroppedByType } from './isDroppedByType.ts';
import { XSI_NAMESPACE } from './moddleModel.ts';
import { sameName } from './ModelNode.ts';
import type { ModelNode, NodeAttribute, XmlName } from './ModelNode.ts';
import { changeOfRaw, readRaw } from './patchRaw.ts';
import type { Prefixes } from './Prefixes.ts';
import type { Scope, TextElement } from './XmlTree.ts';

export interface TagChange {
  readonly base: ModelNode;
  readonly now: ModelNode;
  readonly source: TextElement;
  /** what prefixes mean where it is written to, its own declarations included */
  readonly scope: Scope;
  /** to be declared on it, besides what it declares: prefix to namespace */
  readonly declarations: ReadonlyMap<string, string>;
}

/** The start tag as it was written, with only what changed in it; always open, never `<a />`. */
export function writeStartTag(
  text: string,
  change: TagChange,
  prefixes: Prefixes,
): { readonly tag: string; readonly name: string } {
  const writer = new StartTagWriter(text, change, prefixes);
  writer.attributes();
  writer.type();
  writer.declare();
  return { tag: writer.written(), name: writer.name };
}

class StartTagWriter {
  readonly name: string;
  readonly #text: string;
  readonly #change: TagChange;
  readonly #prefixes: Prefixes;
  readonly #edits: TextEdit[] = [];
  readonly #added: string[] = [];

  constructor(text: string, change: TagChange, prefixes: Prefixes) {
    this.#text = text;
    this.#change = change;
    this.#prefixes = prefixes;
    const { base, now, source, scope } = change;
    this.name = sameName(base.name, now.name)
      ? source.tag.name
      : prefixes.ofElement(now.name, scope, source.prefix);
  }

  attributes(): void {
    const { base, now, source } = this.#change;
    for (const [key, attribute] of now.attributes) {
      const was = base.attributes.get(key);
      if (was?.text === attribute.text) continue;
      const written = this.#find(attribute);
      if (written) this.#replace(written, attribute, was);
      else this.#add(this.#prefixes.ofAttribute(attribute, this.#change.scope), attribute.text);
    }
    for (const [key, attribute] of base.attributes) {
      if (now.attributes.has(key)) continue;
      const written = this.#find(attribute);
      if (written) this.#remove(written, attribute);
    }
    for (const written of source.tag.attributes) {
      if (isDroppedByType(written.name, base, now)) this.#cut(written);
    }
  }

  type(): void {
    const { base, now, source, scope } = this.#change;
    if (sameName(base.type, now.type)) return;
    const written = source.tag.attributes.find(({ name }) => this.#isNamed(name, XSI_NAMESPACE, 'type'));
    if (!now.type) {
      if (written) this.#cut(written);
      return;
    }
    const value = this.#prefixes.ofElement(now.type, scope, source.prefix);
    if (written) this.#edits.push({ start: written.valueStart, end: written.valueEnd, text: value });
    else this.#add(this.#prefixes.ofAttribute(XSI_TYPE, scope), value);
  }

  declare(): void {
    const { source, declarations } = this.#change;
    if (declarations.size === 0) return;
    const last = source.tag.attributes.findLast(({ name }) => name === 'xmlns' || name.startsWith('xmlns:'));
    const at = last ? last.valueEnd + 1 : this.#nameEnd;
    const text = [...declarations].map(([prefix, uri]) => {
      const name = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
      return `${this.#separator(last)}${name}="${escapeForQuote(uri, '"')}"`;
    });
    this.#edits.push({ start: at, end: at, text: text.join('') });
  }

  written(): string {
    const { tag } = this.#change.source;
    const last = tag.attributes.at(-1);
    const end = last ? last.valueEnd + 1 : this.#nameEnd;
    this.#edits.push({ start: tag.start + 1, end: this.#nameEnd, text: this.name });
    if (this.#added.length > 0) {
      this.#edits.push({
        start: end,
        end,
        text: this.#added.map((each) => this.#separator(last) + each).join(''),
      });
    }
    const close = tag.selfClosing ? { start: end, end: tag.end, text: '>' } : null;
    const edits = [...this.#edits, ...(close ? [close] : [])];
    const moved = edits.map((edit) => ({
      ...edit,
      start: edit.start - tag.start,
      end: edit.end - tag.start,
    }));
    return applyEdits(this.#text.slice(tag.start, tag.end), moved);
  }

  get #nameEnd(): number {
    const { tag } = this.#change.source;
    return tag.start + 1 + tag.name.length;
  }

  /** A line for each where each has one. */
  #separator(last: XmlAttribute | undefined): string {
    const space = last ? this.#text.slice(last.start, last.nameStart) : ' ';
    return space.includes('\n') && this.#change.source.tag.attributes.length > 1 ? space : ' ';
  }

  #find({ namespace, localName, prefix }: XmlName): XmlAttribute | undefined {
    const { source } = this.#change;
    const { attributes } = source.tag;
    const raw = prefix === '' ? localName : `${prefix}:${localName}`;
    const own = [namespace, source.namespace, source.scope.get('') ?? ''];
    return (
      (namespace === '' ? attributes.find(({ name }) => name === raw) : undefined) ??
      attributes.find(({ name }) =>
        own
          .slice(0, namespace === '' ? 3 : 1)
          .some((uri) => uri !== '' && this.#isNamed(name, uri, localName)),
      ) ??
      (source.namespace === namespace ? attributes.find(({ name }) => name === localName) : undefined)
    );
  }

  #isNamed(name: string, namespace: string, localName: string): boolean {
    const split = splitName(name);
    return (
      split.prefix !== '' &&
      split.localName === localName &&
      this.#change.source.scope.get(split.prefix) === namespace
    );
  }

  #replace(written: XmlAttribute, attribute: NodeAttribute, was: NodeAttribute | undefined): void {
    const { source } = this.#change;
    const text = attribute.ids
      ? withUnresolved(readRaw(written.raw), was?.ids ?? [], attribute.ids)
      : attribute.text;
    if (source.namespace.startsWith(DRAWING) && was && isRounded(readRaw(written.raw), text)) return;
    const change = changeOfRaw(written.raw, text);
    if (!change) return;
    const start = written.valueStart + change.start;
    const quote = this.#text.charAt(written.valueEnd);
    this.#edits.push({
      start,
      end: written.valueStart + change.end,
      text: escapeForQuote(change.text, quote),
    });
  }

  #remove(written: XmlAttribute, attribute: NodeAttribute): void {
    const left = attribute.ids ? withUnresolved(readRaw(written.raw), attribute.ids, []) : '';
    if (left === '') this.#cut(written);
    else
      this.#edits.push({
        start: written.valueStart,
        end: written.valueEnd,
        text: escapeForQuote(left, this.#text.charAt(written.valueEnd)),
      });
  }

  #cut({ start, valueEnd }: XmlAttribute): void {
    if (!this.#edits.some((edit) => edit.start === start))
      this.#edits.push({ start, end: valueEnd + 1, text: '' });
  }

  #add(name: string, value: string): void {
    this.#added.push(`${name}="${escapeForQuote(value, '"')}"`);
  }
}

/** Of bounds and points. */
const DRAWING = 'http://www.omg.org/spec/DD/';
const XSI_TYPE: XmlName = { namespace: XSI_NAMESPACE, localName: 'type', prefix: 'xsi' };

/** moddle never saw the ids that do not resolve: they stay among the others. */
function withUnresolved(written: string, was: readonly string[], now: readonly string[]): string {
  if (!/\s/.test(written.trim()) && now.length > 0) return now.join(' ');
  const tokens = written.split(/\s+/).filter((token) => token !== '');
  const kept = tokens.filter((token) => !was.includes(token) || now.includes(token));
  return [...kept, ...now.filter((id) => !kept.includes(id))].join(' ');
}

/** The canvas rounds what it draws: that is no edit. */
function isRounded(written: string, text: string): boolean {
  if (text.trim() === '' || !/^-?\d*\.\d+$/.test(written.trim())) return false;
  return String(Math.round(Number(written))) === text;
}
