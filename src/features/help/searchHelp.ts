import MiniSearch from 'minisearch';
import { HELP_PAGES, type HelpPageInfo } from './helpPages.ts';
import { type HelpSection, helpSections } from './helpSections.ts';

export interface HelpHit {
  readonly page: HelpPageInfo;
  readonly section: HelpSection;
  /** the words around the first one that was found */
  readonly piece: string;
}

const MOST = 12;
const AROUND = 44;

/** How many letters may be wrong: a swap of two counts as two. */
const mistakes = (word: string) => (word.length < 4 ? false : word.length < 6 ? 1 : 2);

/** One index over the sections of all pages. */
export class HelpIndex {
  readonly #sections: { readonly page: HelpPageInfo; readonly section: HelpSection }[] = [];
  readonly #search = new MiniSearch<{ id: number; page: string; heading: string; text: string }>({
    fields: ['page', 'heading', 'text'],
    searchOptions: { boost: { page: 3, heading: 4 }, prefix: true, fuzzy: mistakes, combineWith: 'AND' },
  });

  constructor(textOf: (slug: string) => string) {
    for (const page of HELP_PAGES)
      for (const section of helpSections(textOf(page.slug))) {
        const id = this.#sections.push({ page, section }) - 1;
        this.#search.add({ id, page: page.title, heading: section.heading, text: section.text });
      }
  }

  /** Every word must be found, or one that is spelt nearly so. */
  find(query: string): readonly HelpHit[] {
    return this.#search
      .search(query)
      .slice(0, MOST)
      .flatMap(({ id, terms }) => {
        const found = this.#sections[Number(id)];
        return found ? [{ ...found, piece: pieceAround(found.section.text, terms) }] : [];
      });
  }
}

/** Around the longest of the words: the short ones stand everywhere. */
function pieceAround(text: string, terms: readonly string[]): string {
  const lower = text.toLowerCase();
  const word = terms.toSorted((a, b) => b.length - a.length).find((term) => lower.includes(term));
  const at = word === undefined ? 0 : lower.indexOf(word);
  const from = at <= AROUND ? 0 : text.indexOf(' ', at - AROUND) + 1;
  const end = text.indexOf(' ', at + 2 * AROUND);
  return `${from > 0 ? '… ' : ''}${text.slice(from, end < 0 ? undefined : end)}${end < 0 ? '' : ' …'}`;
}
