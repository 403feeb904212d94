import type { Database } from './databaseSchema.ts';
import type { Change, StoredDocument } from './DocumentStore.ts';
import { RevisionConflict } from './errors.ts';
import { forgetDocument, keepVersion } from './keepHistory.ts';
import { planHistory } from './planHistory.ts';
import { planSave } from './planSave.ts';
import { isStoredHead } from './storedDocumentSchema.ts';

export interface SaveJob {
  readonly changes: readonly Change[];
  /** false where there is no room for what is overwritten */
  readonly keepsHistory: boolean;
  /** ISO 8601 */
  readonly now: string;
}

const STORES = ['documents', 'history', 'parts'] as ('documents' | 'history' | 'parts')[];
/** On the disk before it counts as saved: a browser that falls over, or a machine, loses nothing of it. */
const STRICT = { durability: 'strict' } as const;

/** A transaction over all that a save touches. */
export const writing = (db: Database) => db.transaction(STORES, 'readwrite', STRICT);

/**
 * All of it in one transaction, or nothing.
 * @throws what planSave throws, and what the database throws
 */
export async function writeChanges(db: Database, job: SaveJob): Promise<readonly StoredDocument[]> {
  const { changes, keepsHistory, now } = job;
  const transaction = writing(db);
  const documents = transaction.objectStore('documents');
  // Awaited at the end; until then a failure of it must not count as unhandled.
  const done = transaction.done.catch((error: unknown) => ({ error }));
  try {
    const kept = await Promise.all(changes.map(async ({ id }) => [id, await documents.get(id)] as const));
    const found = new Map<string, unknown>(kept.filter(([, value]) => value !== undefined));
    const headless = [...found].filter(([, value]) => !isStoredHead(value)).map(([id]) => id);
    if (headless.length > 0) throw new RevisionConflict(headless);
    const headOf = (id: string) => {
      const value = found.get(id);
      return isStoredHead(value) ? value : undefined;
    };
    const plan = planSave(changes, headOf, now);
    const past = keepsHistory ? planHistory(changes, headOf, now) : [];
    const keepHistory = async () => {
      for (const id of plan.removals) await forgetDocument(transaction, id);
      for (const version of past) await keepVersion(transaction, version, now);
    };
    await Promise.all([
      ...plan.writes.map((document) => documents.put(document)),
      ...plan.removals.map((id) => documents.delete(id)),
      keepHistory(),
    ]);
    const failure = await done;
    if (failure) throw failure.error;
    return plan.writes;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // it is over already
    }
    // Where the transaction failed as a whole, that says more than the request it took along.
    const whole = await done;
    throw whole && isNamed(whole.error, 'QuotaExceededError') ? whole.error : error;
  }
}

function isNamed(error: unknown, name: string): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === name;
}
