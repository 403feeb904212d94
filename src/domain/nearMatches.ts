import { distances } from './editDistance.ts';

/**
 * Names a person may have meant: `orderId` for `order_id`, `recipient_address` for `recipient`, and
 * typing slips. Best first; never the name itself. Offered, never applied.
 */
export function nearMatches(name: string, names: readonly string[]): string[] {
  return nearMatcher(names)(name);
}

/** The same for many questions about the same names. */
export function nearMatcher(names: readonly string[]): (name: string) => string[] {
  const candidates = [...new Set(names)].map(spell);
  return (name) => {
    const wanted = spell(name);
    return candidates
      .map((candidate, index) => ({ candidate, index, rank: rank(wanted, candidate) }))
      .filter((row) => row.rank > 0 && row.candidate.name !== name)
      .sort((a, b) => b.rank - a.rank || a.index - b.index)
      .map((row) => row.candidate.name);
  };
}

interface Spelling {
  readonly name: string;
  readonly words: readonly string[];
  readonly plain: string;
}

// Shared by too many names to tell which was meant.
const WEAK_WORDS: ReadonlySet<string> = new Set(['id', 'name', 'type', 'value', 'data', 'key', 'code']);

function spell(name: string): Spelling {
  const words = name
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return { name, words, plain: words.join('') };
}

/** 3: the same but for case and separators; 2: a slip of the pen; 1: one says all the other says; 0: neither. */
function rank(a: Spelling, b: Spelling): number {
  if (a.plain === '' || b.plain === '') return 0;
  if (a.plain === b.plain) return 3;
  if (isSlip(a.plain, b.plain)) return 2;
  const [few, many] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (!few.words.some((word) => word.length > 2 && !WEAK_WORDS.has(word))) return 0;
  return few.words.every((word) => many.words.includes(word)) ? 1 : 0;
}

/** At most one letter more, less or other (two in long names), or two neighbours swapped. */
function isSlip(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  const allowed = longest >= 9 ? 2 : longest >= 4 ? 1 : 0;
  if (Math.abs(a.length - b.length) > allowed) return false;
  return (distances(a, b, allowed)?.[b.length] ?? Infinity) <= allowed;
}
