import { diffArrays } from 'diff';
import { parseXmlTree } from '../../../src/bpmn/lossless/XmlTree.ts';
import type { TextElement, XmlTree } from '../../../src/bpmn/lossless/XmlTree.ts';

export interface LineChange {
  /** added and removed */
  readonly count: number;
  /** those that say nothing of what was edited, with their numbers in the new text (`+`) or the old one (`-`) */
  readonly outside: readonly string[];
}

/** The lines that differ, and which of them belong to no element of `changed` (ids, or `id@attribute`). */
export function changedLines(before: string, after: string, changed: readonly string[]): LineChange {
  const ids = new Set(changed.map((each) => each.replace(/@[^@]*$/, '')));
  const old = new Lines(before);
  const now = new Lines(after);
  // A namespace that the edit needs is declared on the root.
  const isDeclared = now.rootBut(old.namespaces) === old.rootBut(now.namespaces);
  if (isDeclared && now.namespaces.length > old.namespaces.length) ids.add(old.rootOwner).add(now.rootOwner);
  const outside: string[] = [];
  let count = 0;
  let oldLine = 0;
  let newLine = 0;
  for (const { added, removed, value } of diffArrays([...old.lines], [...now.lines])) {
    for (const line of value) {
      if (removed && !old.isOf(oldLine, ids)) outside.push(`-${String(oldLine + 1)}: ${line.trim()}`);
      if (added && !now.isOf(newLine, ids)) outside.push(`+${String(newLine + 1)}: ${line.trim()}`);
      if (added || removed) count += 1;
      if (!added) oldLine += 1;
      if (!removed) newLine += 1;
    }
  }
  // Of two equal end tags, which one went nobody can tell.
  const isEqualEnd = (line: string): boolean => {
    const text = line.replace(/^.\d+: /, '');
    return text.startsWith('</') && outside.filter((other) => other.endsWith(`: ${text}`)).length > 1;
  };
  return { count, outside: outside.filter((line) => !isEqualEnd(line)) };
}

class Lines {
  readonly lines: readonly string[];
  readonly rootOwner: string;
  readonly namespaces: readonly string[];
  readonly #root: TextElement;
  /** the owners of what stands on each line: the nearest elements with ids */
  readonly #owners = new Map<number, Set<string>>();

  constructor(text: string) {
    this.lines = text.split('\n');
    const starts = [0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    const tree: XmlTree = parseXmlTree(text);
    this.#root = tree.root;
    this.rootOwner = ownerOf(tree.root);
    this.namespaces = tree.root.tag.attributes
      .map(({ name }) => name)
      .filter((name) => name.startsWith('xmlns'));
    let line = 0;
    const lineOf = (place: number): number => {
      while (line > 0 && (starts[line] ?? 0) > place) line -= 1;
      while ((starts[line + 1] ?? Infinity) <= place) line += 1;
      return line;
    };
    const add = (from: number, to: number, owner: string): void => {
      const last = lineOf(Math.max(from, to - 1));
      for (let each = lineOf(from); each <= last; each += 1) {
        const owners = this.#owners.get(each) ?? new Set();
        this.#owners.set(each, owners.add(owner));
      }
    };
    for (const element of tree.elements) {
      const owner = ownerOf(element);
      add(element.tag.start, element.tag.end, owner);
      if (!element.tag.selfClosing) add(element.contentEnd, element.end, owner);
      for (const piece of element.content)
        if (!('tag' in piece) && text.slice(piece.start, piece.end).trim() !== '')
          add(piece.start, piece.end, owner);
    }
  }

  /** The attributes of the root, without declarations that `known` lacks. */
  rootBut(known: readonly string[]): string {
    const kept = this.#root.tag.attributes.filter(
      ({ name }) => known.includes(name) || !name.startsWith('xmlns'),
    );
    return kept.map(({ name, raw }) => `${name}="${raw}"`).join(' ');
  }

  isOf(line: number, ids: ReadonlySet<string>): boolean {
    return [...(this.#owners.get(line) ?? [])].some((owner) => ids.has(owner));
  }
}

function ownerOf(element: TextElement): string {
  for (let at: TextElement | null = element; at; at = at.parent) {
    const { attributes } = at.tag;
    const id =
      attributes.find(({ name }) => name === 'id') ?? attributes.find(({ name }) => name === 'bpmnElement');
    if (id && id.raw !== '') return id.raw;
  }
  return '#root';
}
