/**
 * Optimal string alignment distances of `a` to every beginning of `b`: the last is the distance to all of it. What is
 * above `limit` is only known to be so. null as soon as all of them are.
 */
export function distances(a: string, b: string, limit: number): readonly number[] | null {
  const over = limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => Math.min(index, over));
  for (let i = 1; i <= a.length; i += 1) {
    const row = new Array<number>(b.length + 1).fill(over);
    row[0] = Math.min(i, over);
    let least = row[0];
    // Further from the diagonal than the limit, so many letters are missing already.
    for (let j = Math.max(1, i - limit); j <= Math.min(b.length, i + limit); j += 1) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row[j] = best;
      least = Math.min(least, best);
    }
    if (least > limit) return null;
    [beforeLast, last] = [last, row];
  }
  return last;
}
