import type { DocumentKind } from '../domain/document.ts';
import { removed } from './changes.ts';
import type { DocumentStore, StoredDocument } from './DocumentStore.ts';
import { RevisionConflict } from './errors.ts';

export const TRASH_DAYS = 30;
const EVERY_KIND: Readonly<Record<DocumentKind, true>> = {
  connector: true,
  version: true,
  project: true,
  release: true,
  process: true,
  template: true,
  workspace: true,
};
export const DOCUMENT_KINDS = Object.keys(EVERY_KIND) as readonly DocumentKind[];

export async function listTrash(store: DocumentStore): Promise<readonly StoredDocument[]> {
  const lists = await Promise.all(DOCUMENT_KINDS.map((kind) => store.list(kind, { deleted: true })));
  return lists.flat();
}

/** Removes for good what has lain in the trash for more than 30 days. Gives the number of documents. */
export async function purgeTrash(store: DocumentStore, now: Date = new Date()): Promise<number> {
  const oldest = now.getTime() - TRASH_DAYS * 24 * 60 * 60 * 1000;
  const trash = await listTrash(store);
  const due = trash.filter(({ deletedAt }) => deletedAt !== undefined && Date.parse(deletedAt) < oldest);
  if (due.length === 0) return 0;
  try {
    await store.save(due.map(removed));
    return due.length;
  } catch (error) {
    if (error instanceof RevisionConflict) return 0; // another tab empties it right now, or took something back
    throw error;
  }
}
