import type { ProcessContent } from '../domain/document.ts';
import { t } from '../language/t.ts';
import type { Change, DocumentStore, StoredDocument } from '../storage/DocumentStore.ts';
import { edited, removed } from '../storage/changes.ts';
import { RevisionConflict } from '../storage/errors.ts';

/** A save that can be taken back: what it made, and what was there before. */
export interface UndoableSave {
  readonly saved: readonly StoredDocument[];
  /** by id; what is not in it was made by the save */
  readonly before: ReadonlyMap<string, StoredDocument>;
}

const DONE = { updated: t('updated'), replaced: t('replaced'), upgraded: t('upgraded') };

/** Saves all or nothing, and remembers how to take it back. */
export async function saveUndoably(
  store: DocumentStore,
  changes: readonly Change[],
  before: ReadonlyMap<string, StoredDocument>,
): Promise<UndoableSave> {
  return { saved: await store.save(changes), before };
}

/**
 * Saves what was planned and looked at, all or nothing.
 * @param done what did not happen where it cannot be saved: 'updated'
 * @throws Error that names the processes which were changed meanwhile
 */
export async function savePlanned(
  store: DocumentStore,
  changes: readonly Change[],
  planned: readonly { readonly document: StoredDocument<ProcessContent> }[],
  done: keyof typeof DONE,
): Promise<UndoableSave> {
  const before = new Map<string, StoredDocument>(planned.map(({ document }) => [document.id, document]));
  try {
    return await saveUndoably(store, changes, before);
  } catch (error) {
    if (!(error instanceof RevisionConflict)) throw error;
    const names = planned
      .filter(({ document }) => error.ids.includes(document.id))
      .map(({ document }) => t`“${document.content.name}”`);
    const changed = names.join(', ');
    throw new Error(
      names.length === 1
        ? t`${changed} was changed meanwhile, so nothing was ${DONE[done]}. Look at the preview again.`
        : t`${changed} were changed meanwhile, so nothing was ${DONE[done]}. Look at the preview again.`,
      { cause: error },
    );
  }
}

/**
 * Brings back exactly what was there before, in one transaction.
 * @throws Error that names what was changed since; then nothing is taken back
 */
export async function undoSave(
  store: DocumentStore,
  { saved, before }: UndoableSave,
  nameOf: (document: StoredDocument) => string,
): Promise<void> {
  const now = await Promise.all(saved.map(({ id }) => store.load(id)));
  const changed = saved.filter(({ revision }, index) => now[index]?.revision !== revision);
  if (changed.length > 0) throw new Error(changedSince(changed.map(nameOf)));
  const changes = saved.map((document): Change => {
    const old = before.get(document.id);
    if (old === undefined) return removed(document);
    const wasDeleted = old.deletedAt !== undefined;
    const isMoved = wasDeleted !== (document.deletedAt !== undefined);
    return { ...edited(document, old.content), ...(isMoved && { deleted: wasDeleted }) };
  });
  try {
    await store.save(changes);
  } catch (error) {
    if (!(error instanceof RevisionConflict)) throw error;
    throw new Error(changedSince(saved.filter(({ id }) => error.ids.includes(id)).map(nameOf)), {
      cause: error,
    });
  }
}

function changedSince(names: readonly string[]): string {
  const first = names
    .slice(0, 3)
    .map((name) => t`“${name}”`)
    .join(', ');
  const all = names.length > 3 ? t`${first} and ${names.length - 3} more` : first;
  return names.length === 1
    ? t`${all} was changed since, so this cannot be undone as a whole. Nothing was taken back.`
    : t`${all} were changed since, so this cannot be undone as a whole. Nothing was taken back.`;
}
