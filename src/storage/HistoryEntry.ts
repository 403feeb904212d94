import type { DocumentKind } from '../domain/document.ts';

export type HistoryKind = Extract<DocumentKind, 'process' | 'connector' | 'template'>;

/** Why the version after this one is no ordinary edit: such a version is kept although others near it are thinned. */
export type HistoryReason = 'restore' | 'conflict' | 'import';

/** A version a document had before it was saved again; its content is read with `DocumentStore.loadPast`. */
export interface HistoryEntry {
  readonly documentId: string;
  readonly kind: HistoryKind;
  readonly revision: number;
  /** ISO 8601: when this version was saved */
  readonly savedAt: string;
  /** ISO 8601: when another one took its place */
  readonly replacedAt: string;
  readonly reason?: HistoryReason;
  /** of its texts and bytes, each counted although versions share them */
  readonly size: number;
}
