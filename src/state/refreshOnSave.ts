import { hashKey, type QueryClient } from '@tanstack/react-query';
import type { DocumentKind } from '../domain/document.ts';
import type { DocumentStore, StoredDocument } from '../storage/DocumentStore.ts';
import { isLive } from '../storage/isLive.ts';
import { DOCUMENT_KINDS } from '../storage/purgeTrash.ts';
import { inOrder } from './inOrder.ts';

export const documentsKey = (kind: string) => ['documents', kind] as const;
export const documentKey = (id: string) => ['document', id] as const;
export const trashKey = ['trash'] as const;
export const damagedKey = ['damaged'] as const;

/** Shows what was saved here, and reads again what a save in another tab changed. */
export function refreshOnSave(store: DocumentStore, client: QueryClient): () => void {
  return store.watch((ids, saved) => {
    const known = new Set(saved.map(({ id }) => id));
    const unread = ids.filter((id) => !known.has(id));
    const kinds = unread.map((id) => kindOf(client, id)); // before the lists are other ones
    for (const kind of DOCUMENT_KINDS) {
      const own = saved.filter((document) => document.content.kind === kind);
      if (own.length > 0) show(client, kind, own);
    }
    for (const id of unread) void client.invalidateQueries({ queryKey: documentKey(id) });
    for (const kind of DOCUMENT_KINDS) {
      // A document never changes its kind; one that nobody knows here may be of any.
      if (kinds.includes(kind) || kinds.includes(null)) {
        void client.invalidateQueries({ queryKey: documentsKey(kind) });
      }
    }
    void client.invalidateQueries({ queryKey: trashKey });
  });
}

/** Reading it again with every autosave would keep the disk busy with what the page has at hand. */
function show(client: QueryClient, kind: DocumentKind, saved: readonly StoredDocument[]): void {
  for (const document of saved) {
    const shown = isLive(document, kind) ? document : null;
    change<StoredDocument | null>(client, [...documentKey(document.id), kind], () => shown);
  }
  const ids = new Set(saved.map(({ id }) => id));
  change<readonly StoredDocument[]>(client, documentsKey(kind), (list) =>
    inOrder([...list.filter(({ id }) => !ids.has(id)), ...saved.filter((one) => isLive(one, kind))]),
  );
}

/** What is on its way from the disk may have been read before the save: then it is read once more. */
function change<T>(client: QueryClient, queryKey: readonly unknown[], next: (before: T) => T): void {
  const query = client.getQueryCache().get<T>(hashKey(queryKey));
  if (!query) return;
  const { data, fetchStatus } = query.state;
  const again = () => client.invalidateQueries({ queryKey, exact: true });
  if (fetchStatus === 'fetching') void query.promise?.then(again, again);
  else if (data === undefined) void again();
  else client.setQueryData(queryKey, next(data));
}

/** As far as what was read already tells: a save in another tab must not read the whole catalogue again. */
function kindOf(client: QueryClient, id: string): DocumentKind | null {
  for (const kind of DOCUMENT_KINDS) {
    if (client.getQueryData([...documentKey(id), kind]) != null) return kind;
    const list = client.getQueryData<readonly { readonly id: string }[]>(documentsKey(kind));
    if (list?.some((one) => one.id === id)) return kind;
  }
  return null;
}
