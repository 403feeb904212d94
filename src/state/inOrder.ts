import type { StoredDocument } from '../storage/DocumentStore.ts';

/** In the order they were made. */
export function inOrder<D extends StoredDocument>(documents: readonly D[]): readonly D[] {
  return documents.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
}
