import type { QueryClient } from '@tanstack/react-query';
import type { DocumentKind } from '../domain/document.ts';
import type { DocumentStore } from '../storage/DocumentStore.ts';
import { DOCUMENT_KINDS } from '../storage/purgeTrash.ts';

export const documentsKey = (kind: string) => ['documents', kind] as const;
export const documentKey = (id: string) => ['document', id] as const;
export const trashKey = ['trash'] as const;
export const damagedKey = ['damaged'] as const;

/** Reads again what a save, here or in another tab, changed. */
export function refreshOnSave(store: DocumentStore, client: QueryClient): () => void {
  return store.watch((ids) => {
    for (const id of ids) void client.invalidateQueries({ queryKey: documentKey(id) });
    const kinds = ids.map((id) => kindOf(client, id));
    for (const kind of DOCUMENT_KINDS) {
      // A document never changes its kind; one that nobody knows here may be of any.
      if (kinds.includes(kind) || kinds.includes(null)) {
        void client.invalidateQueries({ queryKey: documentsKey(kind) });
      }
    }
    void client.invalidateQueries({ queryKey: trashKey });
  });
}

/** As far as what was read already tells: an autosave must not read the whole catalogue again. */
function kindOf(client: QueryClient, id: string): DocumentKind | null {
  for (const kind of DOCUMENT_KINDS) {
    if (client.getQueryData([...documentKey(id), kind]) != null) return kind;
    const list = client.getQueryData<readonly { readonly id: string }[]>(documentsKey(kind));
    if (list?.some((one) => one.id === id)) return kind;
  }
  return null;
}
