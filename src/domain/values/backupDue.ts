const DAY = 86_400_000;

/** Many documents, or few for long: a person who just began, or just made one, is left alone. */
const DUE = [
  { documents: 5, days: 7 },
  { documents: 1, days: 30 },
];
const SNOOZE_DAYS = 7;

interface BackupDueOptions {
  /** ISO 8601 of every document: when it was saved last */
  readonly changes: readonly string[];
  /** ISO 8601 */
  readonly lastBackup: string | null;
  /** ISO 8601: when the reminder was put off */
  readonly putOff: string | null;
  readonly now: Date;
}

export interface BackupDue {
  /** changed since the last backup */
  readonly documents: number;
  /** since the last backup, or since the first of them */
  readonly days: number;
}

/** Whether it can be due at all, whatever was changed: the documents need not be read where not. */
export function canBackupBeDue({ lastBackup, putOff, now }: Omit<BackupDueOptions, 'changes'>): boolean {
  const daysSince = (at: string) => (now.getTime() - Date.parse(at)) / DAY;
  if (putOff !== null && daysSince(putOff) < SNOOZE_DAYS) return false;
  return lastBackup === null || !(daysSince(lastBackup) < Math.min(...DUE.map(({ days }) => days)));
}

/** Whether to remind of a backup; null where there is no need yet. */
export function backupDue({ changes, lastBackup, putOff, now }: BackupDueOptions): BackupDue | null {
  const daysSince = (at: string) => Math.floor((now.getTime() - Date.parse(at)) / DAY);
  if (putOff !== null && daysSince(putOff) < SNOOZE_DAYS) return null;
  const since = Date.parse(lastBackup ?? '') || 0;
  const changed = changes.filter((at) => Date.parse(at) > since);
  const first = lastBackup ?? changed.toSorted()[0];
  if (first === undefined) return null;
  const due = { documents: changed.length, days: daysSince(first) };
  return DUE.some(({ documents, days }) => due.documents >= documents && due.days >= days) ? due : null;
}
