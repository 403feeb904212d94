import { t } from '../../language/t.ts';
import { dayText } from '../../ui/dateText.ts';
import type { VersionContent } from '../../domain/document.ts';
import { Markdown } from '../../ui/Markdown.tsx';
import { VersionChip } from '../../ui/VersionChip.tsx';
import styles from './documentation.module.css';

/** What each published version says it brought, the newest first. */
export function ReleaseNotes({ versions }: { readonly versions: readonly VersionContent[] }) {
  if (versions.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3>{t('Release notes')}</h3>
      {versions.map(({ version, publishedAt, notes, deprecated = '' }) => (
        <div key={version} className={styles.version}>
          <h4>
            <VersionChip version={version} />
            <span className="muted">{dayText(new Date(publishedAt))}</span>
          </h4>
          {deprecated !== '' && <p className={styles.none}>{t`Deprecated: ${deprecated}`}</p>}
          <Markdown text={notes} topHeading={4} />
        </div>
      ))}
    </section>
  );
}
