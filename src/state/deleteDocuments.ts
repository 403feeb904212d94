import { failureToast } from './failureToast.ts';
import { useCallback } from 'react';
import { restored, trashed } from '../storage/changes.ts';
import type { DocumentStore, StoredDocument } from '../storage/DocumentStore.ts';
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
    toast({ message, action: { label: 'Undo', run: () => void restoreDocuments(store, gone) } });
  } catch (error) {
    failureToast(error, () => void deleteAgain(store, documents, message));
  }
}

/** On what is there now: after a conflict the revisions in hand would fail for ever. */
async function deleteAgain(
  store: DocumentStore,
  documents: readonly StoredDocument[],
  message: string,
): Promise<void> {
  const now = await Promise.all(documents.map(({ id }) => store.load(id)));
  await deleteDocuments(
    store,
    now.filter((document) => document !== undefined),
    message,
  );
}

/** Takes back what still lies in the trash; what was taken back already stays as it is. */
export async function restoreDocuments(
  store: DocumentStore,
  documents: readonly StoredDocument[],
): Promise<void> {
  try {
    const now = await Promise.all(documents.map(({ id }) => store.load(id)));
    const changes = now.flatMap((document) => (document?.deletedAt === undefined ? [] : restored(document)));
    if (changes.length > 0) await store.save(changes);
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
