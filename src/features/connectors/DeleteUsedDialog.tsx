import { t } from '../../language/t.ts';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import styles from './DeleteUsedDialog.module.css';
import type { TaskUse } from '../../domain/versions/taskUse.ts';
import { groupUses, tasksAndProcesses } from '../../domain/versions/connectorUses.ts';

interface DeleteUsedDialogProps {
  /** 'send', '3 connectors' */
  readonly what: string;
  readonly uses: readonly TaskUse[];
  readonly onClose: () => void;
  readonly onDelete: () => void;
}

/** Says what uses something before it goes. */
export function DeleteUsedDialog({ what, uses, onClose, onDelete }: DeleteUsedDialogProps) {
  return (
    <DialogFrame
      title={t`Delete ${what}?`}
      lead={t`Used by ${tasksAndProcesses(uses)}. The tasks keep what they say and show a problem.`}
      size="small"
      isAlert
      onClose={onClose}
      main={{ label: t`Delete ${what}`, isDanger: true, onPress: onDelete }}
      footer={<p>{t('It can be undone.')}</p>}
    >
      <div className={styles.uses}>
        {groupUses(uses, 'implementation').map(([implementation, own]) => (
          <div key={implementation}>
            <b>{implementation}</b>
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
