import { redo, undo, type History } from './history.ts';

/** The names of the steps that can be taken back (the last one first) and brought back (the next one first). */
export interface HistorySteps {
  readonly undo: readonly string[];
  readonly redo: readonly string[];
}

export function stepsOf({ past, future }: History<unknown>): HistorySteps {
  return { undo: past.map(({ label }) => label).reverse(), redo: future.map(({ label }) => label) };
}

/** So many steps back (below zero) or forward; no further than there are. */
export function travel<T>(history: History<T>, by: number): History<T> {
  const go = by < 0 ? undo : redo;
  let at = history;
  for (let left = Math.abs(by); left > 0; left -= 1) {
    const next = go(at);
    if (next === at) return at;
    at = next;
  }
  return at;
}
