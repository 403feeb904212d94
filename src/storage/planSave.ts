import { PublishedVersionIsFinal, ReleaseIsFinal, RevisionConflict } from './errors.ts';
import { isFinal, isSameVersion } from './isSameVersion.ts';
import type { Change, StoredDocument } from './DocumentStore.ts';

/** What is known of a document before its content was looked at. */
export interface StoredHead {
  readonly revision: number;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly deletedAt?: string;
  /** looked at only to see that what was published stays as it is, and whether there is anything for the history */
  readonly content?: unknown;
}

export interface PlannedSave {
  readonly writes: readonly StoredDocument[];
  readonly removals: readonly string[];
}

/**
 * What a save writes, decided before anything is written, by the same rules for every store.
 * @throws PublishedVersionIsFinal for a change of what was published
 * @throws RevisionConflict naming every document that does not have the revision its change was made on
 */
export function planSave(
  changes: readonly Change[],
  headOf: (id: string) => StoredHead | undefined,
  now: string,
): PlannedSave {
  const ids = new Set(changes.map((change) => change.id));
  if (ids.size !== changes.length) throw new Error('One save may hold only one change of a document.');
  const conflicts = changes.filter((change) => (headOf(change.id)?.revision ?? 0) !== change.basedOn);
  if (conflicts.length > 0) throw new RevisionConflict(conflicts.map((change) => change.id));

  const writes: StoredDocument[] = [];
  const removals: string[] = [];
  for (const { id, basedOn, content, deleted, givenUp, createdAt = now } of changes) {
    if (content === null) {
      removals.push(id);
      continue;
    }
    const head = headOf(id);
    const before = head?.content;
    if (isFinal(before) && !isSameVersion(before, content))
      throw before.kind === 'release' ? new ReleaseIsFinal(id) : new PublishedVersionIsFinal(id);
    const deletedAt = deleted === undefined ? head?.deletedAt : deleted ? now : undefined;
    writes.push({
      id,
      revision: basedOn + (givenUp === undefined ? 1 : 2),
      createdAt: head?.createdAt ?? createdAt,
      changedAt: now,
      ...(deletedAt === undefined ? {} : { deletedAt }),
      content,
    });
  }
  return { writes, removals };
}
