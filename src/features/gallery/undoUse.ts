import { trashed } from '../../storage/changes.ts';
import type { DocumentStore, StoredDocument } from '../../storage/DocumentStore.ts';

/** What one *Use* made goes to the trash, in one save. A project stays when something else is in it by now. */
export async function undoUse(store: DocumentStore, saved: readonly StoredDocument[]): Promise<void> {
  const made = new Set(saved.map(({ id }) => id));
  const processes = await store.list('process');
  const inUse = new Set(processes.filter(({ id }) => !made.has(id)).map(({ content }) => content.projectId));
  const now = await Promise.all(saved.map(({ id }) => store.load(id)));
  const changes = now.flatMap((document) =>
    document === undefined || document.deletedAt !== undefined || inUse.has(document.id)
      ? []
      : [trashed(document)],
  );
  if (changes.length > 0) await store.save(changes);
}
