import { distances } from './editDistance.ts';

/**
 * Names a person may have meant: `orderId` for `order_id`, `recipient_address` for `recipient`, and
 * typing slips. Best first; never the name itself. Offered, never applied.
 */
export function nearMatches(name: string, names: readonly string[]): readonly string[] {
  return nearMatcher(names)(name);
}

/** The same for many questions about the same names; what was asked before is known. */
export function nearMatcher(names: readonly string[]): (name: string) => readonly string[] {
  const candidates = [...new Set(names)].map(spell);
  const known = new Map<string, readonly string[]>();
  return (name) => {
    const before = known.get(name);
    if (before) return before;
    const wanted = spell(name);
    const found = candidates
      .map((candidate, index) => ({ candidate, index, rank: rank(wanted, candidate) }))
      .filter((row) => row.rank > 0 && row.candidate.name !== name)
      .sort((a, b) => b.rank - a.rank || a.index - b.index)
      .map((row) => row.candidate.name);
    known.set(name, found);
    return found;
  };
}

interface Spelling {
  readonly name: string;
  readonly words: readonly string[];
  readonly plain: string;
  /** a bit for each letter there is */
  readonly letters: number;
}

// Shared by too many names to tell which was meant.
const WEAK_WORDS: ReadonlySet<string> = new Set(['id', 'name', 'type', 'value', 'data', 'key', 'code']);

function spell(name: string): Spelling {
  const words = name
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const plain = words.join('');
  return { name, words, plain, letters: lettersOf(plain) };
}

/** Letters that share a bit are taken for one. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
}

/** 3: the same but for case and separators; 2: a slip of the pen; 1: one says all the other says; 0: neither. */
function rank(a: Spelling, b: Spelling): number {
  if (a.plain === '' || b.plain === '') return 0;
  if (a.plain === b.plain) return 3;
  if (isSlip(a, b)) return 2;
  const [few, many] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (!few.words.some((word) => word.length > 2 && !WEAK_WORDS.has(word))) return 0;
  return few.words.every((word) => many.words.includes(word)) ? 1 : 0;
}

/** At most one letter more, less or other (two in long names), or two neighbours swapped. */
function isSlip({ plain: a, letters }: Spelling, { plain: b, letters: others }: Spelling): boolean {
  const longest = Math.max(a.length, b.length);
  const allowed = longest >= 9 ? 2 : longest >= 4 ? 1 : 0;
  if (Math.abs(a.length - b.length) > allowed) return false;
  // A slip takes one letter away and puts one in, at most. It is asked for hundreds of names at once.
  if (bits(letters ^ others) > 2 * allowed) return false;
  return (distances(a, b, allowed)?.[b.length] ?? Infinity) <= allowed;
}

function bits(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count += 1;
  return count;
}
