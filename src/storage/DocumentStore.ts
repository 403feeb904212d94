import type { DocumentContent, DocumentKind } from '../domain/document.ts';
import type { Problem } from '../domain/problem.ts';

/** A document as it is kept. `revision` grows with every save. */
export interface StoredDocument<C extends DocumentContent = DocumentContent> {
  readonly id: string;
  readonly revision: number;
  /** ISO 8601 */
  readonly createdAt: string;
  readonly changedAt: string;
  /** set while it lies in the trash; emptied after 30 days */
  readonly deletedAt?: string;
  readonly content: C;
}

export interface Change {
  readonly id: string;
  /** the revision the change was made on; 0 for a new document */
  readonly basedOn: number;
  /** null: remove for good */
  readonly content: DocumentContent | null;
  /** ISO 8601: of a document that was made elsewhere and comes back; one that is here keeps its own */
  readonly createdAt?: string;
  /** true: into the trash, false: back from it; absent: as it is */
  readonly deleted?: boolean;
}

/**
 * Where documents are kept. Per document, with a revision on every save, so that two tabs never
 * overwrite each other silently and another backend can come without touching a caller.
 */
export interface DocumentStore {
  /** without those in the trash; with `deleted`, those alone */
  list<K extends DocumentKind>(
    kind: K,
    options?: { readonly deleted?: boolean },
  ): Promise<readonly StoredDocument<Extract<DocumentContent, { kind: K }>>[]>;
  /** @throws DocumentUnreadable when what is kept under the id is not a document of ours */
  load(id: string): Promise<StoredDocument | undefined>;
  /**
   * All or nothing, in one transaction.
   * @throws RevisionConflict when a document was saved elsewhere since `basedOn`
   * @throws StorageFull, StorageBlocked with what to do
   */
  save(changes: readonly Change[]): Promise<readonly StoredDocument[]>;
  /** calls back after every save, also of other tabs; returns the way to stop */
  watch(listener: (ids: readonly string[]) => void): () => void;
  /** what is kept but is no document of ours: no list has it, and it is left as it is */
  unreadable(): Promise<readonly Problem[]>;
}
