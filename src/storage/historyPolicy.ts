import type { HistoryEntry, HistoryKind } from './HistoryEntry.ts';

export interface HistoryLimits {
  /** of one document */
  readonly entries: number;
  /** of one document */
  readonly bytes: number;
  /** of all documents together */
  readonly total: number;
}

export const HISTORY_LIMITS: HistoryLimits = { entries: 120, bytes: 30_000_000, total: 200_000_000 };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export function hasHistory(kind: string): kind is HistoryKind {
  return kind === 'process' || kind === 'connector' || kind === 'template';
}

/**
 * Whether a version is worth keeping when another takes its place: the last one of each minute is, so that a
 * session of steady typing writes one a minute and not one a second.
 */
export function isWorthKeeping(savedAt: string, replacedAt: string): boolean {
  return Math.floor(Date.parse(savedAt) / MINUTE) !== Math.floor(Date.parse(replacedAt) / MINUTE);
}

/**
 * Which versions of one document to let go of: of the last hour all stay, then the last of each hour for a day, then
 * the last of each day; after that the oldest go until the limits are met. The newest always stays.
 */
export function thinned(
  entries: readonly HistoryEntry[],
  now: string,
  limits: HistoryLimits = HISTORY_LIMITS,
): readonly HistoryEntry[] {
  const newestFirst = entries.toSorted((a, b) => b.revision - a.revision);
  const gone: HistoryEntry[] = [];
  const taken = new Set<string>();
  let count = 0;
  let bytes = 0;
  for (const [at, entry] of newestFirst.entries()) {
    const slot = slotOf(entry, now);
    const isSpare = slot !== null && taken.has(slot);
    const isTooMuch = count + 1 > limits.entries || bytes + entry.size > limits.bytes;
    if (at > 0 && (isSpare || isTooMuch)) {
      gone.push(entry);
      continue;
    }
    if (slot !== null) taken.add(slot);
    count += 1;
    bytes += entry.size;
  }
  return gone;
}

/** null: stays in any case. Times in the future (a clock that was set back) count as now. */
function slotOf({ savedAt, reason }: HistoryEntry, now: string): string | null {
  const saved = Date.parse(savedAt);
  const age = Date.parse(now) - saved;
  if (Number.isNaN(age) || age < HOUR || (reason !== undefined && age < DAY)) return null;
  return age < DAY ? `hour ${Math.floor(saved / HOUR)}` : `day ${Math.floor(saved / DAY)}`;
}

/** Of all documents: the oldest that must go so that the rest takes no more than `bytes`. */
export function oldestBeyond(entries: readonly HistoryEntry[], bytes: number): readonly HistoryEntry[] {
  let kept = 0;
  return entries
    .toSorted((a, b) => b.savedAt.localeCompare(a.savedAt))
    .filter(({ size }) => {
      kept += size;
      return kept > bytes;
    });
}
