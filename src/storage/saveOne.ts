import type { Change, DocumentStore, StoredDocument } from './DocumentStore.ts';

/** For tests. */
export async function saveOne(store: DocumentStore, change: Change): Promise<StoredDocument> {
  const [saved] = await store.save([change]);
  if (saved === undefined) throw new Error('nothing was saved');
  return saved;
}
