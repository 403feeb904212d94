import { nearWords } from '../../domain/values/nearWords.ts';
import type { CatalogueRow } from './catalogueRows.ts';
import type { SearchPart } from './SearchText.ts';

/** For each typed word, what counts as it: one of these has to be found. */
export type WantedWords = readonly (readonly string[])[];

export interface SearchResult {
  readonly rows: readonly CatalogueRow[];
  readonly wanted: WantedWords;
  /** nothing says what was typed; these say something like it */
  readonly isNear: boolean;
}

/**
 * The connectors that say every typed word, as part of a word or in another case; where there is none, those that
 * say something with a slip in it. Looking through the texts is quick enough that no index has to be kept in step.
 */
export function searchRows(rows: readonly CatalogueRow[], query: string): SearchResult {
  const typed = query.toLowerCase().split(/\s+/).filter(Boolean);
  const exact = typed.map((word) => [word]);
  const found = rowsThatSay(rows, exact);
  if (found.length > 0 || typed.length === 0) return { rows: found, wanted: exact, isNear: false };

  const vocabulary = new Set<string>();
  for (const { text } of rows) for (const word of text.words()) vocabulary.add(word);
  const pieces = typed.flatMap((word) => word.split(/[^\p{L}\p{N}]+/u).filter(Boolean));
  const wanted = pieces.map((word) => [word, ...nearWords(word, vocabulary)]);
  const near = wanted.length === 0 ? [] : rowsThatSay(rows, wanted);
  return { rows: near, wanted, isNear: near.length > 0 };
}

function rowsThatSay(rows: readonly CatalogueRow[], wanted: WantedWords): readonly CatalogueRow[] {
  return rows.filter(({ text }) => saysAll(text.all, wanted));
}

function saysAll(text: string, wanted: WantedWords): boolean {
  return wanted.every((words) => words.some((word) => text.includes(word)));
}

/** The better, the lower: the name itself, the beginning of it, a part of it, what the card says, anything else. */
export function matchRank({ name, text }: CatalogueRow, wanted: WantedWords): number {
  const lower = name.toLowerCase();
  const words = wanted.flat();
  if (words.some((word) => lower === word)) return 0;
  if (words.some((word) => lower.startsWith(word))) return 1;
  if (saysAll(lower, wanted)) return 2;
  return saysAll(text.seen, wanted) ? 3 : 4;
}

/** The part that matched, where the card does not show it anyway. */
export function whyFound({ text }: CatalogueRow, wanted: WantedWords): SearchPart | null {
  const unseen = wanted.filter((words) => !words.some((word) => text.seen.includes(word)));
  if (unseen.length === 0) return null;
  const parts = text.parts.map((part) => ({ part, lower: part.text.toLowerCase() }));
  const best = parts.find(({ lower }) => saysAll(lower, unseen));
  return (best ?? parts.find(({ lower }) => unseen.some((words) => saysAll(lower, [words]))))?.part ?? null;
}
