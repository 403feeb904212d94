import { useCallback, useEffect } from 'react';
import { flushAll } from '../../state/autosave.ts';
import { useCommands } from '../../state/commands.ts';
import { openDialog } from '../../state/dialogs.ts';
import { useStore } from '../../state/StoreContext.tsx';
import { toast } from '../../state/toasts.ts';
import { offerWorkDownload } from '../../state/workDownload.ts';

/** What can be done from every page, and the way out when the browser keeps nothing any more. */
export function useExchangeCommands(projectId: string | undefined): void {
  const store = useStore();
  const downloadAll = useCallback(() => {
    const run = async () => {
      await flushAll();
      // Loaded when it is used: it brings all of the writing formats.
      const { downloadWork } = await import('./downloadWork.ts');
      await downloadWork(store);
    };
    run().catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      toast({ message, tone: 'danger', action: { label: 'Retry', run: downloadAll } });
    });
  }, [store]);
  useEffect(() => offerWorkDownload(downloadAll), [downloadAll]);
  const here = projectId === undefined ? {} : { projectId };
  useCommands([
    { id: 'import', label: 'Import…', section: 'Files', run: () => openDialog({ kind: 'import', ...here }) },
    { id: 'download-work', label: 'Download all my work', section: 'Files', run: downloadAll },
  ]);
}
