import { t } from '../../language/t.ts';
import { failureToast } from '../../state/failureToast.ts';
import { useCallback, useEffect } from 'react';
import { flushAll } from '../../state/autosave.ts';
import { useCommands } from '../../state/commands.ts';
import { openDialog } from '../../state/dialogs.ts';
import { useStore } from '../../state/StoreContext.tsx';
import { rememberBackup } from '../../state/uiStore.ts';
import { offerWorkDownload } from '../../state/workDownload.ts';
import type { DocumentStore } from '../../storage/DocumentStore.ts';
import { commitDrafts } from '../../ui/fields/useDraft.ts';

/** What can be done from every page, and the way out when the browser keeps nothing any more. */
export function useExchangeCommands(projectId: string | undefined): void {
  const store = useStore();
  const downloadAll = useCallback(() => void downloadAllWork(store), [store]);
  useEffect(() => offerWorkDownload(downloadAll), [downloadAll]);
  const here = projectId === undefined ? {} : { projectId };
  useCommands([
    {
      id: 'import',
      label: t('Import…'),
      section: t('Files'),
      shortcut: 'Mod+I',
      run: () => openDialog({ kind: 'import', ...here }),
    },
    { id: 'download-work', label: t('Back up the workspace'), section: t('Files'), run: downloadAll },
    {
      id: 'restore-work',
      label: t('Restore a backup…'),
      section: t('Files'),
      run: () => openDialog({ kind: 'import' }),
    },
  ]);
}

async function downloadAllWork(store: DocumentStore): Promise<void> {
  try {
    commitDrafts();
    await flushAll();
    // Loaded when it is used: it brings all of the writing formats.
    const { downloadWork } = await import('./downloadWork.ts');
    await downloadWork(store);
    rememberBackup();
  } catch (error) {
    failureToast(error, () => void downloadAllWork(store));
  }
}
