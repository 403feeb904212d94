import type { ReleaseChange } from '../../domain/versions/releaseChanges.ts';
import { t } from '../../language/t.ts';
import { Chip } from '../../ui/Chip.tsx';
import styles from './releases.module.css';

const WORDS = { added: t('new'), removed: t('gone'), changed: t('changed') } as const;
const TONES = { added: 'ok', removed: 'danger', changed: undefined } as const;
const MOST = 40;

/** What is different between two releases, in words. */
export function ReleaseChanges({ changes }: { readonly changes: readonly ReleaseChange[] }) {
  if (changes.length === 0) return <p className="muted">{t('Nothing changed.')}</p>;
  return (
    <ul className={styles.changes} aria-label={t('What changed')}>
      {changes.map(({ kind, weight, label, details }) => {
        const tone = TONES[kind];
        return (
          <li key={`${label} ${kind}`}>
            <p className={styles.change}>
              <b>{label}</b> <Chip {...(tone && { tone })}>{WORDS[kind]}</Chip>
              {weight === 'breaking' && kind !== 'removed' && <Chip tone="danger">{t('breaking')}</Chip>}
            </p>
            {details.length > 0 && (
              <ul className={styles.details}>
                {details.slice(0, MOST).map((detail, at) => (
                  <li key={at}>{detail}</li>
                ))}
                {details.length > MOST && <li>{t`and ${details.length - MOST} more`}</li>}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}
