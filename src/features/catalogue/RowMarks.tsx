import { t } from '../../language/t.ts';
import { Chip } from '../../ui/Chip.tsx';
import { tip } from '../../ui/tip.ts';
import { VersionChip } from '../../ui/VersionChip.tsx';
import styles from './RowMarks.module.css';
import type { CatalogueRow } from './catalogueRows.ts';

/** The versions of a connector, and what has to be known before it is used. */
export function RowMarks({ row }: { readonly row: CatalogueRow }) {
  const { latest, draft, deprecated, reconstructed } = row;
  return (
    <span className={styles.marks}>
      {latest !== undefined && <VersionChip version={latest} />}
      {draft !== undefined && <VersionChip version={draft} state="draft" />}
      {deprecated !== undefined && (
        <span {...tip(deprecated)}>
          <Chip tone="warn">{t('Deprecated')}</Chip>
        </span>
      )}
      {reconstructed && (
        <span {...tip(t('Made from the tasks that name it, because its definition was missing'))}>
          <Chip tone="line">{t('Reconstructed')}</Chip>
        </span>
      )}
    </span>
  );
}
