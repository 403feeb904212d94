import { t } from '../language/t.ts';
import { useCommands } from '../state/commands.ts';
import { openDialog } from '../state/dialogs.ts';
import { failureToast } from '../state/failureToast.ts';
import { useStore } from '../state/StoreContext.tsx';
import { toast } from '../state/toasts.ts';
import type { DocumentStore } from '../storage/DocumentStore.ts';
import { navigate } from './hashLocation.ts';

/** A folder of the disk can be opened from every page. What that takes is loaded with the click. */
export function useFolderCommand(): void {
  const store = useStore();
  const run = () => {
    if (!canOpenFolders()) sayFoldersNeedAnother();
    else void open(store).catch((error: unknown) => failureToast(error));
  };
  useCommands([{ id: 'open-folder', label: t('Open folder…'), section: t('New'), run }]);
}

export function canOpenFolders(): boolean {
  return 'showDirectoryPicker' in window;
}

export function sayFoldersNeedAnother(): void {
  toast({
    message: t(
      'This browser does not let a page use a folder of the disk; Chrome and Edge do. Here a project comes in and goes out as a zip archive.',
    ),
    actions: [{ label: t('Import an archive…'), run: () => openDialog({ kind: 'import' }) }],
  });
}

async function open(store: DocumentStore): Promise<void> {
  const { openFolder, pickFolder } = await import('../features/folder/openFolder.ts');
  const handle = await pickFolder();
  if (!handle) return;
  const picked = await openFolder(store, handle);
  if (picked.kind === 'project') {
    navigate(`/projects/${picked.projectId}`);
    return;
  }
  const start = () =>
    void picked.start().then(
      (id) => navigate(`/projects/${id}`),
      (error: unknown) => failureToast(error),
    );
  toast({
    message: t`There is no project in ${picked.name}: a project has its diagrams in processes/ and its connectors in connectors/.`,
    stays: true,
    actions: [{ label: t('Start a project there'), run: start }],
  });
}
