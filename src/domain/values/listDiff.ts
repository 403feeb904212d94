/** How one list becomes another, by identity: what both have is told by where it was. Small, and can be posted. */
export interface ListDiff<T> {
  /** for every item of the new list its place in the old one; -1: the next one of `added`. null: all as they were */
  readonly from: Int32Array | null;
  readonly added: readonly T[];
}

export function listDiff<T extends object>(before: readonly T[], after: readonly T[]): ListDiff<T> {
  if (before.length === after.length && before.every((item, at) => item === after[at])) {
    return { from: null, added: [] };
  }
  const places = new Map(before.map((item, at) => [item, at]));
  const added: T[] = [];
  const from = new Int32Array(after.length);
  after.forEach((item, at) => {
    const place = places.get(item);
    if (place === undefined) added.push(item);
    from[at] = place ?? -1;
  });
  return { from, added };
}

export function applyListDiff<T>(before: readonly T[], { from, added }: ListDiff<T>): readonly T[] {
  if (from === null) return before;
  const rest = added.values();
  return Array.from(from, (place) => (place < 0 ? rest.next().value : before[place]) as T);
}
