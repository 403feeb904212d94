import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../language/t.ts';
import { restoreDocuments } from '../../state/deleteDocuments.ts';
import { useConnectorDocuments, useDocuments, useTrash, useVersionDocuments } from '../../state/queries.ts';
import { restoreObstacle } from '../../state/restoreObstacle.ts';
import { useStore } from '../../state/StoreContext.tsx';
import { ActionRows } from '../../ui/table/ActionRows.tsx';
import { Button } from '../../ui/Button.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { EmptyTrashDialog } from './EmptyTrashDialog.tsx';
import { daysLeft, trashRows } from './trashRows.ts';
import styles from './projects.module.css';

/** What was deleted in the last 30 days, and the way back. */
export function TrashDialog({ onClose }: { readonly onClose: () => void }) {
  const store = useStore();
  const live = [
    ...(useDocuments('project').data ?? []),
    ...(useDocuments('release').data ?? []),
    ...useConnectorDocuments(),
    ...useVersionDocuments(),
  ];
  const rows = trashRows(useTrash().data ?? []);
  const [now] = useState(() => new Date());
  const [isEmptying, setEmptying] = useState(false);

  if (isEmptying) return <EmptyTrashDialog rows={rows} onClose={() => setEmptying(false)} />;
  return (
    <DialogFrame
      title={t('Trash')}
      lead={t('What is deleted stays here for 30 days. It takes room until then.')}
      onClose={onClose}
      isFlush
      footer={
        <>
          {rows.length > 0 && (
            <Button kind="danger" onPress={() => setEmptying(true)}>
              {t('Empty trash…')}
            </Button>
          )}
          <Button onPress={onClose}>{t('Close')}</Button>
        </>
      }
    >
      {rows.length === 0 ? (
        <p className={styles.emptyTrash}>{t('Nothing was deleted in the last 30 days.')}</p>
      ) : (
        <ActionRows
          label={t('Deleted')}
          rows={rows.map((row) => ({
            id: row.id,
            name: row.name,
            about: `${row.about} · ${daysLeft(row.deletedAt, now)}`,
            action: (
              <Button
                size="small"
                icon={Undo2}
                aria-label={t`Restore ${row.name}`}
                disabledReason={restoreObstacle(row.documents, live)}
                onPress={() => void restoreDocuments(store, row.documents)}
              >
                {t('Restore')}
              </Button>
            ),
          }))}
        />
      )}
    </DialogFrame>
  );
}
