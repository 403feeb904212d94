import { t } from '../../language/t.ts';
import { DialogFrame } from '../../ui/DialogFrame.tsx';

interface DeleteCalledDialogProps {
  readonly name: string;
  /** names of the processes that call it */
  readonly callers: readonly string[];
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** Says who calls a process before it goes. Where nobody does, nothing is asked. */
export function DeleteCalledDialog({ name, callers, onDelete, onClose }: DeleteCalledDialogProps) {
  return (
    <DialogFrame
      title={t`Delete ${name}?`}
      size="small"
      isAlert
      onClose={onClose}
      main={{
        label: t('Delete'),
        isDanger: true,
        onPress: () => {
          onDelete();
          onClose();
        },
      }}
    >
      <p>
        {t`It is called by ${callers.join(', ')}. The call activities there would lead nowhere. You can take it back for 30 days.`}
      </p>
    </DialogFrame>
  );
}
