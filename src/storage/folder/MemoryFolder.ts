import { t } from '../../language/t.ts';
import { changedMeanwhile, FolderTrouble, tooMuch } from './FolderTrouble.ts';
import {
  isLeftOut,
  isSameStamp,
  type FileStamp,
  type FolderFile,
  type Listing,
  type LocalFolder,
} from './LocalFolder.ts';

interface Kept extends FileStamp {
  readonly bytes: Uint8Array;
}

/** A folder in memory, with other programs at work in it: for tests of what is made of a folder. */
export class MemoryFolder implements LocalFolder {
  readonly name: string;
  /** what the next calls fail with; null: all goes well */
  trouble: FolderTrouble | null = null;
  /** every path that was written or removed through the interface */
  readonly touched: string[] = [];
  readonly #files = new Map<string, Kept>();
  readonly #listeners = new Set<() => void>();
  #clock = 1_000;

  constructor(name: string) {
    this.name = name;
  }

  /** As another program does it. */
  put(path: string, content: string | Uint8Array): void {
    this.#keep(path, typeof content === 'string' ? new TextEncoder().encode(content) : content);
    for (const listener of this.#listeners) listener();
  }

  delete(path: string): void {
    this.#files.delete(path);
    for (const listener of this.#listeners) listener();
  }

  text(path: string): string | undefined {
    const kept = this.#files.get(path);
    return kept && new TextDecoder().decode(kept.bytes);
  }

  paths(): readonly string[] {
    return [...this.#files.keys()].sort();
  }

  list({ folders, paths, isWanted, most }: Listing): Promise<readonly FolderFile[]> {
    return this.#answer(() => {
      const found = [...this.#files].filter(([path]) => {
        if (path.split('/').some(isLeftOut) || !isWanted(path)) return false;
        if (paths.includes(path)) return true;
        return folders.some((folder) => (folder === '' ? !path.includes('/') : path.startsWith(folder)));
      });
      if (found.length > most) throw tooMuch(this.name, most);
      return found.map(([path, { size, changedAt }]) => ({ path, size, changedAt })).toSorted(byPath);
    });
  }

  read(path: string): Promise<{ readonly bytes: Uint8Array; readonly stamp: FileStamp }> {
    return this.#answer(() => {
      const kept = this.#files.get(path);
      if (!kept) throw new FolderTrouble('changed', t`${this.name}/${path} is not there any more.`);
      return { bytes: kept.bytes.slice(), stamp: stampOf(kept) };
    });
  }

  write(path: string, bytes: Uint8Array, expected: FileStamp | null): Promise<FileStamp> {
    return this.#answer(() => {
      const kept = this.#files.get(path);
      if (!isSameStamp(kept ? stampOf(kept) : null, expected)) throw changedMeanwhile(this.name, path);
      this.touched.push(path);
      return stampOf(this.#keep(path, bytes.slice()));
    });
  }

  remove(path: string, expected: FileStamp): Promise<void> {
    return this.#answer(() => {
      const kept = this.#files.get(path);
      if (!kept || !isSameStamp(stampOf(kept), expected)) throw changedMeanwhile(this.name, path);
      this.touched.push(path);
      this.#files.delete(path);
    });
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #keep(path: string, bytes: Uint8Array): Kept {
    const kept = { bytes, size: bytes.length, changedAt: ++this.#clock };
    this.#files.set(path, kept);
    return kept;
  }

  async #answer<T>(work: () => T): Promise<T> {
    await Promise.resolve();
    if (this.trouble) throw this.trouble;
    return work();
  }
}

function stampOf({ size, changedAt }: FileStamp): FileStamp {
  return { size, changedAt };
}

function byPath(a: FolderFile, b: FolderFile): number {
  return a.path < b.path ? -1 : 1;
}
