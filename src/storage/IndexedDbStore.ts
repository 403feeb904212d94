import type { DocumentContent, DocumentKind } from '../domain/document.ts';
import { restNow } from '../domain/values/inTurns.ts';
import type { Database } from './databaseSchema.ts';
import type { Change, DamagedRecord, DocumentStore, SaveListener, StoredDocument } from './DocumentStore.ts';
import { DocumentUnreadable, StorageBlocked, StorageFull } from './errors.ts';
import type { HistoryEntry } from './HistoryEntry.ts';
import { HISTORY_LIMITS, oldestBeyond } from './historyPolicy.ts';
import { dropVersions } from './keepHistory.ts';
import { openDatabase } from './openDatabase.ts';
import { allOfKind, everyRecord } from './readRecords.ts';
import { SaveChannel } from './SaveChannel.ts';
import { storageError } from './storageError.ts';
import { isStoredDocument } from './storedDocumentSchema.ts';
import type { SaveWriter } from './SaveWriter.ts';
import type { StorageTrouble } from './StorageTrouble.ts';
import { unpackVersion, type Part } from './packVersion.ts';
import { type SaveJob, writeChanges, writing } from './writeChanges.ts';

type ContentOf<K extends DocumentKind> = Extract<DocumentContent, { kind: K }>;

interface StoreOptions {
  readonly now?: () => Date;
  /** what saves beside the page; without it the page does */
  readonly writer?: (name: string) => SaveWriter;
  /** the last chance to save, before a newer version of the app gets the database */
  readonly beforeGivingWay?: () => Promise<void>;
}

/** Keeps documents in the browser's database; tabs of one name see each other's saves. */
export class IndexedDbStore implements DocumentStore {
  readonly #name: string;
  readonly #now: () => Date;
  readonly #beforeGivingWay: () => Promise<void>;
  readonly #channel: SaveChannel;
  readonly #writer: SaveWriter | undefined;
  readonly #troubled = new Set<(trouble: StorageTrouble | null) => void>();
  #opening: Promise<Database> | undefined;
  #blocked: StorageBlocked | undefined;

  constructor(name = 'connector-modeler', options: StoreOptions = {}) {
    this.#name = name;
    this.#now = options.now ?? (() => new Date());
    this.#beforeGivingWay = options.beforeGivingWay ?? (() => Promise.resolve());
    this.#channel = new SaveChannel(`${name}/saves`);
    this.#writer = options.writer?.(name);
  }

  /** @throws StorageBlocked when the browser has no database for us */
  async open(): Promise<void> {
    await this.#database();
  }

  /** Calls back when the database must be waited for, is lost to a newer version, and (null) when all is well. */
  onTrouble(listener: (trouble: StorageTrouble | null) => void): () => void {
    this.#troubled.add(listener);
    return () => this.#troubled.delete(listener);
  }

  async list<K extends DocumentKind>(
    kind: K,
    options?: { readonly deleted?: boolean },
  ): Promise<readonly StoredDocument<ContentOf<K>>[]> {
    const wantDeleted = options?.deleted ?? false;
    const rest = restNow(); // unpacking and checking what is large takes longer than a page may be busy at a time
    const values = await this.#run((db) => allOfKind(db, kind));
    const isWanted = (document: unknown): document is StoredDocument<ContentOf<K>> =>
      isStoredDocument(document) &&
      document.content.kind === kind &&
      (document.deletedAt !== undefined) === wantDeleted;
    const documents: StoredDocument<ContentOf<K>>[] = [];
    for (const value of values) {
      await rest();
      if (isWanted(value)) documents.push(value);
    }
    return documents;
  }

  async load(id: string): Promise<StoredDocument | undefined> {
    const rest = restNow();
    const value = await this.#run<unknown>((db) => db.get('documents', id));
    await rest();
    if (value === undefined) return undefined;
    if (!isStoredDocument(value)) throw new DocumentUnreadable(id);
    this.#writer?.start(); // it will be edited
    return value;
  }

