import { t } from '../../language/t.ts';
import { failureToast } from '../../state/failureToast.ts';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useStore } from '../../state/StoreContext.tsx';
import type { DocumentStore } from '../../storage/DocumentStore.ts';
import { SAMPLE_FILES } from './sampleFiles.ts';

/** Brings the sample project in and opens it. `isBusy` until it is there. */
export function useOpenSample(): { readonly open: () => void; readonly isBusy: boolean } {
  const store = useStore();
  const [, navigate] = useLocation();
  const [isBusy, setBusy] = useState(false);

  const open = () => {
    if (isBusy) return;
    setBusy(true);
    addSample(store).then(
      (projectId) => {
        setBusy(false);
        navigate(`/projects/${projectId}`);
      },
      (error: unknown) => {
        setBusy(false);
        failureToast(error, open);
      },
    );
  };
  return { open, isBusy };
}

/** The sample comes through the same gate as anybody's files. Gives the id of the project. */
export async function addSample(store: DocumentStore): Promise<string> {
  // Readers and writers come with the click: the first screen does without them.
  const [files, gate, plan, catalogue, projects, connectors] = await Promise.all([
    Promise.all(SAMPLE_FILES.map(fetchSample)),
    import('../../formats/importFiles.ts'),
    import('./sampleChanges.ts'),
    import('../../formats/activiti/readCatalogue.ts'),
    store.list('project'),
    store.list('connector'),
  ]);
  const { projectId, changes } = plan.sampleChanges(await gate.readFiles(files), {
    projectNames: projects.map(({ content }) => content.name),
    connectors: catalogue.readCatalogue(connectors),
    textOf: (id) => connectors.find((one) => one.id === id)?.content.text,
  });
  await store.save(changes);
  return projectId;
}

async function fetchSample(name: string): Promise<{ name: string; bytes: Uint8Array }> {
  const answer = await fetch(new URL(`sample/${name}`, document.baseURI)).catch(() => null);
  if (!answer?.ok)
    throw new Error(t`The sample project could not be loaded (${name}). Check the connection and try again.`);
  return { name, bytes: new Uint8Array(await answer.arrayBuffer()) };
}
