import { X } from 'lucide-react';
import { useState } from 'react';
import { backupDue, canBackupBeDue } from '../../domain/values/backupDue.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { useDocuments } from '../../state/queries.ts';
import { useStorageHealth } from '../../state/StoreContext.tsx';
import { putOffBackup, useUi } from '../../state/uiStore.ts';
import { useWhenIdle } from '../../state/useWhenIdle.ts';
import { workDownload } from '../../state/workDownload.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';

/** Says once in a while that much was changed since the last backup. Put off, it comes back after a week. */
export function BackupReminder() {
  const { lastBackup, backupPutOff: putOff } = useUi();
  const [now] = useState(() => new Date());
  const isIdle = useWhenIdle();
  const changes = useChanges(isIdle && canBackupBeDue({ lastBackup, putOff, now }));
  // Where nothing is kept at all, that is said already, with the same button.
  const isKept = useStorageHealth().kind === 'kept';
  const due = changes && isKept ? backupDue({ changes, lastBackup, putOff, now }) : null;
  if (due === null) return null;
  const documents = counted(due.documents, 'document');
  const days = counted(due.days, 'day');
  const isOne = due.documents === 1;
  const never = isOne
    ? t`There is no backup yet: ${documents} is in this browser alone.`
    : t`There is no backup yet: ${documents} are in this browser alone.`;
  const since = isOne
    ? t`${documents} was changed since the last backup, ${days} ago.`
    : t`${documents} were changed since the last backup, ${days} ago.`;
  return (
    <Banner
      tone="note"
      title={lastBackup === null ? never : since}
      actions={
        <>
          <Button size="small" onPress={() => workDownload()?.()}>
            {t('Back up the workspace')}
          </Button>
          <IconButton label={t('Remind me in a week')} icon={X} size="small" onPress={putOffBackup} />
        </>
      }
    />
  );
}

/** When each document was saved last; null until all are known. They are read whole, so only where it matters. */
function useChanges(enabled: boolean): readonly string[] | null {
  const kinds = [
    useDocuments('project', { enabled }).data,
    useDocuments('process', { enabled }).data,
    useDocuments('connector', { enabled }).data,
    useDocuments('version', { enabled }).data,
    useDocuments('template', { enabled }).data,
  ];
  if (!enabled || kinds.includes(undefined)) return null;
  return kinds.flatMap((documents) => documents?.map(({ changedAt }) => changedAt) ?? []);
}
