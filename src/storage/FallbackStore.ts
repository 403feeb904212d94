import type { DocumentContent, DocumentKind } from '../domain/document.ts';
import type { Change, DamagedRecord, DocumentStore, SaveListener, StoredDocument } from './DocumentStore.ts';
import { StorageBlocked, StorageFull } from './errors.ts';
import type { HistoryEntry } from './HistoryEntry.ts';
import type { StorageTrouble } from './StorageTrouble.ts';

/** How well the browser keeps what is saved. */
export type StorageHealth =
  | { readonly kind: 'kept' }
  /** blocked from the start: work goes on, and is gone when the tab closes */
  | { readonly kind: 'memory'; readonly message: string }
  /** another tab must let go first; it goes on by itself */
  | { readonly kind: 'waiting'; readonly message: string }
  | { readonly kind: 'failing'; readonly message: string };

interface Opens extends DocumentStore {
  open(): Promise<void>;
  onTrouble?(listener: (trouble: StorageTrouble | null) => void): () => void;
}

const KEPT: StorageHealth = { kind: 'kept' };

/** The first store where it can be opened, else the second, for as long as the page lives. */
export class FallbackStore implements DocumentStore {
  readonly #first: Opens;
  readonly #second: DocumentStore;
  readonly #listeners = new Set<() => void>();
  #chosen: Promise<DocumentStore> | undefined;
  #health: StorageHealth = KEPT;
  /** by document id: the last change of each that found no room */
  readonly #unsaved = new Map<string, Change>();

  constructor(first: Opens, second: DocumentStore) {
    this.#first = first;
    this.#second = second;
    first.onTrouble?.((trouble) => {
      const message = trouble?.error.message ?? '';
      if (trouble === null) this.#setHealth(KEPT);
      else this.#setHealth({ kind: trouble.kind === 'waiting' ? 'waiting' : 'failing', message });
    });
  }

  readonly health = (): StorageHealth => this.#health;

  readonly onHealth = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What was to be saved and could not be: a download of the work must have it. */
  unsaved(): readonly Change[] {
    return [...this.#unsaved.values()];
  }

  async list<K extends DocumentKind>(
    kind: K,
    options?: { readonly deleted?: boolean },
  ): Promise<readonly StoredDocument<Extract<DocumentContent, { kind: K }>>[]> {
    return (await this.#store()).list(kind, options);
  }

  async load(id: string): Promise<StoredDocument | undefined> {
    return (await this.#store()).load(id);
  }

  async save(changes: readonly Change[]): Promise<readonly StoredDocument[]> {
    const store = await this.#store();
    try {
      const saved = await store.save(changes);
      for (const { id } of changes) this.#unsaved.delete(id);
      if (this.#health.kind === 'failing') this.#setHealth(KEPT);
      return saved;
    } catch (error) {
      if (error instanceof StorageFull || error instanceof StorageBlocked) {
        for (const change of changes) this.#unsaved.set(change.id, change);
        this.#setHealth({ kind: 'failing', message: error.message });
      }
      throw error;
    }
  }

  watch(listener: SaveListener): () => void {
    const stops = [this.#first.watch(listener), this.#second.watch(listener)];
    return () => {
      for (const stop of stops) stop();
    };
  }

  async damaged(): Promise<readonly DamagedRecord[]> {
    return (await this.#store()).damaged();
  }

  async history(id: string): Promise<readonly HistoryEntry[]> {
    return (await this.#store()).history(id);
  }

  async loadPast(id: string, revision: number): Promise<StoredDocument | undefined> {
    return (await this.#store()).loadPast(id, revision);
  }

  async trimHistory(bytes?: number): Promise<number> {
    return (await this.#store()).trimHistory(bytes);
  }

  #store(): Promise<DocumentStore> {
    this.#chosen ??= this.#first.open().then(
      () => this.#first,
      (error: unknown) => {
        const message = error instanceof StorageBlocked ? error.message : String(error);
        this.#setHealth({ kind: 'memory', message });
        return this.#second;
      },
    );
    return this.#chosen;
  }

  #setHealth(health: StorageHealth): void {
    this.#health = health;
    for (const listener of [...this.#listeners]) listener();
  }
}
