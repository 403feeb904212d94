import type { DocumentContent } from '../domain/document.ts';
import type { Change, StoredDocument } from './DocumentStore.ts';
import type { HistoryEntry, HistoryKind, HistoryReason } from './HistoryEntry.ts';
import { hasHistory, isWorthKeeping } from './historyPolicy.ts';
import { isSameValue } from './isSameVersion.ts';
import type { StoredHead } from './planSave.ts';
import { isStoredDocument } from './storedDocumentSchema.ts';

export interface PastVersion {
  readonly document: StoredDocument;
  readonly kind: HistoryKind;
  readonly reason?: HistoryReason;
}

/** What of the documents as they are kept goes to the history, when these changes take their place. */
export function planHistory(
  changes: readonly Change[],
  headOf: (id: string) => StoredHead | undefined,
  now: string,
): readonly PastVersion[] {
  return changes.flatMap(({ id, content, reason, givenUp }): PastVersion[] => {
    const head = headOf(id);
    // A cheap look first: most saves are not worth a version, and checking a content reads all of it.
    if (!head || content === null || !hasHistory(content.kind)) return [];
    if (reason === undefined && givenUp === undefined && !isWorthKeeping(head.changedAt, now)) return [];
    if (!isStoredDocument(head)) return [];
    const why = { kind: content.kind, ...(reason && { reason }) };
    const between = givenUp && { ...head, revision: head.revision + 1, changedAt: now, content: givenUp };
    return [head, ...(between ? [between] : [])]
      .filter((past) => !isSameContent(past.content, content))
      .map((document): PastVersion => ({ document, ...why }));
  });
}

/** Going to the trash or to another category is no version. */
function isSameContent(before: DocumentContent, after: DocumentContent): boolean {
  return isSameValue({ ...before, category: '' }, { ...after, category: '' });
}

export function entryOf(past: PastVersion, replacedAt: string, size: number): HistoryEntry {
  const { document, kind, reason } = past;
  const { id: documentId, revision, changedAt: savedAt } = document;
  return { documentId, kind, revision, savedAt, replacedAt, size, ...(reason && { reason }) };
}
