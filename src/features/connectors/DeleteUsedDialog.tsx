import { Button } from '../../ui/Button.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import type { CatalogueRow } from './catalogueRows.ts';
import styles from './ConnectorsPage.module.css';
import { counted, usePhrase } from './connectorUses.ts';

interface DeleteUsedDialogProps {
  readonly rows: readonly CatalogueRow[];
  readonly onClose: () => void;
  readonly onDelete: () => void;
}

/** Says what uses the connectors before they go. */
export function DeleteUsedDialog({ rows, onClose, onDelete }: DeleteUsedDialogProps) {
  const used = rows.filter(({ uses }) => uses.length > 0);
  const [first] = rows;
  const what = rows.length === 1 && first !== undefined ? first.name : counted(rows.length, 'connector');
  const uses = used.flatMap((row) => row.uses);
  return (
    <DialogFrame
      title={`Delete ${what}?`}
      lead={`${usePhrase(uses)} ${uses.length === 1 ? 'uses' : 'use'} ${rows.length === 1 ? 'it' : 'them'}. The tasks keep what they say and show a problem.`}
      size="small"
      isAlert
      onClose={onClose}
      footer={
        <>
          <p>It can be undone.</p>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="danger-fill" onPress={onDelete}>
            {`Delete ${rows.length === 1 ? 'connector' : counted(rows.length, 'connector')}`}
          </Button>
        </>
      }
    >
      <div className={styles.uses}>
        {used.map(({ document, name, uses: own }) => (
          <div key={document.id}>
            <b>{name}</b>
            <ul>
              {own.map(({ processId, processName, elementId, label }) => (
                <li key={`${processId} ${elementId}`}>
                  {label} · {processName}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </DialogFrame>
  );
}
