import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { created, edited } from './changes.ts';
import { documentStoreContract } from './documentStoreContract.ts';
import { DocumentUnreadable, RevisionConflict, StorageBlocked, StorageFull } from './errors.ts';
import { IndexedDbStore } from './IndexedDbStore.ts';

let databases = 0;
const freshName = () => `test-${++databases}`;
const project = (name: string) => ({ kind: 'project', name, files: [], connectorIds: [] }) as const;

documentStoreContract('IndexedDbStore', () => {
  const name = freshName();
  const opened: IndexedDbStore[] = [];
  let now = new Date();
  return {
    open: () => {
      const store = new IndexedDbStore(name, () => now);
      opened.push(store);
      return store;
    },
    setNow: (date) => (now = date),
    close: async () => {
      await Promise.all(opened.map((store) => store.close()));
    },
  };
});

afterEach(() => vi.restoreAllMocks());

describe('IndexedDbStore, when the browser does not play along', () => {
  it('given a full disk, when something is saved, then it says so and nothing is written', async () => {
    const store = new IndexedDbStore(freshName());
    await store.save([created(project('A'), 'a')]);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('no space', 'QuotaExceededError');
    });
    await expect(store.save([created(project('B'), 'b'), created(project('C'), 'c')])).rejects.toThrow(
      StorageFull,
    );
    expect((await store.list('project')).map(({ id }) => id)).toEqual(['a']);
    await store.save([created(project('B'), 'b')]);
    expect((await store.list('project')).map(({ id }) => id)).toEqual(['a', 'b']);
    await store.close();
  });

  it('given no database at all, when it is opened, then it says what to do', async () => {
    const store = new IndexedDbStore(freshName());
    const kept = globalThis.indexedDB;
    Reflect.deleteProperty(globalThis, 'indexedDB');
    await expect(store.open()).rejects.toThrow(StorageBlocked);
    globalThis.indexedDB = kept;
    await expect(store.open()).resolves.toBeUndefined();
    await store.close();
  });

  it('given a page that may not even name the database, when it is opened, then it is blocked', async () => {
    const kept = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB')!;
    const get = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    Object.defineProperty(globalThis, 'indexedDB', { get, configurable: true });
    await expect(new IndexedDbStore(freshName()).open()).rejects.toThrow(StorageBlocked);
    Object.defineProperty(globalThis, 'indexedDB', kept);
  });

  it('given private mode, when it is opened, then it is blocked', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const attempt = new IndexedDbStore(freshName()).open();
    await expect(attempt).rejects.toMatchObject({ name: 'StorageBlocked', reason: 'unavailable' });
  });

  it('given a database of a newer app, when it is opened, then it asks to reload', async () => {
    const name = freshName();
    (await openDB(name, 7)).close();
    const attempt = new IndexedDbStore(name).open();
    await expect(attempt).rejects.toMatchObject({ name: 'StorageBlocked', reason: 'newer-version' });
  });

  it('given an open store, when a newer app opens the database, then it gives way and says so', async () => {
    const name = freshName();
    const store = new IndexedDbStore(name);
    await store.open();
    const newer = await openDB(name, 9);
    newer.close();
    await expect(store.save([created(project('A'), 'a')])).rejects.toMatchObject({ reason: 'newer-version' });
    await store.close();
  });
});

describe('IndexedDbStore, over damaged content', () => {
  it('given documents that do not parse, when read, then they are reported, left alone and never overwritten', async () => {
    const name = freshName();
    const store = new IndexedDbStore(name);
    await store.save([created(project('Good'), 'good')]);
    const damaged = {
      id: 'bad',
      revision: 3,
      createdAt: '',
      changedAt: '',
      content: { kind: 'project', name: 7 },
    };
    const headless = { id: 'worse', content: { kind: 'project' } };
    const raw = await openDB(name, 1);
    await raw.put('documents', damaged);
    await raw.put('documents', headless);

    expect((await store.list('project')).map(({ id }) => id)).toEqual(['good']);
    expect((await store.unreadable()).map(({ code, place }) => [code, place.label])).toEqual([
      ['document-unreadable', 'bad'],
      ['document-unreadable', 'worse'],
    ]);
    await expect(store.load('bad')).rejects.toThrow(DocumentUnreadable);
    await expect(store.save([created(project('New'), 'bad')])).rejects.toThrow(RevisionConflict);
    await expect(store.save([created(project('New'), 'worse')])).rejects.toThrow(RevisionConflict);
    expect(await raw.get('documents', 'bad')).toEqual(damaged);
    expect(await raw.get('documents', 'worse')).toEqual(headless);

    const good = (await store.load('good'))!;
    await store.save([edited(good, project('Better'))]);
    expect((await store.load('good'))?.revision).toBe(2);
    raw.close();
    await store.close();
  });
});
