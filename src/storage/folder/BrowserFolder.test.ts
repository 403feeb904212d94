import { describe, expect, it } from 'vitest';
import { BrowserFolder } from './BrowserFolder.ts';

/** A folder of a disk that makes files, and then lets nobody write them. */
function writeProtected() {
  const files = new Set<string>();
  const file = (name: string) => ({
    name,
    getFile: () => Promise.resolve({ size: 0, lastModified: 1 }),
    createWritable: () => Promise.reject(new DOMException('Locked.', 'NoModificationAllowedError')),
  });
  const handle = {
    name: 'orders',
    keys: () => ({ next: () => Promise.resolve({ done: true }) }),
    getFileHandle: (name: string, { create = false } = {}) => {
      if (!create && !files.has(name)) return Promise.reject(new DOMException('None.', 'NotFoundError'));
      files.add(name);
      return Promise.resolve(file(name));
    },
    removeEntry: (name: string) => Promise.resolve(void files.delete(name)),
  };
  return { files, folder: new BrowserFolder(handle as unknown as FileSystemDirectoryHandle) };
}

describe('BrowserFolder', () => {
  it('given a new file that may not be written, when it is, then it is told and no empty file is left', async () => {
    const { files, folder } = writeProtected();
    const written = folder.write('a.bpmn', new TextEncoder().encode('<x/>'), null);
    await expect(written).rejects.toMatchObject({ name: 'FolderTrouble', kind: 'refused' });
    expect([...files]).toEqual([]);
  });
});
