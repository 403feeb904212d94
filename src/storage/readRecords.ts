import type { DocumentKind } from '../domain/document.ts';
import type { Database } from './databaseSchema.ts';
import type { DamagedRecord } from './DocumentStore.ts';

/** So many are unpacked in one go; with more of them the page would stand still meanwhile. */
const AT_ONCE = 50;

/** Everything of a kind that the browser can read; what it cannot is left out. */
export async function allOfKind(db: Database, kind: DocumentKind): Promise<readonly unknown[]> {
  try {
    const { store } = db.transaction('documents');
    const index = store.index('kind');
    if ((await index.count(kind)) <= AT_ONCE) return await index.getAll(kind);
    const keys = await index.getAllKeys(kind);
    return await Promise.all(keys.map((key) => store.get(key)));
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    const records = await oneByOne(db, await db.getAllKeysFromIndex('documents', 'kind', kind));
    return records.map(({ value }) => value);
  }
}

export async function everyRecord(db: Database): Promise<readonly DamagedRecord[]> {
  return oneByOne(db, await db.getAllKeys('documents'));
}

/** Each in a transaction of its own: a record that cannot be read takes its transaction along. */
async function oneByOne(db: Database, keys: readonly string[]): Promise<readonly DamagedRecord[]> {
  const records: DamagedRecord[] = [];
  for (const id of keys) {
    const value: unknown = await db.get('documents', id).catch((error: unknown) => {
      if (!isUnreadable(error)) throw error;
      return undefined;
    });
    records.push({ id, value });
  }
  return records;
}

/** What browsers throw for a record whose bytes on the disk are gone or make no sense. */
function isUnreadable(error: unknown): boolean {
  const name = typeof error === 'object' && error !== null && 'name' in error ? error.name : '';
  return (
    name === 'DataError' || name === 'UnknownError' || name === 'NotReadableError' || name === 'AbortError'
  );
}
