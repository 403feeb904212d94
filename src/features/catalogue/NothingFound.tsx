import { Download, LayoutGrid, Plus } from 'lucide-react';
import { useLocation } from 'wouter';
import { connectorNameFrom } from '../../domain/values/names.ts';
import { t } from '../../language/t.ts';
import { openDialog } from '../../state/dialogs.ts';
import { Button } from '../../ui/Button.tsx';
import { NoResults } from '../../ui/NoResults.tsx';
import type { CatalogueRow } from './catalogueRows.ts';
import styles from './NothingFound.module.css';

interface NothingFoundProps {
  readonly search: string;
  readonly rows: readonly CatalogueRow[];
  readonly onClear: () => void;
}

/** A search that found nothing: make it, get it, or bring it. */
export function NothingFound({ search, rows, onClear }: NothingFoundProps) {
  const [, navigate] = useLocation();
  const wanted = search.trim();
  const clear = { label: t('Clear filters'), run: onClear };
  if (wanted === '') return <NoResults message={t('No connector fits these filters.')} action={clear} />;
  const name = connectorNameFrom(
    wanted,
    rows.map((row) => row.name),
  );
  return (
    <div className={styles.nothing}>
      <NoResults message={t`No connector matches “${wanted}”.`} action={clear} />
      <div className={styles.ways}>
        <Button icon={Plus} onPress={() => openDialog({ kind: 'new-connector', name })}>
          {t`Create connector “${wanted}”`}
        </Button>
        <Button icon={LayoutGrid} onPress={() => navigate('/connectors/gallery')}>
          {t('Gallery')}
        </Button>
        <Button icon={Download} onPress={() => openDialog({ kind: 'import' })}>
          {t('Import')}
        </Button>
      </div>
    </div>
  );
}
