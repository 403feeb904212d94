import { FolderSync } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type {
  OfProject,
  ProjectParts,
  ReleasesPartProps,
  ScenariosPartProps,
} from '../features/projects/ProjectParts.ts';
import { t } from '../language/t.ts';
import { failureToast } from '../state/failureToast.ts';
import { useStore } from '../state/StoreContext.tsx';
import { toast } from '../state/toasts.ts';
import { useUi } from '../state/uiStore.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { canOpenFolders, sayFoldersNeedAnother } from './useFolderCommand.ts';

const List = lazy(() => import('../features/releases/Releases.tsx'));
const SavedScenarios = lazy(() => import('../features/scenario/ProjectScenarios.tsx'));
const Bar = lazy(() => import('../features/folder/FolderBar.tsx'));

/** What other rooms add to the page of a project. */
export const PROJECT_PARTS: ProjectParts = { Releases, Scenarios, FolderButton, FolderBar };

function Releases(props: ReleasesPartProps) {
  return (
    <Suspense fallback={null}>
      <List {...props} />
    </Suspense>
  );
}

function Scenarios(props: ScenariosPartProps) {
  return (
    <Suspense fallback={null}>
      <SavedScenarios {...props} />
    </Suspense>
  );
}

function FolderBar({ projectId }: OfProject) {
  const isKept = useUi(({ folderProjects }) => folderProjects.includes(projectId));
  return <Suspense>{isKept && <Bar projectId={projectId} />}</Suspense>;
}

function FolderButton({ projectId }: OfProject) {
  const store = useStore();
  const isKept = useUi(({ folderProjects }) => folderProjects.includes(projectId));
  const keep = async () => {
    const { connectFolder, pickFolder } = await import('../features/folder/openFolder.ts');
    const handle = await pickFolder();
    if (!handle) return;
    await connectFolder(store, projectId, handle);
    toast({
      message: t`Kept in the folder ${handle.name} from now on. Save to folder writes what it lacks.`,
    });
  };
  if (isKept) return null;
  return (
    <IconButton
      label={t('Keep in a folder of the disk…')}
      icon={FolderSync}
      onPress={() => {
        if (!canOpenFolders()) sayFoldersNeedAnother();
        else void keep().catch((error: unknown) => failureToast(error));
      }}
    />
  );
}
