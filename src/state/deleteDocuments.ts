import { t } from '../language/t.ts';
import { failureToast } from './failureToast.ts';
import { useCallback } from 'react';
import { removed, restored, trashed } from '../storage/changes.ts';
import type { DocumentStore, StoredDocument } from '../storage/DocumentStore.ts';
import { StorageFull } from '../storage/errors.ts';
import { BESIDE, restoreObstacle } from './restoreObstacle.ts';
import { useStore } from './StoreContext.tsx';
import { toast } from './toasts.ts';

/** Moves documents to the trash in one save and offers to take it back. */
export async function deleteDocuments(
  store: DocumentStore,
  documents: readonly StoredDocument[],
  message: string,
): Promise<void> {
  try {
    const gone = await store.save(documents.map(trashed));
    toast({ message, action: { label: t('Undo'), run: () => void restoreDocuments(store, gone) } });
  } catch (error) {
    if (error instanceof StorageFull) sayNoRoomForTrash(store, documents, message);
    else failureToast(error, () => void deleteAgain(store, documents, message));
  }
}

/** What is deleted to make room must not need room first. */
function sayNoRoomForTrash(
  store: DocumentStore,
  documents: readonly StoredDocument[],
  message: string,
): void {
  toast({
    message: t('There is no room to keep it in the trash. What is deleted for good cannot be taken back.'),
    tone: 'danger',
    actions: [
      { label: t('Retry'), run: () => void deleteAgain(store, documents, message) },
      { label: t('Delete for good'), run: () => void removeNow(store, documents, message) },
    ],
  });
}

async function removeNow(
  store: DocumentStore,
  documents: readonly StoredDocument[],
  message: string,
): Promise<void> {
  try {
    const now = await loadAll(store, documents);
    if (now.length > 0) await store.save(now.map(removed));
    toast({ message });
  } catch (error) {
    failureToast(error, () => void removeNow(store, documents, message));
  }
}

/** What still lies in the trash, with its history; what was taken back meanwhile stays. */
export async function deleteForGood(
  store: DocumentStore,
  documents: readonly StoredDocument[],
): Promise<void> {
  try {
    const now = (await loadAll(store, documents)).filter(({ deletedAt }) => deletedAt !== undefined);
    if (now.length > 0) await store.save(now.map(removed));
    toast({ message: t('The trash is empty.') });
  } catch (error) {
    failureToast(error, () => void deleteForGood(store, documents));
  }
}

async function loadAll(
  store: DocumentStore,
  documents: readonly StoredDocument[],
): Promise<readonly StoredDocument[]> {
  const now = await Promise.all(documents.map(({ id }) => store.load(id)));
  return now.filter((document) => document !== undefined);
}

/** On what is there now: after a conflict the revisions in hand would fail for ever. */
async function deleteAgain(
  store: DocumentStore,
  documents: readonly StoredDocument[],
  message: string,
): Promise<void> {
  await deleteDocuments(store, await loadAll(store, documents), message);
}

/** Takes back what still lies in the trash; what was taken back already stays as it is. */
export async function restoreDocuments(
  store: DocumentStore,
  documents: readonly StoredDocument[],
): Promise<void> {
  try {
    const gone = (await loadAll(store, documents)).filter(({ deletedAt }) => deletedAt !== undefined);
    const live = (await Promise.all(BESIDE.map((kind) => store.list(kind)))).flat();
    const obstacle = restoreObstacle(gone, live);
    if (obstacle !== null) toast({ message: obstacle, tone: 'danger' });
    else if (gone.length > 0) await store.save(gone.map(restored));
  } catch (error) {
    failureToast(error, () => void restoreDocuments(store, documents));
  }
}

/** `message` says what is gone: "Deleted Parcel shop". */
export function useDeleteDocuments(): (
  documents: readonly StoredDocument[],
  message: string,
) => Promise<void> {
  const store = useStore();
  return useCallback((documents, message) => deleteDocuments(store, documents, message), [store]);
}
