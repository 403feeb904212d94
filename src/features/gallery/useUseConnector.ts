import { t } from '../../language/t.ts';
import { failureToast } from '../../state/failureToast.ts';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { StoredDocument } from '../../storage/DocumentStore.ts';
import { useStore } from '../../state/StoreContext.tsx';
import { toast } from '../../state/toasts.ts';
import { catalogueNames } from './catalogueNames.ts';
import type { ExampleProject, GalleryPlan } from './galleryChanges.ts';
import { fetchGalleryFile, readGalleryExample, type GalleryConnector } from './galleryFiles.ts';
import { undoUse } from './undoUse.ts';

/** Copies a connector of the gallery into the catalogue, in one save, and offers to open it and to take it back. */
export function useUseConnector(entry: GalleryConnector): {
  readonly use: (project: ExampleProject | null) => void;
  readonly isBusy: boolean;
} {
  const store = useStore();
  const [, navigate] = useLocation();
  const [isBusy, setBusy] = useState(false);

  const undo = (saved: readonly StoredDocument[]) => {
    undoUse(store, saved).then(
      () => toast({ message: t('It was taken back') }),
      (error: unknown) => failureToast(error, () => undo(saved)),
    );
  };

  const save = async (project: ExampleProject | null): Promise<void> => {
    // Readers and writers come with the click, and so do the names: what the page shows may be a moment old.
    const [{ readFiles }, { galleryChanges }, connectors, processes] = await Promise.all([
      import('../../formats/importFiles.ts'),
      import('./galleryChanges.ts'),
      store.list('connector'),
      store.list('process'),
    ]);
    const files = project && (await readFiles(await readGalleryExample(fetchGalleryFile, entry)));
    const plan = galleryChanges(
      entry,
      catalogueNames(connectors).map(({ name }) => name),
      project && files && { project, files, processes },
    );
    const saved = await store.save(plan.changes);
    toast({
      message: messageFor(plan),
      tone: 'ok',
      actions: [
        { label: t('Undo'), run: () => undo(saved) },
        ...(plan.processId === null
          ? []
          : [{ label: t('Open example'), run: () => navigate(`/processes/${plan.processId ?? ''}`) }]),
        { label: t('Open'), run: () => navigate(`/connectors/${plan.connectorId}`) },
      ],
    });
  };

  const use = (project: ExampleProject | null) => {
    if (isBusy) return;
    setBusy(true);
    save(project).then(
      () => setBusy(false),
      (error: unknown) => {
        setBusy(false);
        failureToast(error, () => use(project));
      },
    );
  };
  return { use, isBusy };
}

function messageFor({ connectorName, processId }: GalleryPlan): string {
  return processId === null ? t`Added ${connectorName}` : t`Added ${connectorName} and its example`;
}
