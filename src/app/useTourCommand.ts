import { SAMPLE_DESCRIPTION } from '../features/projects/sampleFiles.ts';
import { addSample } from '../features/projects/useOpenSample.ts';
import { t } from '../language/t.ts';
import { useCommands } from '../state/commands.ts';
import { openDialog } from '../state/dialogs.ts';
import { failureToast } from '../state/failureToast.ts';
import { useStore } from '../state/StoreContext.tsx';
import type { DocumentStore } from '../storage/DocumentStore.ts';

/** The tour goes through the sample project; where that is not here, it is opened for it. */
export function useTourCommand(): void {
  const store = useStore();
  const run = () =>
    void sampleOf(store).then(
      (projectId) => openDialog({ kind: 'tour', projectId }),
      (error: unknown) => failureToast(error),
    );
  useCommands([{ id: 'tour', label: t('Take the tour'), section: t('Everywhere'), run }]);
}

async function sampleOf(store: DocumentStore): Promise<string> {
  const projects = await store.list('project');
  const sample = projects.find(({ content }) => content.description === SAMPLE_DESCRIPTION);
  return sample?.id ?? addSample(store);
}
