import type { QueryClient } from '@tanstack/react-query';
import type { DocumentStore } from '../storage/DocumentStore.ts';

export const documentsKey = (kind: string) => ['documents', kind] as const;
export const documentKey = (id: string) => ['document', id] as const;
export const trashKey = ['trash'] as const;
export const unreadableKey = ['unreadable'] as const;

/** Reads again what a save, here or in another tab, changed. */
export function refreshOnSave(store: DocumentStore, client: QueryClient): () => void {
  return store.watch((ids) => {
    for (const id of ids) void client.invalidateQueries({ queryKey: documentKey(id) });
    void client.invalidateQueries({ queryKey: ['documents'] });
    void client.invalidateQueries({ queryKey: trashKey });
  });
}
