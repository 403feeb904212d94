import type { DocumentContent, DocumentKind } from '../domain/document.ts';
import type { StoredDocument } from './DocumentStore.ts';

/** Whether there is such a document of the kind, outside the trash. */
export function isLive<K extends DocumentKind>(
  document: StoredDocument | undefined,
  kind: K,
): document is StoredDocument<Extract<DocumentContent, { kind: K }>> {
  return document?.content.kind === kind && document.deletedAt === undefined;
}
