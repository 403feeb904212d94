import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from './HistoryEntry.ts';
import { HISTORY_LIMITS, oldestBeyond, thinned } from './historyPolicy.ts';

const NOW = Date.parse('2026-06-15T12:34:56Z');
const HOUR = 3_600_000;

const entry = (revision: number, age: number, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  documentId: 'a',
  kind: 'process',
  revision,
  savedAt: new Date(NOW - age).toISOString(),
  replacedAt: new Date(NOW - age + 1000).toISOString(),
  size: 10,
  ...more,
});

const kept = (entries: readonly HistoryEntry[], limits = HISTORY_LIMITS) => {
  const gone = new Set(thinned(entries, new Date(NOW).toISOString(), limits));
  return entries.filter((one) => !gone.has(one));
};

/** Versions in the order they were saved, the newest last. */
const histories = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 60 * 24 * HOUR }), fc.nat(1_000)), { maxLength: 200 })
  .map((ages) => ages.toSorted((a, b) => b[0] - a[0]).map(([age, size], at) => entry(at + 1, age, { size })));

describe('thinned', () => {
  it('given any history, when it is thinned, then the newest stays and so does all of the last hour within the limits', () => {
    fc.assert(
      fc.property(histories, (entries) => {
        const left = kept(entries, { entries: 1_000, bytes: Infinity, total: Infinity });
        expect(left.at(-1)).toBe(entries.at(-1));
        const isFresh = ({ savedAt }: HistoryEntry) => NOW - Date.parse(savedAt) < HOUR;
        expect(left.filter(isFresh)).toEqual(entries.filter(isFresh));
      }),
    );
  });

  it('given any history, when it is thinned, then every hour of a day and every day keeps its last version', () => {
    fc.assert(
      fc.property(histories, (entries) => {
        const left = new Set(kept(entries, { entries: 1_000, bytes: Infinity, total: Infinity }));
        const slot = ({ savedAt }: HistoryEntry) =>
          NOW - Date.parse(savedAt) < 24 * HOUR ? savedAt.slice(0, 13) : savedAt.slice(0, 10);
        const last = new Map(entries.map((one) => [slot(one), one]));
        for (const one of last.values()) expect(left.has(one)).toBe(true);
      }),
    );
  });

  it('given any history, when it is thinned, then the limits hold, and thinning again changes nothing', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 30 }), fc.nat(5_000), (entries, most, bytes) => {
        const limits = { entries: most, bytes, total: Infinity };
        const left = kept(entries, limits);
        expect(left.length).toBeLessThanOrEqual(Math.max(1, most));
        const size = left.reduce((sum, one) => sum + one.size, 0);
        expect(left.length === 1 || size <= bytes).toBe(true);
        expect(kept(left, limits)).toEqual(left);
      }),
    );
  });

  it('given a version before a restore two hours ago, when others of that hour are newer, then it stays', () => {
    const entries = [
      entry(1, 2.2 * HOUR, { reason: 'restore' }),
      entry(2, 2.1 * HOUR),
      entry(3, 2.05 * HOUR),
    ];
    expect(kept(entries).map(({ revision }) => revision)).toEqual([1, 3]);
  });

  it('given the histories of all documents, when they are too large, then the oldest are named', () => {
    const entries = [entry(1, 3 * HOUR), entry(1, 2 * HOUR, { documentId: 'b' }), entry(2, HOUR)];
    expect(oldestBeyond(entries, 20).map(({ documentId, revision }) => [documentId, revision])).toEqual([
      ['a', 1],
    ]);
    expect(oldestBeyond(entries, -1)).toHaveLength(3);
  });
});
