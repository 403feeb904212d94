import { describe, expect, it } from 'vitest';
import { LOCAL_FOLDER_CONTRACT } from './localFolderContract.ts';
import { MemoryFolder } from './MemoryFolder.ts';

describe('MemoryFolder', () => {
  it.each(Object.entries(LOCAL_FOLDER_CONTRACT))('%s', async (_, promise) => {
    const folder = new MemoryFolder('orders');
    await promise(
      {
        folder,
        put: (path, content) => {
          folder.put(path, content);
          return Promise.resolve();
        },
        delete: (path) => {
          folder.delete(path);
          return Promise.resolve();
        },
      },
      (actual, expected) => expect(actual).toEqual(expected),
    );
  });
});
