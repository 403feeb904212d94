import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { deleteForGood } from '../../state/deleteDocuments.ts';
import { useStore } from '../../state/StoreContext.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import type { TrashRow } from './trashRows.ts';

interface EmptyTrashDialogProps {
  readonly rows: readonly TrashRow[];
  readonly onClose: () => void;
}

/** The one thing that no undo takes back, for where room is needed: so it is asked once more. */
export function EmptyTrashDialog({ rows, onClose }: EmptyTrashDialogProps) {
  const store = useStore();
  return (
    <DialogFrame
      title={t('Empty the trash?')}
      size="small"
      isAlert
      onClose={onClose}
      main={{
        label: t('Delete for good'),
        isDanger: true,
        onPress: () => {
          onClose();
          void deleteForGood(
            store,
            rows.flatMap(({ documents }) => documents),
          );
        },
      }}
    >
      <p>
        {t`${counted(rows.length, 'thing')} will be deleted for good, with all history, to make room. This cannot be taken back.`}
      </p>
    </DialogFrame>
  );
}
