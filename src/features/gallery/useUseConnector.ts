import { useState } from 'react';
import { useLocation } from 'wouter';
import { messageOf } from '../../domain/messageOf.ts';
import { readFiles } from '../../formats/importFiles.ts';
import type { StoredDocument } from '../../storage/DocumentStore.ts';
import { useStore } from '../../state/StoreContext.tsx';
import { toast } from '../../state/toasts.ts';
import { galleryChanges, type ExampleProject, type GalleryPlan } from './galleryChanges.ts';
import { fetchGalleryFile, readGalleryExample, type GalleryConnector } from './galleryFiles.ts';
import { undoUse } from './undoUse.ts';

/** Copies a connector of the gallery into the catalogue, in one save, and offers to open it and to take it back. */
export function useUseConnector(
  entry: GalleryConnector,
  takenNames: readonly string[],
): { readonly use: (project: ExampleProject | null) => void; readonly isBusy: boolean } {
  const store = useStore();
  const [, navigate] = useLocation();
  const [isBusy, setBusy] = useState(false);

  const undo = (saved: readonly StoredDocument[]) => {
    undoUse(store, saved).then(
      () => toast({ message: 'It is out of the catalogue again' }),
      (error: unknown) => failed(error, () => undo(saved)),
    );
  };

  const save = async (project: ExampleProject | null): Promise<void> => {
    const example = project && {
      project,
      files: await readFiles(await readGalleryExample(fetchGalleryFile, entry)),
      processes: await store.list('process'),
    };
    const plan = galleryChanges(entry, takenNames, example);
    const saved = await store.save(plan.changes);
    toast({
      message: messageFor(plan),
      tone: 'ok',
      actions: [
        { label: 'Undo', run: () => undo(saved) },
        ...(plan.processId === null
          ? []
          : [{ label: 'Open example', run: () => navigate(`/processes/${plan.processId ?? ''}`) }]),
        { label: 'Open', run: () => navigate(`/connectors/${plan.connectorId}`) },
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
        failed(error, () => use(project));
      },
    );
  };
  return { use, isBusy };
}

function messageFor({ connectorName, processId }: GalleryPlan): string {
  const also = processId === null ? '' : ', with its example';
  return `${connectorName} is in the catalogue${also}`;
}

function failed(error: unknown, retry: () => void): void {
  toast({ message: messageOf(error), tone: 'danger', action: { label: 'Retry', run: retry } });
}
