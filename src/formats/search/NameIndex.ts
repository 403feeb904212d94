import { nearWords, wordsOf } from '../../domain/values/nearWords.ts';
import type { SearchedElement, SearchedProcess } from '../../domain/search/SearchPlace.ts';
import type { LookedUp, LookUpRequest } from './searchProtocol.ts';

interface Entry extends LookedUp {
  /** name, id and implementation, in lower case */
  readonly text: string;
}

/** What people look up by name: not lines, pools and lanes. */
const NAMED = /(?:Task|Event|Gateway|SubProcess|CallActivity|Transaction)$/;

/** Elements and variables of all processes, found by the beginnings of words, slips of the pen included. */
export class NameIndex {
  readonly #entries = new Map<string, readonly Entry[]>();
  #words: ReadonlySet<string> | null = null;

  put({ documentId, elements, variables }: SearchedProcess): void {
    const named = elements.flatMap((element) =>
      isNamed(element) ? [elementEntry(documentId, element)] : [],
    );
    const declared = [...variables].flatMap(([elementId, names]) =>
      names.map((name): Entry => ({
        kind: 'variable',
        documentId,
        elementId,
        type: '',
        name,
        text: name.toLowerCase(),
      })),
    );
    this.#entries.set(documentId, [...named, ...declared]);
    this.#words = null;
  }

  drop(documentId: string): void {
    this.#entries.delete(documentId);
    this.#words = null;
  }

  /** Those of one process first; then those whose name begins with the text, then any that have all its words. */
  lookUp({ text, first, most }: LookUpRequest): readonly LookedUp[] {
    const typed = text.trim().toLowerCase();
    const words = typed.split(/\s+/).filter(Boolean);
    const asked = words.map((word) => [word, ...this.#near(word)]);
    const ranked: { entry: Entry; rank: number }[] = [];
    for (const [documentId, entries] of this.#entries) {
      const isFirst = documentId === first;
      if (words.length === 0 && !isFirst) continue;
      for (const entry of entries) {
        const exact = words.every((word) => entry.text.includes(word));
        if (!exact && !asked.every((ways) => ways.some((way) => entry.text.includes(way)))) continue;
        const begins = entry.name.toLowerCase().startsWith(typed) ? 0 : exact ? 1 : 2;
        ranked.push({ entry, rank: begins * 2 + (isFirst ? 0 : 1) });
      }
    }
    return ranked
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, most)
      .map(({ entry: { text: _, ...shown } }) => shown);
  }

  /** Words of names that may have been meant, where nothing has the word itself. */
  #near(word: string): readonly string[] {
    const words = this.#allWords();
    for (const known of words) if (known.includes(word)) return [];
    return nearWords(word, words);
  }

  #allWords(): ReadonlySet<string> {
    if (this.#words === null) {
      const words = new Set<string>();
      for (const entries of this.#entries.values())
        for (const { name } of entries) for (const word of wordsOf(name)) words.add(word);
      this.#words = words;
    }
    return this.#words;
  }
}

function isNamed({ type, name, implementation }: SearchedElement): boolean {
  return (name !== '' || implementation !== undefined) && (NAMED.test(type) || type === 'bpmn:Task');
}

function elementEntry(documentId: string, { id, type, name, implementation }: SearchedElement): Entry {
  return {
    kind: 'element',
    documentId,
    elementId: id,
    type,
    name: name === '' ? id : name,
    ...(implementation !== undefined && { implementation }),
    text: `${name}\n${id}\n${implementation ?? ''}`.toLowerCase(),
  };
}
