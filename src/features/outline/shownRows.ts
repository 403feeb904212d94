import type { OutlineRow } from '../../domain/flow/OutlineRow.ts';

/** Which lines are there when some are folded: their places in the outline. */
export function shownRows(rows: readonly OutlineRow[], folded: ReadonlySet<string>): readonly number[] {
  const shown: number[] = [];
  for (let at = 0; at < rows.length;) {
    const row = rows[at];
    if (!row) break;
    shown.push(at);
    at = folded.has(row.key) ? row.end : at + 1;
  }
  return shown;
}

/** Without those over the line, so that it can be seen. */
export function unfoldedTo(
  rows: readonly OutlineRow[],
  folded: ReadonlySet<string>,
  at: number,
): ReadonlySet<string> {
  const open = new Set(folded);
  for (let above = rows[at]?.parent ?? -1; above >= 0; above = rows[above]?.parent ?? -1)
    open.delete(rows[above]?.key ?? '');
  return open.size === folded.size ? folded : open;
}

/** The line that is nearest to where one was: the one before it, else the first. */
export function placeNear(rows: readonly OutlineRow[], place: number): number {
  return Math.max(0, Math.min(rows.length - 1, place));
}

/** Where what was typed leads: the next line that begins with it, round the end; a single letter again goes on. */
export function typedPlace(names: readonly string[], from: number, typed: string): number {
  const wanted = typed.toLowerCase();
  // The same letter again and again means the next one of it.
  const isRepeated = wanted.length > 1 && wanted.replaceAll(wanted.charAt(0), '') === '';
  const prefix = isRepeated ? wanted.charAt(0) : wanted;
  const start = prefix.length === 1 ? 1 : 0;
  for (let step = start; step <= names.length; step += 1) {
    const at = (from + step) % names.length;
    if (names[at]?.toLowerCase().startsWith(prefix) === true) return at;
  }
  return -1;
}
