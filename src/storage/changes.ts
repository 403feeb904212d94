import type { DocumentContent } from '../domain/document.ts';
import { freshId } from '../domain/values/freshId.ts';
import type { Change, Occasion, StoredDocument } from './DocumentStore.ts';

/** Ids of documents say nothing and never change. */
export const newDocumentId = freshId;

export function created(content: DocumentContent, id: string = newDocumentId()): Change {
  return { id, basedOn: 0, content };
}

export function edited(document: StoredDocument, content: DocumentContent): Change {
  return { id: document.id, basedOn: document.revision, content };
}

/** The document stays as it is, and what was never saved of it goes to its history. */
export function givenUpFor(document: StoredDocument, givenUp: DocumentContent): Change {
  return { ...edited(document, document.content), reason: 'conflict', givenUp };
}

/** What is left of an occasion after a save told one: nothing, or what came up while it was saved. */
export function occasionAfter(now: Occasion, saved: Occasion): Occasion {
  if (now === saved) return {};
  const { givenUp, ...next } = now;
  return givenUp === undefined || givenUp === saved.givenUp ? next : { ...next, givenUp };
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
