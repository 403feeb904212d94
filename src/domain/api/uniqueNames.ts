/** One thing that wants a name. */
export interface Wish {
  readonly wanted: string;
  /** who comes first keeps the name; no two wishes have the same one */
  readonly rank: string;
  /** what is put behind it where it is taken: `id_query` */
  readonly apart: string;
}

/**
 * A name for every wish, in the order of the wishes. No two are the same, also where nobody looks at case, and none
 * depends on the order: whoever takes more of a description later, or sorts it, gets the same names.
 */
export function uniqueNames(wishes: readonly Wish[], taken: Iterable<string> = []): readonly string[] {
  const used = new Set([...taken].map(folded));
  const sorted = wishes
    .map((wish, index) => ({ ...wish, index }))
    .sort((a, b) => compared(folded(a.wanted), folded(b.wanted)) || compared(a.rank, b.rank));
  const names: string[] = wishes.map(() => '');
  // Whoever can have the name as it is wanted comes before all that give way.
  const left = sorted.filter(({ wanted, index }) => {
    if (used.has(folded(wanted))) return true;
    used.add(folded(wanted));
    names[index] = wanted;
    return false;
  });
  for (const { wanted, apart, index } of left) {
    let name = `${wanted}${apart}`;
    for (let number = 2; used.has(folded(name)); number += 1) name = `${wanted}${apart}${number}`;
    used.add(folded(name));
    names[index] = name;
  }
  return names;
}

function folded(name: string): string {
  return name.toLowerCase();
}

/** By code units, so that it is the same everywhere. */
function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
