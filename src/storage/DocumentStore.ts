import type { DocumentContent, DocumentKind } from '../domain/document.ts';
import type { HistoryEntry, HistoryReason } from './HistoryEntry.ts';

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
  /** no ordinary edit: what it takes the place of is kept in the history in any case */
  readonly reason?: HistoryReason;
  /** what was never saved and is given up for this: kept in the history as the version between */
  readonly givenUp?: DocumentContent;
}

/** Of a save that is no ordinary edit: why, and what the history is to keep of it. */
export type Occasion = Pick<Change, 'reason' | 'givenUp'>;

/** What is kept under an id and is no document of ours: damaged, or of a version we do not know. */
export interface DamagedRecord {
  readonly id: string;
  /** as the database gave it; undefined where not even the browser can read it */
  readonly value: unknown;
}

/**
 * Told which documents were saved or removed.
 * @param saved what they are now, of those that this page saved: nobody has to read them again
 */
export type SaveListener = (ids: readonly string[], saved: readonly StoredDocument[]) => void;

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
   * All or nothing, in one transaction. What it takes the place of goes to the history; where there is no room for
   * both, the history gives way.
   * @throws RevisionConflict when a document was saved elsewhere since `basedOn`
   * @throws StorageFull, StorageBlocked with what to do
   */
  save(changes: readonly Change[]): Promise<readonly StoredDocument[]>;
  /** calls back after every save, also of other tabs; returns the way to stop */
  watch(listener: SaveListener): () => void;
  /** what is kept but is no document of ours: no list has it, and it is left as it is */
  damaged(): Promise<readonly DamagedRecord[]>;
  /** the versions a document had before the one it has now, newest first */
  history(id: string): Promise<readonly HistoryEntry[]>;
  /**
   * One of them; undefined where it is not kept any more.
   * @throws DocumentUnreadable when it is damaged
   */
  loadPast(id: string, revision: number): Promise<StoredDocument | undefined>;
  /** Lets go of the oldest versions of all documents beyond what the history may take. Gives their number. */
  trimHistory(bytes?: number): Promise<number>;
}
