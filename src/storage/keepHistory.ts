import type { IDBPTransaction } from 'idb';
import type { KeptVersion, Schema } from './databaseSchema.ts';
import type { HistoryEntry } from './HistoryEntry.ts';
import { thinned } from './historyPolicy.ts';
import { isSamePart, packVersion, partKey, type Part } from './packVersion.ts';
import { entryOf, type PastVersion } from './planHistory.ts';

type Writing = IDBPTransaction<Schema, ('documents' | 'history' | 'parts')[], 'readwrite'>;

/** Inside the save that takes the place of this version; thins what is kept of the document. */
export async function keepVersion(transaction: Writing, past: PastVersion, now: string): Promise<void> {
  const parts = new Map<string, Part>();
  const packed = packVersion(past.document.content, (part) => {
    const key = partKey(part);
    parts.set(key, part);
    return key;
  });
  // Every answer of the database waits for a page that is busy drawing: all is asked for at once, and written at once.
  const store = transaction.objectStore('parts');
  const places = await Promise.all(
    [...parts].map(async ([wanted, part]) => ({
      ...{ wanted, part },
      ...(await freeKey(part, wanted, async (one) => store.get(one))),
    })),
  );
  const keys = new Map(places.map(({ wanted, key }) => [wanted, key]));
  const fresh = places.filter(({ isNew }) => isNew);
  const size = fresh.reduce((sum, { part }) => sum + part.length, 0);
  const aside = packed.aside.map(({ path, key }) => ({ path, key: keys.get(key) ?? key }));
  const version: KeptVersion = {
    ...entryOf(past, now, size),
    createdAt: past.document.createdAt,
    packed: { ...packed, aside },
    parts: [...new Set(keys.values())],
  };
  const history = transaction.objectStore('history');
  const [, all] = await Promise.all([
    history.put(version),
    history.index('document').getAll(past.document.id), // answered after it, so with it
    ...fresh.map(({ part, key }) => store.put(part, key)),
  ]);
  await dropVersions(transaction, thinned(all, now));
}

/** The versions and what no other version needs of theirs. */
export async function dropVersions(transaction: Writing, entries: readonly HistoryEntry[]): Promise<void> {
  const history = transaction.objectStore('history');
  const maybe = new Set<string>();
  for (const { documentId, revision } of entries) {
    const version = await history.get([documentId, revision]);
    for (const key of version?.parts ?? []) maybe.add(key);
    await history.delete([documentId, revision]);
  }
  for (const key of maybe) {
    if ((await history.index('parts').count(key)) === 0) await transaction.objectStore('parts').delete(key);
  }
}

export async function forgetDocument(transaction: Writing, id: string): Promise<void> {
  const all = await transaction.objectStore('history').index('document').getAll(id);
  if (all.length > 0) await dropVersions(transaction, all);
}

/** The key a part is under already, or the first that is free. */
async function freeKey(
  part: Part,
  wanted: string,
  get: (key: string) => Promise<Part | undefined>,
): Promise<{ readonly key: string; readonly isNew: boolean }> {
  for (let attempt = 0; ; attempt++) {
    const key = attempt === 0 ? wanted : partKey(part, attempt);
    const there = await get(key);
    if (there === undefined) return { key, isNew: true };
    if (isSamePart(there, part)) return { key, isNew: false };
  }
}
