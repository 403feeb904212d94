import { useState } from 'react';
import { tasksAndProcesses } from '../../domain/versions/connectorUses.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckBox } from '../../ui/fields/CheckBox.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import type { CatalogueRow } from './catalogueRows.ts';
import styles from './DeleteConnectorsDialog.module.css';
import { usesByVersion } from './usesByVersion.ts';

interface DeleteConnectorsDialogProps {
  readonly rows: readonly CatalogueRow[];
  readonly onClose: () => void;
  readonly onDelete: (rows: readonly CatalogueRow[]) => void;
}

/** Says what uses each of them; one that is in use goes only where it is ticked. */
export function DeleteConnectorsDialog({ rows, onClose, onDelete }: DeleteConnectorsDialogProps) {
  const [ticked, setTicked] = useState<ReadonlySet<CatalogueRow>>(
    () => new Set(rows.filter(({ uses }) => uses.length === 0)),
  );
  const going = rows.filter((row) => ticked.has(row));
  const tick = (row: CatalogueRow, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(row);
    else next.delete(row);
    setTicked(next);
  };
  const [only] = rows;
  return (
    <DialogFrame
      title={
        rows.length === 1 && only ? t`Delete ${only.name}?` : t`Delete ${counted(rows.length, 'connector')}?`
      }
      lead={t('Tasks keep what they say and show a problem until the connector is back.')}
      isAlert
      onClose={onClose}
      footer={
        <>
          <p>{t('It can be undone, and stays in the trash for 30 days.')}</p>
          <Button autoFocus onPress={onClose}>
            {t('Cancel')}
          </Button>
          <Button
            kind="danger-fill"
            disabledReason={going.length === 0 ? t('Tick what is to be deleted.') : null}
            onPress={() => onDelete(going)}
          >
            {going.length === 0 ? t('Delete') : t`Delete ${counted(going.length, 'connector')}`}
          </Button>
        </>
      }
    >
      <ul className={styles.list} aria-label={t('To delete')}>
        {rows.map((row) => (
          <li key={row.document.id}>
            <CheckBox label={labelOf(row)} checked={ticked.has(row)} onChange={(on) => tick(row, on)} />
            <Uses row={row} />
          </li>
        ))}
      </ul>
    </DialogFrame>
  );
}

function labelOf({ name, uses }: CatalogueRow): string {
  if (uses.length === 0) return t`Delete ${name}`;
  return uses.length === 1
    ? t`Delete ${name} although ${counted(1, 'task')} uses it`
    : t`Delete ${name} although ${counted(uses.length, 'task')} use it`;
}

function Uses({ row }: { readonly row: CatalogueRow }) {
  if (row.uses.length === 0) return <p className={styles.none}>{t('Not used')}</p>;
  return (
    <ul className={styles.uses}>
      {usesByVersion(row).map(({ version, uses, processes }) => (
        <li key={version}>
          <code>{version === '' ? t('no version') : version}</code>
          <span>
            {tasksAndProcesses(uses)}: {processes.join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
