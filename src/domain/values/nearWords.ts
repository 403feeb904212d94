import { distances } from './editDistance.ts';

/** The words that begin with what was typed but for a slip: one in short words, two in long ones, none in tiny ones. */
export function nearWords(typed: string, words: Iterable<string>): readonly string[] {
  const limit = typed.length >= 7 ? 2 : typed.length >= 4 ? 1 : 0;
  if (limit === 0) return [];
  const near: string[] = [];
  for (const word of words) {
    if (word.length < typed.length - limit) continue;
    // More than the typed letters and the slips cannot matter.
    const row = distances(typed, word.slice(0, typed.length + limit), limit);
    if (row !== null && Math.min(...row) <= limit) near.push(word);
  }
  return near;
}

/** Lower-case words of names and texts: `makeLabel` is two, and one as well. */
export function wordsOf(text: string): ReadonlySet<string> {
  const apart = text.replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2');
  const split = (one: string) => one.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return new Set([...split(text), ...(apart === text ? [] : split(apart))].filter(Boolean));
}
