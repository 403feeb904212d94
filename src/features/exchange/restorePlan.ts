import type { BackupDocument } from '../../formats/backup/backup.ts';
import { t } from '../../language/t.ts';
import { isNumberTaken } from '../../state/restoreObstacle.ts';
import { sameContent } from './sameContent.ts';
import type { Change, DocumentStore, StoredDocument } from '../../storage/DocumentStore.ts';
import { DOCUMENT_KINDS } from '../../storage/purgeTrash.ts';
import { nameIn } from './definitionText.ts';

export type RestoreMode = 'add' | 'replace';

/** How a backup stands to what is here. */
export interface RestoreReview {
  readonly documents: readonly BackupDocument[];
  readonly here: readonly StoredDocument[];
  readonly missing: readonly BackupDocument[];
  readonly newerHere: readonly BackupDocument[];
  readonly olderHere: readonly BackupDocument[];
  readonly same: number;
  /** not in the backup, and not in the trash */
  readonly onlyHere: readonly StoredDocument[];
  /** connectors whose name is taken here by another one: *Add* leaves them out */
  readonly nameTaken: readonly BackupDocument[];
  /** published versions and releases whose number another one has here: *Add* leaves them out, too */
  readonly numberTaken: readonly BackupDocument[];
}

/** Everything that is kept, the trash included. */
export async function allDocuments(store: DocumentStore): Promise<readonly StoredDocument[]> {
  const lists = await Promise.all(
    DOCUMENT_KINDS.flatMap((kind) => [store.list(kind), store.list(kind, { deleted: true })]),
  );
  return lists.flat();
}

export function reviewRestore(
  documents: readonly BackupDocument[],
  here: readonly StoredDocument[],
): RestoreReview {
  const mine = new Map(here.map((document) => [document.id, document]));
  const theirs = new Set(documents.map(({ id }) => id));
  const live = here.filter(({ deletedAt }) => deletedAt === undefined);
  const names = new Set(
    live.flatMap(({ content }) => (content.kind === 'connector' ? [nameIn(content.text)] : [])),
  );
  const isMissing = ({ id, deletedAt }: BackupDocument) => {
    const own = mine.get(id);
    return own === undefined || (own.deletedAt !== undefined && deletedAt === undefined);
  };
  const missing = documents.filter(isMissing);
  const both = documents.filter((one) => !isMissing(one));
  const differing = both.filter((one) => !isSame(one, mine.get(one.id)));
  const isNewerHere = (one: BackupDocument) => (mine.get(one.id)?.changedAt ?? '') > one.changedAt;
  return {
    documents,
    here,
    missing,
    newerHere: differing.filter(isNewerHere),
    olderHere: differing.filter((one) => !isNewerHere(one)),
    same: both.length - differing.length,
    onlyHere: live.filter(({ id }) => !theirs.has(id)),
    nameTaken: missing.filter(
      ({ content, deletedAt }) =>
        content.kind === 'connector' && deletedAt === undefined && names.has(nameIn(content.text)),
    ),
    numberTaken: missing.filter((one) => one.deletedAt === undefined && isNumberTaken(one, live)),
  };
}

/** One save. What *Replace* takes away goes to the trash. */
export function planRestore(review: RestoreReview, mode: RestoreMode): readonly Change[] {
  const { documents, here, missing, nameTaken, numberTaken, onlyHere } = review;
  const mine = new Map(here.map((document) => [document.id, document]));
  const left = new Set([...nameTaken, ...numberTaken].map(({ id }) => id));
  const isLeft = ({ id, content }: BackupDocument): boolean =>
    left.has(id) || (content.kind === 'version' && left.has(content.connectorId));
  const wanted = mode === 'add' ? missing.filter((one) => !isLeft(one)) : documents;
  const written = wanted.flatMap((one): Change[] => {
    const own = mine.get(one.id);
    const deleted = one.deletedAt !== undefined;
    const { createdAt } = one;
    if (!own)
      return [{ id: one.id, basedOn: 0, createdAt, content: one.content, ...(deleted && { deleted }) }];
    if (isSame(one, own)) return [];
    return [{ id: one.id, basedOn: own.revision, content: one.content, deleted }];
  });
  if (mode === 'add') return written;
  return [
    ...written,
    ...onlyHere.map(({ id, revision, content }): Change => ({
      id,
      basedOn: revision,
      content,
      deleted: true,
    })),
  ];
}

/**
 * Takes a restore back in one save. @throws Error when something of it was edited since
 */
export async function undoRestore(
  store: DocumentStore,
  before: readonly StoredDocument[],
  saved: readonly StoredDocument[],
): Promise<void> {
  const old = new Map(before.map((document) => [document.id, document]));
  const now = await Promise.all(saved.map(({ id }) => store.load(id)));
  const changes = saved.flatMap((document, at): Change[] => {
    const current = now[at];
    if (!current) return [];
    if (current.revision !== document.revision)
      throw new Error(t('Something was edited after the restore, so it cannot be undone as a whole.'));
    const was = old.get(document.id);
    const { id, revision: basedOn } = current;
    if (!was) return [{ id, basedOn, content: current.content, deleted: true }];
    return [{ id, basedOn, content: was.content, deleted: was.deletedAt !== undefined }];
  });
  if (changes.length > 0) await store.save(changes);
}

function isSame(one: BackupDocument, own: StoredDocument | undefined): boolean {
  if (!own || (one.deletedAt === undefined) !== (own.deletedAt === undefined)) return false;
  return sameContent(one.content, own.content);
}
