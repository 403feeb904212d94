import { useEffect, useState } from 'react';
import { restNow } from '../../domain/values/inTurns.ts';
import { t } from '../../language/t.ts';
import { flushAll } from '../../state/autosave.ts';
import { failureToast } from '../../state/failureToast.ts';
import { useStore } from '../../state/StoreContext.tsx';
import type { DocumentStore, StoredDocument } from '../../storage/DocumentStore.ts';
import type { HistoryEntry } from '../../storage/HistoryEntry.ts';
import { commitDrafts } from '../../ui/fields/useDraft.ts';
import { contentChanges } from './contentChanges.ts';

export interface History {
  readonly current: StoredDocument;
  /** newest first */
  readonly entries: readonly HistoryEntry[];
  /** by revision: what that version changed; those that are not found out yet are missing */
  readonly words: ReadonlyMap<number, string>;
}

/** The document as it is and the versions it had; what each changed is found out one after the other. */
export function useHistory(documentId: string): History | null {
  const store = useStore();
  const [history, setHistory] = useState<History | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    readHistory(store, documentId, signal, setHistory).catch((error: unknown) => {
      if (!signal.aborted) failureToast(error);
    });
    return () => abort.abort();
  }, [store, documentId]);
  return history;
}

async function readHistory(
  store: DocumentStore,
  id: string,
  signal: AbortSignal,
  onRead: (history: History) => void,
): Promise<void> {
  commitDrafts();
  await flushAll();
  const [current, entries] = await Promise.all([store.load(id), store.history(id)]);
  if (!current || signal.aborted) return;
  let words: ReadonlyMap<number, string> = new Map();
  onRead({ current, entries, words });
  const isLeft = () => signal.aborted;
  const rest = restNow();
  let newer: StoredDocument | null = current;
  for (const { revision } of entries) {
    const older: StoredDocument | null = (await store.loadPast(id, revision).catch(() => null)) ?? null;
    const said =
      older && newer
        ? (await contentChanges(older.content, newer.content)).words
        : t('Cannot be read any more');
    if (isLeft()) return;
    if (newer) words = new Map(words).set(newer.revision, said);
    onRead({ current, entries, words });
    newer = older;
    await rest();
  }
}
