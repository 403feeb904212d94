import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { backupDue, canBackupBeDue } from './backupDue.ts';

const now = new Date('2026-03-31T12:00:00Z');
const day = (of: number) => `2026-03-${String(of).padStart(2, '0')}T10:00:00.000Z`;
const asked = (changes: readonly string[], more: { lastBackup?: string; putOff?: string } = {}) =>
  backupDue({ changes, lastBackup: more.lastBackup ?? null, putOff: more.putOff ?? null, now });

describe('backupDue', () => {
  it('given many documents changed for a week, then it is due, with or without an earlier backup', () => {
    const many = [20, 21, 22, 23, 31].map(day);
    expect(asked(many)).toEqual({ documents: 5, days: 11 });
    expect(asked(many, { lastBackup: day(19) })).toEqual({ documents: 5, days: 12 });
  });

  it('given little or short work, then nobody is disturbed', () => {
    expect(asked([])).toBeNull();
    expect(asked([28, 29, 30, 31, 31, 31].map(day))).toBeNull();
    expect(asked([10, 11, 12, 13].map(day))).toBeNull();
  });

  it('given few documents for a month, then it is due', () => {
    expect(asked([day(1)])).toEqual({ documents: 1, days: 30 });
  });

  it('given a backup since, then only what was changed after it counts', () => {
    const changes = [10, 11, 12, 13, 14, 24].map(day);
    expect(asked(changes, { lastBackup: day(23) })).toBeNull();
    expect(asked(changes, { lastBackup: day(14) })).toBeNull();
  });

  it('given it was put off, then it is back after a week', () => {
    const many = [10, 11, 12, 13, 14].map(day);
    expect(asked(many, { putOff: day(26) })).toBeNull();
    expect(asked(many, { putOff: day(24) })).not.toBeNull();
  });

  it('given times nobody can read, then they are no reason', () => {
    expect(asked(['', 'yesterday', day(31)], { lastBackup: 'never' })).toBeNull();
  });
});

test('what is said not to be due at all never is, whatever was changed', () => {
  const at = fc.integer({ min: 1, max: 31 }).map(day);
  const when = fc.option(at, { nil: null });
  fc.assert(
    fc.property(when, when, fc.array(at), (lastBackup, putOff, changes) => {
      const asked = { lastBackup, putOff, now };
      if (!canBackupBeDue(asked)) expect(backupDue({ ...asked, changes })).toBeNull();
    }),
  );
  expect(canBackupBeDue({ lastBackup: day(28), putOff: null, now })).toBe(false);
  expect(canBackupBeDue({ lastBackup: day(1), putOff: day(29), now })).toBe(false);
  expect(canBackupBeDue({ lastBackup: day(1), putOff: null, now })).toBe(true);
});
