import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { KnownFile } from '../../domain/folder/planFolder.ts';

/** That a project is kept in a folder as well, and how both were when they were last in accord. */
export interface FolderLink {
  readonly projectId: string;
  /** what is changed here is written without being asked for */
  readonly isAuto: boolean;
  /** ISO 8601 */
  readonly lastWritten: string | null;
  readonly known: ReadonlyMap<string, KnownFile>;
}

export interface KeptLink extends FolderLink {
  /** of this one link: another tab may keep the project in another folder by now */
  readonly id: string;
  readonly handle: FileSystemDirectoryHandle;
}

interface Schema extends DBSchema {
  links: { key: string; value: KeptLink };
}

/**
 * The folders of the projects, in a database of their own: a handle is a thing of this one browser, so it is in no
 * document and in no backup.
 */
export class FolderLinks {
  readonly #name: string;
  #opening: Promise<IDBPDatabase<Schema>> | undefined;

  constructor(name = 'connector-modeler-folders') {
    this.#name = name;
  }

  async list(): Promise<readonly KeptLink[]> {
    return (await this.#database()).getAll('links');
  }

  /** undefined where it was let go of, or the project is kept in another folder now */
  async load({ projectId, id }: Pick<KeptLink, 'projectId' | 'id'>): Promise<KeptLink | undefined> {
    const kept = await (await this.#database()).get('links', projectId);
    return kept?.id === id ? kept : undefined;
  }

  async save(link: KeptLink): Promise<void> {
    await (await this.#database()).put('links', link);
  }

  /** What changes of a link; of one that was let go of meanwhile, nothing. */
  async update(
    { projectId, id }: Pick<KeptLink, 'projectId' | 'id'>,
    change: Partial<Omit<FolderLink, 'projectId'>>,
  ): Promise<void> {
    const tx = (await this.#database()).transaction('links', 'readwrite');
    const kept = await tx.store.get(projectId);
    if (kept?.id === id) await tx.store.put({ ...kept, ...change });
    await tx.done;
  }

  async remove(projectId: string): Promise<void> {
    await (await this.#database()).delete('links', projectId);
  }

  async close(): Promise<void> {
    const opening = this.#opening;
    this.#opening = undefined;
    (await opening)?.close();
  }

  #database(): Promise<IDBPDatabase<Schema>> {
    this.#opening ??= openDB<Schema>(this.#name, 1, {
      upgrade: (db) => {
        db.createObjectStore('links', { keyPath: 'projectId' });
      },
      terminated: () => {
        this.#opening = undefined;
      },
    });
    this.#opening.catch(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }
}
