import { t } from '../../language/t.ts';
import type { HistoryReason } from '../../storage/HistoryEntry.ts';
import { timeText, weekdayText } from '../../ui/dateText.ts';
import type { History } from './useHistory.ts';
import styles from './history.module.css';

const REASONS: Readonly<Record<HistoryReason, string>> = {
  restore: t('before a version was restored'),
  conflict: t('of two tabs, the version that was not kept'),
  import: t('before an import'),
};

interface VersionListProps {
  readonly history: History;
  readonly selected: number | null;
  readonly onSelect: (revision: number) => void;
}

/** Now, and the versions before it by day, each with what it changed. */
export function VersionList({ history, selected, onSelect }: VersionListProps) {
  const { current, entries, words } = history;
  const days = byDay(entries);
  return (
    <nav className={styles.versions} aria-label={t('Versions')}>
      <h3>{t('Now')}</h3>
      <p className={styles.now}>
        {weekdayText(new Date(current.changedAt), new Date())} {timeText(new Date(current.changedAt))}
        {words.has(current.revision) && <span className={styles.words}>{words.get(current.revision)}</span>}
      </p>
      {[...days].map(([day, ofDay]) => (
        <section key={day} aria-label={day}>
          <h3>{day}</h3>
          <ul>
            {ofDay.map(({ revision, savedAt, reason }) => (
              <li key={revision}>
                <button
                  type="button"
                  className={styles.version}
                  aria-current={revision === selected ? 'true' : undefined}
                  onClick={() => onSelect(revision)}
                >
                  {timeText(new Date(savedAt))}
                  <span className={styles.words}>
                    {words.get(revision) ?? (isLast(entries, revision) ? t('The oldest that is kept') : '…')}
                  </span>
                  {reason && <span className={styles.words}>{REASONS[reason]}</span>}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function isLast(entries: History['entries'], revision: number): boolean {
  return entries.at(-1)?.revision === revision;
}

/** In their order; each day with what was kept of it. */
function byDay(entries: History['entries']): ReadonlyMap<string, History['entries'][number][]> {
  const days = new Map<string, History['entries'][number][]>();
  for (const entry of entries) {
    const day = weekdayText(new Date(entry.savedAt), new Date());
    const known = days.get(day);
    if (known) known.push(entry);
    else days.set(day, [entry]);
  }
  return days;
}
