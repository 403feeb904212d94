import { changedMeanwhile, folderTrouble, tooMuch } from './FolderTrouble.ts';
import {
  isLeftOut,
  isSameStamp,
  type FileStamp,
  type FolderFile,
  type Listing,
  type LocalFolder,
} from './LocalFolder.ts';

/** A folder of the disk, through the File System Access API; or one of the browser's own, which is the same to us. */
export class BrowserFolder implements LocalFolder {
  readonly handle: FileSystemDirectoryHandle;

  constructor(handle: FileSystemDirectoryHandle) {
    this.handle = handle;
  }

  get name(): string {
    return this.handle.name;
  }

  /** Without asking: whether files can be read and written now. */
  async isAllowed(): Promise<boolean> {
    const answer = await this.handle.queryPermission?.({ mode: 'readwrite' });
    return answer === undefined || answer === 'granted';
  }

  /** Asks a person; only in answer to a click or a key. */
  async ask(): Promise<boolean> {
    const answer = await this.handle.requestPermission?.({ mode: 'readwrite' });
    return answer === undefined || answer === 'granted';
  }

  async list({ folders, paths, isWanted, most }: Listing): Promise<readonly FolderFile[]> {
    const found = new Map<string, FileSystemFileHandle>();
    const add = (path: string, file: FileSystemFileHandle): void => {
      if (!isWanted(path)) return;
      found.set(path, file);
      if (found.size > most) throw tooMuch(this.name, most);
    };
    return this.#told(null, async () => {
      for (const folder of folders) {
        const handle = folder === '' ? this.handle : await this.#folderOrNone(folder);
        if (handle) await walk(handle, folder, folder !== '', add);
      }
      for (const path of paths) {
        if (found.has(path) || path.split('/').some(isLeftOut)) continue;
        const file = await this.#fileOrNone(path);
        if (file) add(path, file);
      }
      const files = [...found].map(async ([path, handle]): Promise<FolderFile[]> => {
        const file = await gone(handle.getFile());
        return file ? [{ path, size: file.size, changedAt: file.lastModified }] : [];
      });
      return (await Promise.all(files)).flat().toSorted((a, b) => (a.path < b.path ? -1 : 1));
    });
  }

  read(path: string): Promise<{ readonly bytes: Uint8Array; readonly stamp: FileStamp }> {
    return this.#told(path, async () => {
      const file = await (await this.#file(path)).getFile();
      return { bytes: new Uint8Array(await file.arrayBuffer()), stamp: stampOf(file) };
    });
  }

  write(path: string, bytes: Uint8Array, expected: FileStamp | null): Promise<FileStamp> {
    return this.#told(path, async () => {
      // Looked at before anything is made: an empty file must not be left where another program was faster.
      await this.#mustBe(path, expected);
      const handle = await (await this.#folder(path, true)).getFileHandle(nameOf(path), { create: true });
      // What is written goes into a file beside it, which takes its place when it is closed, and only then.
      let writable: FileSystemWritableFileStream | undefined;
      try {
        writable = await handle.createWritable();
        await writable.write(new Blob([new Uint8Array(bytes)]));
        if (expected !== null) await this.#mustBe(path, expected);
        await writable.close();
      } catch (error) {
        await writable?.abort().catch(() => undefined);
        if (expected === null) await this.#removeEmpty(path, handle);
        throw error;
      }
      return stampOf(await handle.getFile());
    });
  }

  remove(path: string, expected: FileStamp): Promise<void> {
    return this.#told(path, async () => {
      await this.#mustBe(path, expected);
      await (await this.#folder(path, false)).removeEntry(nameOf(path));
    });
  }

  watch(listener: () => void): () => void {
    const Observer = window.FileSystemObserver;
    if (!Observer) return () => undefined;
    const observer = new Observer(listener);
    // Where it cannot, looking from time to time does.
    void observer.observe(this.handle, { recursive: true }).catch(() => undefined);
    return () => observer.disconnect();
  }

  /** Of a new file nothing is left where it could not be written. */
  async #removeEmpty(path: string, handle: FileSystemFileHandle): Promise<void> {
    const file = await handle.getFile().catch(() => null);
    if (file?.size === 0)
      await (await this.#folder(path, false)).removeEntry(handle.name).catch(() => undefined);
  }

  async #mustBe(path: string, expected: FileStamp | null): Promise<void> {
    const file = await this.#fileOrNone(path);
    const now = file ? await gone(file.getFile()) : null;
    if (!isSameStamp(now ? stampOf(now) : null, expected)) throw changedMeanwhile(this.name, path);
  }

  async #folder(path: string, create: boolean): Promise<FileSystemDirectoryHandle> {
    let folder = this.handle;
    for (const part of path.split('/').slice(0, -1))
      folder = await folder.getDirectoryHandle(part, { create });
    return folder;
  }

  async #file(path: string): Promise<FileSystemFileHandle> {
    return (await this.#folder(path, false)).getFileHandle(nameOf(path));
  }

  async #fileOrNone(path: string): Promise<FileSystemFileHandle | null> {
    // The folder itself must be there: else every file of it would look deleted.
    return gone(this.#file(path), () => this.#mustExist());
  }

  #folderOrNone(path: string): Promise<FileSystemDirectoryHandle | null> {
    return gone(this.#folder(path, false), () => this.#mustExist());
  }

  async #mustExist(): Promise<void> {
    await this.#told(null, async () => {
      await this.handle.keys().next();
    });
  }

  async #told<T>(path: string | null, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw folderTrouble(error, this.name, path);
    }
  }
}

/** null where it is not there */
async function gone<T>(found: Promise<T>, check?: () => Promise<void>): Promise<T | null> {
  try {
    return await found;
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'NotFoundError') throw error;
    await check?.();
    return null;
  }
}

async function walk(
  folder: FileSystemDirectoryHandle,
  path: string,
  isDeep: boolean,
  add: (path: string, file: FileSystemFileHandle) => void,
): Promise<void> {
  for await (const [name, handle] of folder.entries()) {
    if (isLeftOut(name)) continue;
    if (isFile(handle)) add(path + name, handle);
    else if (isDeep && isFolder(handle)) await walk(handle, `${path}${name}/`, true, add);
  }
}

function isFile(handle: FileSystemHandle): handle is FileSystemFileHandle {
  return handle.kind === 'file';
}

function isFolder(handle: FileSystemHandle): handle is FileSystemDirectoryHandle {
  return handle.kind === 'directory';
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function stampOf({ size, lastModified }: File): FileStamp {
  return { size, changedAt: lastModified };
}
