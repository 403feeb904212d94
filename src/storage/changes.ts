import type { DocumentContent } from '../domain/document.ts';
import type { Change, StoredDocument } from './DocumentStore.ts';

/** Random, and also there on pages served without TLS, where `crypto.randomUUID` is not. */
export function newDocumentId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function created(content: DocumentContent, id: string = newDocumentId()): Change {
  return { id, basedOn: 0, content };
}

export function edited(document: StoredDocument, content: DocumentContent): Change {
  return { id: document.id, basedOn: document.revision, content };
}

export function trashed(document: StoredDocument): Change {
  return { id: document.id, basedOn: document.revision, content: document.content, deleted: true };
}

export function restored(document: StoredDocument): Change {
  return { id: document.id, basedOn: document.revision, content: document.content, deleted: false };
}

export function removed(document: StoredDocument): Change {
  return { id: document.id, basedOn: document.revision, content: null };
}
