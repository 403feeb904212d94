import { useState } from 'react';
import { counted } from '../../domain/values/counted.ts';
import { tasksAndProcesses } from '../../domain/versions/connectorUses.ts';
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
        rows.length === 1 && only ? `Delete ${only.name}?` : `Delete ${counted(rows.length, 'connector')}?`
      }
      lead="Tasks keep what they say and show a problem until the connector is back."
      isAlert
      onClose={onClose}
      footer={
        <>
          <p>It can be undone, and stays in the trash for 30 days.</p>
          <Button autoFocus onPress={onClose}>
            Cancel
          </Button>
          <Button
            kind="danger-fill"
            disabledReason={going.length === 0 ? 'Tick what is to be deleted.' : null}
            onPress={() => onDelete(going)}
          >
            {going.length === 0 ? 'Delete' : `Delete ${counted(going.length, 'connector')}`}
          </Button>
        </>
      }
    >
      <ul className={styles.list} aria-label="To delete">
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
  if (uses.length === 0) return `Delete ${name}`;
  return `Delete ${name} although ${counted(uses.length, 'task')} ${uses.length === 1 ? 'uses' : 'use'} it`;
}

function Uses({ row }: { readonly row: CatalogueRow }) {
  if (row.uses.length === 0) return <p className={styles.none}>Not used</p>;
  return (
    <ul className={styles.uses}>
      {usesByVersion(row).map(({ version, uses, processes }) => (
        <li key={version}>
          <code>{version === '' ? 'no version' : version}</code>
          <span>
            {tasksAndProcesses(uses)}: {processes.join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