  async save(changes: readonly Change[]): Promise<readonly StoredDocument[]> {
    const writes = await this.#saveOrGiveWay(changes);
    this.#channel.announce(
      changes.map((change) => change.id),
      writes,
    );
    return writes;
  }

  watch(listener: SaveListener): () => void {
    return this.#channel.listen(listener);
  }

  async damaged(): Promise<readonly DamagedRecord[]> {
    const records = await this.#run((db) => everyRecord(db));
    return records.filter(({ value }) => !isStoredDocument(value));
  }

  async history(id: string): Promise<readonly HistoryEntry[]> {
    const kept = await this.#run((db) => db.getAllFromIndex('history', 'document', id));
    return kept
      .map(({ packed: _packed, parts: _parts, createdAt: _createdAt, ...entry }) => entry)
      .toSorted((a, b) => b.revision - a.revision);
  }

  async loadPast(id: string, revision: number): Promise<StoredDocument | undefined> {
    return this.#run(async (db) => {
      const transaction = db.transaction(['history', 'parts']);
      const kept = await transaction.objectStore('history').get([id, revision]);
      if (kept === undefined) return undefined;
      const parts = new Map<string, Part | undefined>();
      for (const key of kept.parts) parts.set(key, await transaction.objectStore('parts').get(key));
      const { createdAt, savedAt: changedAt, packed } = kept;
      const content = unpackVersion(packed, (key) => parts.get(key));
      const document = { id, revision, createdAt, changedAt, content };
      if (!isStoredDocument(document)) throw new DocumentUnreadable(id);
      return document;
    });
  }

  async trimHistory(bytes: number = HISTORY_LIMITS.total): Promise<number> {
    return this.#run(async (db) => {
      const transaction = writing(db);
      const old = oldestBeyond(await transaction.objectStore('history').getAll(), bytes);
      await dropVersions(transaction, old);
      await transaction.done;
      return old.length;
    });
  }

  async close(): Promise<void> {
    this.#channel.close();
    this.#writer?.stop();
    (await this.#opening)?.close();
    this.#opening = undefined;
  }

  /** Where there is no room, old versions go, the oldest half at a time, before a save is refused. */
  async #saveOrGiveWay(changes: readonly Change[]): Promise<readonly StoredDocument[]> {
    for (let keepsHistory = true; ; keepsHistory = false) {
      try {
        return await this.#write({ changes, keepsHistory, now: this.#now().toISOString() });
      } catch (error) {
        if (!(error instanceof StorageFull)) throw error;
        const gone = await this.#halveHistory().catch(() => 0);
        if (gone === 0 && !keepsHistory) throw error;
      }
    }
  }

  async #write(job: SaveJob): Promise<readonly StoredDocument[]> {
    const written = this.#blocked ? null : await this.#writer?.save(job);
    return written ?? this.#run((db) => writeChanges(db, job));
  }

  async #halveHistory(): Promise<number> {
    const all = await this.#run((db) => db.getAll('history'));
    const bytes = all.reduce((sum, { size }) => sum + size, 0);
    return all.length === 0 ? 0 : this.trimHistory(all.length === 1 ? -1 : Math.floor(bytes / 2));
  }

  async #run<T>(work: (db: Database) => Promise<T>): Promise<T> {
    try {
      return await work(await this.#database());
    } catch (error) {
      throw this.#blocked ?? storageError(error);
    }
  }

  #database(): Promise<Database> {
    if (this.#blocked) return Promise.reject(this.#blocked);
    this.#opening ??= this.#open().catch((error: unknown) => {
      this.#opening = undefined; // the next call tries again
      throw storageError(error, 'opening');
    });
    return this.#opening;
  }

  async #open(): Promise<Database> {
    const waiting = { is: false };
    const db = await openDatabase(this.#name, {
      onWaiting: () => {
        waiting.is = true;
        this.#tell({ kind: 'waiting', error: new StorageBlocked('other-tab') });
      },
      beforeGivingWay: () => {
        this.#writer?.stop();
        return this.#beforeGivingWay();
      },
      onGivenWay: () => {
        this.#blocked = new StorageBlocked('newer-version');
        this.#tell({ kind: 'lost', error: this.#blocked });
      },
      onTerminated: () => {
        this.#opening = undefined;
      },
    });
    if (waiting.is) this.#tell(null);
    return db;
  }

  #tell(trouble: StorageTrouble | null): void {
    for (const listener of [...this.#troubled]) listener(trouble);
  }
}
