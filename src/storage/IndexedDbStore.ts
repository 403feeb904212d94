import { openDB, type IDBPDatabase } from 'idb';
import type { DocumentContent, DocumentKind } from '../domain/document.ts';
import { restNow } from '../domain/inTurns.ts';
import type { Problem } from '../domain/problem.ts';
import type { Change, DocumentStore, StoredDocument } from './DocumentStore.ts';
import { DocumentUnreadable, RevisionConflict, StorageBlocked } from './errors.ts';
import { planSave } from './planSave.ts';
import { SaveChannel } from './SaveChannel.ts';
import { storageError } from './storageError.ts';
import { isStoredDocument, isStoredHead } from './storedDocumentSchema.ts';

type ContentOf<K extends DocumentKind> = Extract<DocumentContent, { kind: K }>;

const VERSION = 1;
const DOCUMENTS = 'documents';
const BY_KIND = 'kind';

/** Keeps documents in the browser's database; tabs of one name see each other's saves. */
export class IndexedDbStore implements DocumentStore {
  readonly #name: string;
  readonly #now: () => Date;
  readonly #channel: SaveChannel;
  #opening: Promise<IDBPDatabase> | undefined;
  #blocked: StorageBlocked | undefined;

  constructor(name = 'connector-modeler', now: () => Date = () => new Date()) {
    this.#name = name;
    this.#now = now;
    this.#channel = new SaveChannel(`${name}/saves`);
  }

  /** @throws StorageBlocked when the browser has no database for us */
  async open(): Promise<void> {
    await this.#database();
  }

  async list<K extends DocumentKind>(
    kind: K,
    options?: { readonly deleted?: boolean },
  ): Promise<readonly StoredDocument<ContentOf<K>>[]> {
    const wantDeleted = options?.deleted ?? false;
    const values = await this.#run((db) => allOfKind(db, kind));
    const isWanted = (document: unknown): document is StoredDocument<ContentOf<K>> =>
      isStoredDocument(document) &&
      document.content.kind === kind &&
      (document.deletedAt !== undefined) === wantDeleted;
    const documents: StoredDocument<ContentOf<K>>[] = [];
    const rest = restNow(); // checking hundreds of processes takes longer than a page may be busy at a time
    for (const value of values) {
      if (isWanted(value)) documents.push(value);
      await rest();
    }
    return documents;
  }

  async load(id: string): Promise<StoredDocument | undefined> {
    const value = await this.#run<unknown>((db) => db.get(DOCUMENTS, id));
    if (value === undefined) return undefined;
    if (!isStoredDocument(value)) throw new DocumentUnreadable(id);
    return value;
  }

  async save(changes: readonly Change[]): Promise<readonly StoredDocument[]> {
    const writes = await this.#run((db) => this.#write(db, changes));
    this.#channel.announce(changes.map((change) => change.id));
    return writes;
  }

  watch(listener: (ids: readonly string[]) => void): () => void {
    return this.#channel.listen(listener);
  }

  async unreadable(): Promise<readonly Problem[]> {
    const values = await this.#run<unknown[]>((db) => db.getAll(DOCUMENTS));
    return values.filter((value) => !isStoredDocument(value)).map(unreadableProblem);
  }

  async close(): Promise<void> {
    this.#channel.close();
    (await this.#opening)?.close();
    this.#opening = undefined;
  }

  async #write(db: IDBPDatabase, changes: readonly Change[]): Promise<readonly StoredDocument[]> {
    const transaction = db.transaction(DOCUMENTS, 'readwrite');
    // Awaited at the end; until then a failure of it must not count as unhandled.
    const done = transaction.done.catch((error: unknown) => ({ error }));
    try {
      const kept = await Promise.all(
        changes.map(async ({ id }) => [id, await transaction.store.get(id)] as const),
      );
      const found = new Map<string, unknown>(kept.filter(([, value]) => value !== undefined));
      const headless = [...found].filter(([, value]) => !isStoredHead(value)).map(([id]) => id);
      if (headless.length > 0) throw new RevisionConflict(headless);
      const headOf = (id: string) => {
        const value = found.get(id);
        return isStoredHead(value) ? value : undefined;
      };
      const plan = planSave(changes, headOf, this.#now().toISOString());
      await Promise.all([
        ...plan.writes.map((document) => transaction.store.put(document)),
        ...plan.removals.map((id) => transaction.store.delete(id)),
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
      throw error;
    }
  }

  async #run<T>(work: (db: IDBPDatabase) => Promise<T>): Promise<T> {
    try {
      return await work(await this.#database());
    } catch (error) {
      throw this.#blocked ?? storageError(error);
    }
  }

  #database(): Promise<IDBPDatabase> {
    if (this.#blocked) return Promise.reject(this.#blocked);
    this.#opening ??= this.#open().catch((error: unknown) => {
      this.#opening = undefined; // the next call tries again
      throw storageError(error, 'opening');
    });
    return this.#opening;
  }

  // Async, because where it is blocked even `indexedDB` itself may throw.
  async #open(): Promise<IDBPDatabase> {
    if (typeof indexedDB === 'undefined') throw new StorageBlocked('unavailable');
    return await new Promise((resolve, reject) => {
      openDB(this.#name, VERSION, {
        upgrade: (db) => {
          db.createObjectStore(DOCUMENTS, { keyPath: 'id' }).createIndex(BY_KIND, 'content.kind');
        },
        blocked: () => reject(new StorageBlocked('other-tab')),
        blocking: (_current, _wanted, event) => {
          // A newer version of the app waits in another tab: let it have the database.
          this.#blocked = new StorageBlocked('newer-version');
          if (event.target instanceof IDBDatabase) event.target.close();
        },
        terminated: () => {
          this.#opening = undefined;
        },
      }).then(resolve, reject);
    });
  }
}

/** So many are unpacked in one go; with more of them the page would stand still meanwhile. */
const AT_ONCE = 50;

async function allOfKind(db: IDBPDatabase, kind: DocumentKind): Promise<readonly unknown[]> {
  const { store } = db.transaction(DOCUMENTS);
  const index = store.index(BY_KIND);
  if ((await index.count(kind)) <= AT_ONCE) return index.getAll(kind);
  const keys = await index.getAllKeys(kind);
  return Promise.all(keys.map((key): Promise<unknown> => store.get(key)));
}

function unreadableProblem(value: unknown): Problem {
  const hasId = typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
  return {
    code: 'document-unreadable',
    severity: 'error',
    message: 'A document kept in this browser is damaged and cannot be shown. It was left as it is.',
    place: hasId ? { label: String(value.id) } : {},
  };
}
