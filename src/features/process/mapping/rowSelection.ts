/** Which rows of a list are picked, as in a list of files. Keys are in the order of the rows. */
export interface RowSelection {
  readonly picked: ReadonlySet<string>;
  /** where a range begins */
  readonly anchor: string | null;
  /** the row that the keyboard is at */
  readonly current: string | null;
}

export const NOTHING_PICKED: RowSelection = { picked: new Set(), anchor: null, current: null };

/** Alone, or none at all when it was picked alone. */
export function pickOne({ picked }: RowSelection, key: string): RowSelection {
  const again = picked.size === 1 && picked.has(key);
  return { picked: new Set(again ? [] : [key]), anchor: key, current: key };
}

/** To the others, or away from them. */
export function toggle({ picked }: RowSelection, key: string): RowSelection {
  const next = new Set(picked);
  if (!next.delete(key)) next.add(key);
  return { picked: next, anchor: key, current: key };
}

/** All from where the range began. */
export function pickTo(selection: RowSelection, order: readonly string[], key: string): RowSelection {
  const anchor = selection.anchor ?? selection.current ?? key;
  const from = order.indexOf(anchor);
  const to = order.indexOf(key);
  if (from < 0 || to < 0) return { picked: new Set([key]), anchor: key, current: key };
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { picked: new Set(range), anchor, current: key };
}

export function pickAll(selection: RowSelection, order: readonly string[]): RowSelection {
  return { ...selection, picked: new Set(order), anchor: order[0] ?? null };
}

export function pickNone({ current }: RowSelection): RowSelection {
  return { picked: new Set(), anchor: null, current };
}

/** Rows come and go with filters and undo: what is not there is not picked. The very same when all are there. */
export function among(selection: RowSelection, order: readonly string[]): RowSelection {
  const { picked, anchor, current } = selection;
  if (picked.size === 0 && anchor === null && current === null) return selection;
  const there = new Set(order);
  const left = [...picked].filter((key) => there.has(key));
  const kept = (key: string | null) => (key !== null && there.has(key) ? key : null);
  if (left.length === picked.size && kept(anchor) === anchor && kept(current) === current) return selection;
  return { picked: new Set(left), anchor: kept(anchor), current: kept(current) };
}

/** The row that a key leads to; null for a key that leads nowhere. */
export function rowAt(order: readonly string[], from: string, key: string): string | null {
  const at = order.indexOf(from);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: order.length - 1 }[key];
  return (to === undefined ? undefined : order[to]) ?? null;
}
