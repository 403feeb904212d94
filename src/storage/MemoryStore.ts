import type { DocumentContent, DocumentKind } from '../domain/document.ts';
import type { Problem } from '../domain/problem.ts';
import type { Change, DocumentStore, StoredDocument } from './DocumentStore.ts';
import { planSave } from './planSave.ts';

type Listener = (ids: readonly string[]) => void;
type ContentOf<K extends DocumentKind> = Extract<DocumentContent, { kind: K }>;

/** What several memory stores share, as several tabs share one database. */
export class MemoryDisk {
  readonly documents = new Map<string, StoredDocument>();
  readonly listeners = new Set<Listener>();
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
    const { documents, listeners } = this.#disk;
    const plan = planSave(changes, (id) => documents.get(id), this.#now().toISOString());
    // A copy, so that nobody can change what is kept by holding on to what was saved.
    const writes = structuredClone(plan.writes);
    for (const document of writes) documents.set(document.id, document);
    for (const id of plan.removals) documents.delete(id);
    const ids = changes.map((change) => change.id);
    for (const listener of [...listeners]) listener(ids);
    return writes;
  }

  watch(listener: Listener): () => void {
    const own: Listener = (ids) => listener(ids); // one entry for each call, even of the same function
    this.#disk.listeners.add(own);
    return () => this.#disk.listeners.delete(own);
  }

  unreadable(): Promise<readonly Problem[]> {
    return Promise.resolve([]);
  }
}
