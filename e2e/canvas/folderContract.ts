import { BrowserFolder } from '../../src/storage/folder/BrowserFolder.ts';
import { LOCAL_FOLDER_CONTRACT } from '../../src/storage/folder/localFolderContract.ts';

export interface FolderContractResult {
  readonly kept: number;
  readonly broken: readonly string[];
}

/** What every folder promises, asked of one that the browser keeps: the same handles as those of the disk. */
export async function folderContract(): Promise<FolderContractResult> {
  const root = await navigator.storage.getDirectory();
  const broken: string[] = [];
  let kept = 0;
  for (const [name, promise] of Object.entries(LOCAL_FOLDER_CONTRACT)) {
    const own = `contract-${String(kept + broken.length)}`;
    const handle = await root.getDirectoryHandle(own, { create: true });
    try {
      await promise(
        {
          folder: new BrowserFolder(handle),
          put: (path, content) => put(handle, path, content),
          delete: async (path) => (await folderOf(handle, path)).removeEntry(nameOf(path)),
        },
        same,
      );
      kept += 1;
    } catch (error) {
      broken.push(`${name}: ${String(error)}`);
    } finally {
      await root.removeEntry(own, { recursive: true });
    }
  }
  return { kept, broken };
}

async function put(root: FileSystemDirectoryHandle, path: string, content: string): Promise<void> {
  const file = await (await folderOf(root, path)).getFileHandle(nameOf(path), { create: true });
  const writable = await file.createWritable();
  await writable.write(content);
  await writable.close();
}

async function folderOf(root: FileSystemDirectoryHandle, path: string): Promise<FileSystemDirectoryHandle> {
  let folder = root;
  for (const part of path.split('/').slice(0, -1))
    folder = await folder.getDirectoryHandle(part, { create: true });
  return folder;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function same(actual: unknown, expected: unknown): void {
  const [is, should] = [actual, expected].map((value) => JSON.stringify(value));
  if (is !== should) throw new Error(`is ${is ?? ''}, should be ${should ?? ''}`);
}
