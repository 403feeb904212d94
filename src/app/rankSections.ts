import { nearWords, wordsOf } from '../domain/values/nearWords.ts';
import type { ComboOption, ComboSection } from '../ui/fields/comboOptions.ts';

/** Of a long section only so many can have been meant. */
const MOST = 50;

/**
 * What was typed, best first: options that begin with it, those that have every word, and where nothing has, those
 * that have nearly. Sections stay in their order but for one whose option begins with the text.
 */
export function rankSections<S extends ComboSection>(sections: readonly S[], text: string): readonly S[] {
  const typed = text.toLowerCase();
  const words = typed.split(/\s+/).filter(Boolean);
  if (words.length === 0) return sections.filter(({ options }) => options.length > 0);
  const exact = ranked(sections, (option) => rankOf(option, typed, words));
  return exact.length > 0 ? exact : ranked(sections, (option) => (isNear(option, words) ? 2 : null));
}

function ranked<S extends ComboSection>(
  sections: readonly S[],
  rank: (option: ComboOption) => number | null,
): readonly S[] {
  return sections
    .map((section) => {
      const found = section.options
        .flatMap((option) => {
          const at = rank(option);
          return at === null ? [] : [{ option, at }];
        })
        .toSorted((a, b) => a.at - b.at);
      return {
        section: { ...section, options: found.slice(0, MOST).map(({ option }) => option) },
        best: found[0]?.at ?? Infinity,
      };
    })
    .filter(({ section }) => section.options.length > 0)
    .toSorted((a, b) => a.best - b.best)
    .map(({ section }) => section);
}

function rankOf(
  { title, description = '' }: ComboOption,
  typed: string,
  words: readonly string[],
): number | null {
  const name = title.toLowerCase();
  if (name.startsWith(typed)) return 0;
  const text = `${name}\n${description.toLowerCase()}`;
  return words.every((word) => text.includes(word)) ? 1 : null;
}

function isNear({ title, description = '' }: ComboOption, words: readonly string[]): boolean {
  const text = `${title}\n${description}`.toLowerCase();
  const own = wordsOf(`${title} ${description}`);
  return words.every((word) => text.includes(word) || nearWords(word, own).length > 0);
}
