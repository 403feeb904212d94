import type { DBSchema, IDBPDatabase } from 'idb';
import type { HistoryEntry } from './HistoryEntry.ts';
import type { PackedContent, Part } from './packVersion.ts';

/** A past version as it is kept: its long texts and bytes lie in `parts`. */
export interface KeptVersion extends HistoryEntry {
  readonly createdAt: string;
  readonly packed: PackedContent;
  /** the keys of its parts, each once */
  readonly parts: readonly string[];
}

export interface Schema extends DBSchema {
  /** since version 1. Not typed: what a database gives is checked before it is believed. */
  documents: { key: string; value: unknown; indexes: { kind: string } };
  /** since version 2 */
  history: {
    key: [string, number];
    value: KeptVersion;
    indexes: { document: string; parts: string };
  };
  /** since version 2 */
  parts: { key: string; value: Part };
}

export type Database = IDBPDatabase<Schema>;

/** Grows with every change of `upgrade`; a database that version made is kept in `fixtures`, for the tests. */
export const VERSION = 2;

/** From whatever version there is to ours; nothing that is kept changes or goes. */
export function upgrade(db: Database, from: number): void {
  if (from < 1) db.createObjectStore('documents', { keyPath: 'id' }).createIndex('kind', 'content.kind');
  if (from < 2) {
    const history = db.createObjectStore('history', { keyPath: ['documentId', 'revision'] });
    history.createIndex('document', 'documentId');
    history.createIndex('parts', 'parts', { multiEntry: true });
    db.createObjectStore('parts');
  }
}
