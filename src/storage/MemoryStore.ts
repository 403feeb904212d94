import type { DocumentContent, DocumentKind } from '../domain/document.ts';
import type { Change, DamagedRecord, DocumentStore, SaveListener, StoredDocument } from './DocumentStore.ts';
import type { HistoryEntry } from './HistoryEntry.ts';
import { HISTORY_LIMITS, oldestBeyond, thinned } from './historyPolicy.ts';
import { packVersion } from './packVersion.ts';
import { entryOf, planHistory } from './planHistory.ts';
import { planSave } from './planSave.ts';

type ContentOf<K extends DocumentKind> = Extract<DocumentContent, { kind: K }>;

interface PastDocument extends HistoryEntry {
  readonly document: StoredDocument;
}

/** @param saved what was saved, for the tab that did it; another tab is told of ids alone, as by a real database */
type TabListener = (ids: readonly string[], saved: readonly StoredDocument[], by: MemoryStore) => void;

/** What several memory stores share, as several tabs share one database. */
export class MemoryDisk {
  readonly documents = new Map<string, StoredDocument>();
  /** by document id */
  readonly history = new Map<string, readonly PastDocument[]>();
  readonly listeners = new Set<TabListener>();
}

/** Keeps documents as long as the page lives: for tests, and where the browser blocks its database. */
export class MemoryStore implements DocumentStore {
  readonly #disk: MemoryDisk;
  readonly #now: () => Date;

  constructor(disk: MemoryDisk = new MemoryDisk(), now: () => Date = () => new Date()) {
    this.#disk = disk;
    this.#now = now;
  }

  list<K extends DocumentKind>(
    kind: K,
    options?: { readonly deleted?: boolean },
  ): Promise<readonly StoredDocument<ContentOf<K>>[]> {
    const wantDeleted = options?.deleted ?? false;
    const found = [...this.#disk.documents.values()].filter(
      (document): document is StoredDocument<ContentOf<K>> =>
        document.content.kind === kind && (document.deletedAt !== undefined) === wantDeleted,
    );
    return Promise.resolve(found);
  }

  load(id: string): Promise<StoredDocument | undefined> {
    return Promise.resolve(this.#disk.documents.get(id));
  }

  async save(changes: readonly Change[]): Promise<readonly StoredDocument[]> {
    await Promise.resolve(); // like every other store it never answers in the caller's own turn
    const { documents, history, listeners } = this.#disk;
    const now = this.#now().toISOString();
    const plan = planSave(changes, (id) => documents.get(id), now);
    for (const past of planHistory(changes, (id) => documents.get(id), now)) {
      const { size } = packVersion(past.document.content, () => '');
      const all = [...this.#past(past.document.id), { ...entryOf(past, now, size), document: past.document }];
      this.#forget(past.document.id, all, thinned(all, now));
    }
    // A copy, so that nobody can change what is kept by holding on to what was saved.
    const writes = structuredClone(plan.writes);
    for (const document of writes) documents.set(document.id, document);
    for (const id of plan.removals) {
      documents.delete(id);
      history.delete(id);
    }
    const ids = changes.map((change) => change.id);
    for (const listener of [...listeners]) listener(ids, writes, this);
    return writes;
  }

  watch(listener: SaveListener): () => void {
    const own: TabListener = (ids, saved, by) => listener(ids, by === this ? saved : []); // one entry for each call, even of the same function
    this.#disk.listeners.add(own);
    return () => this.#disk.listeners.delete(own);
  }

  damaged(): Promise<readonly DamagedRecord[]> {
    return Promise.resolve([]); // nothing but this page ever writes here
  }

  history(id: string): Promise<readonly HistoryEntry[]> {
    const entries = this.#past(id).map(({ document: _document, ...entry }) => entry);
    return Promise.resolve(entries.toSorted((a, b) => b.revision - a.revision));
  }

  loadPast(id: string, revision: number): Promise<StoredDocument | undefined> {
    return Promise.resolve(this.#past(id).find((past) => past.revision === revision)?.document);
  }

  trimHistory(bytes: number = HISTORY_LIMITS.total): Promise<number> {
    const old = oldestBeyond([...this.#disk.history.values()].flat(), bytes);
    for (const id of this.#disk.history.keys()) this.#forget(id, this.#past(id), old);
    return Promise.resolve(old.length);
  }

  #past(id: string): readonly PastDocument[] {
    return this.#disk.history.get(id) ?? [];
  }

  #forget(id: string, all: readonly PastDocument[], gone: readonly HistoryEntry[]): void {
    const left = new Set(gone.filter((one) => one.documentId === id).map(({ revision }) => revision));
    this.#disk.history.set(
      id,
      all.filter(({ revision }) => !left.has(revision)),
    );
  }
}
