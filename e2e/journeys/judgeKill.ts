/** An edit, in the order they were made; the last one may be under way: nobody has heard yet that it was done. */
export interface Edit {
  /** what is to be kept once it is saved */
  readonly value: string;
  /** when its maker heard that it was done */
  at: number;
}

export const UNDER_WAY = Infinity;

export interface KillVerdict {
  /** what is kept is what was there before, or some edit that was begun */
  readonly isKnown: boolean;
  /** done before the kill, and not kept */
  readonly lost: readonly Edit[];
  /** how old the oldest of them was, in ms */
  readonly age: number;
}

/** What is kept after a kill, held against what was done before it. `start` are the states before the first edit. */
export function judgeKill(
  kept: string,
  start: readonly string[],
  edits: readonly Edit[],
  killed: number,
): KillVerdict {
  const last = edits.findIndex(({ value }) => value === kept);
  const lost = edits.filter(({ at }, index) => at < killed && index > last);
  const [oldest] = lost;
  return { isKnown: last >= 0 || start.includes(kept), lost, age: oldest ? killed - oldest.at : 0 };
}
