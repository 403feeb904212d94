import type { ModelNode } from './ModelNode.ts';

export interface Piece {
  readonly kind: 'space' | 'text' | 'cdata' | 'comment' | 'element';
  text: string;
  /** of an element: what it was in the model; undefined for what moddle did not read */
  readonly base?: ModelNode | undefined;
  /** of an element: its property and place by the schema */
  readonly slot?: string | undefined;
  readonly order?: number | undefined;
}

/** Where something new stands: the white space in front of it, and its indentation; null for inline. */
interface Spot {
  readonly at: number;
  readonly before: string;
  readonly after: string;
  readonly indent: string | null;
}

/** What stands between the tags of an element, while children come and go. */
export class Pieces {
  readonly list: Piece[];
  readonly #inner: { readonly lineEnd: string; readonly indent: string; readonly own: string } | null;

  /** `inner` is the layout for the first child; null where all stands on one line. */
  constructor(
    list: Piece[],
    inner: { readonly lineEnd: string; readonly indent: string; readonly own: string } | null,
  ) {
    this.list = list;
    this.#inner = inner;
  }

  written(): string {
    return this.list.map(({ text }) => text).join('');
  }

  /** With its line where it has one for itself. */
  remove(piece: Piece): void {
    const at = this.list.indexOf(piece);
    if (at < 0) return;
    const before = this.list[at - 1];
    const after = this.list[at + 1];
    const startsLine = before?.kind === 'space' && before.text.includes('\n');
    const endsLine = after === undefined || (after.kind === 'space' && after.text.includes('\n'));
    if (before && startsLine && endsLine) before.text = before.text.slice(0, lastLine(before.text));
    this.list.splice(at, 1);
  }

  /** After the last child of its property, else where the schema has it. */
  insert(
    piece: Omit<Piece, 'text' | 'kind'>,
    after: Piece | undefined,
    write: (indent: string | null) => string,
  ): Piece {
    const spot = this.#spot(piece, after);
    const added: Piece = { ...piece, kind: 'element', text: write(spot.indent) };
    const space = (text: string): Piece[] => (text === '' ? [] : [{ kind: 'space', text }]);
    this.list.splice(spot.at, 0, ...space(spot.before), added, ...space(spot.after));
    return added;
  }

  #spot({ slot, order = 0 }: Omit<Piece, 'text' | 'kind'>, after: Piece | undefined): Spot {
    if (after) return this.#after(this.list.indexOf(after));
    const known = this.list.filter((piece) => piece.kind === 'element' && piece.order !== undefined);
    const next = known.find((piece) => piece.slot === slot);
    if (next) return this.#before(this.list.indexOf(next));
    const previous = known.findLast((piece) => (piece.order ?? 0) < order);
    if (previous) return this.#after(this.list.indexOf(previous));
    const [first] = known;
    if (first) return this.#before(this.list.indexOf(first));
    const last = this.list.findLastIndex(({ kind }) => kind !== 'space');
    return last < 0 ? this.#first() : this.#after(last);
  }

  #after(index: number): Spot {
    const line = this.#lineBefore(index);
    if (line === null) return { at: index + 1, before: '', after: '', indent: null };
    return { at: this.#pastComment(index) + 1, before: line, after: '', indent: line.replace(/^\r?\n/, '') };
  }

  #before(index: number): Spot {
    const line = this.#lineBefore(index);
    return { at: index, before: '', after: line ?? '', indent: line?.replace(/^\r?\n/, '') ?? null };
  }

  #first(): Spot {
    if (!this.#inner) return { at: 0, before: '', after: '', indent: null };
    const { lineEnd, indent, own } = this.#inner;
    const ends = this.list.some(({ text }) => text.includes('\n'));
    return { at: 0, before: lineEnd + indent, after: ends ? '' : lineEnd + own, indent };
  }

  /** The line break and indentation in front of a child; null where it does not begin its line. */
  #lineBefore(index: number): string | null {
    const before = this.list[index - 1];
    if (before?.kind !== 'space' || !before.text.includes('\n')) return null;
    return before.text.slice(lastLine(before.text));
  }

  /** A comment behind a child on its line belongs to it. */
  #pastComment(index: number): number {
    const [first, second] = [this.list[index + 1], this.list[index + 2]];
    if (first?.kind === 'comment') return index + 1;
    const isNear = first?.kind === 'space' && !first.text.includes('\n') && second?.kind === 'comment';
    return isNear ? index + 2 : index;
  }
}

/** Where the last line of a white space begins, its line break included. */
function lastLine(space: string): number {
  const at = space.lastIndexOf('\n');
  return space[at - 1] === '\r' ? at - 1 : at;
}
