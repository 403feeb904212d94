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
      const store = new IndexedDbStore(name, { now: () => now });
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
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no space', 'QuotaExceededError');
    });
    await expect(store.save([created(project('B'), 'b'), created(project('C'), 'c')])).rejects.toThrow(
      StorageFull,
    );
    expect((await store.list('project')).map(({ id }) => id)).toEqual(['a']);
    full.mockRestore();
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

  it('given a database of a newer app, when it is opened, then it says so and touches nothing', async () => {
    const name = freshName();
    (await openDB(name, 7)).close();
    const attempt = new IndexedDbStore(name).open();
    await expect(attempt).rejects.toMatchObject({ name: 'StorageBlocked', reason: 'newer-data' });
    const untouched = await openDB(name);
    expect(untouched.version).toBe(7);
    untouched.close();
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

describe('IndexedDbStore, where history and saving compete', () => {
  it('given no room for more while versions are kept, when something is saved, then old versions go and it is saved', async () => {
    let now = new Date('2026-03-01T10:00:00Z');
    const store = new IndexedDbStore(freshName(), { now: () => now });
    const connector = (text: string) => ({ kind: 'connector', text, version: '1.0.0' }) as const;
    let [last] = await store.save([created(connector('0'), 'c')]);
    for (let minute = 1; minute <= 8; minute++) {
      now = new Date(now.getTime() + 60_000);
      [last] = await store.save([edited(last!, connector(`${minute}`.padEnd(400, '-')))]);
    }
    expect((await store.history('c')).length).toBe(8);
    // Room is there again once no more than three versions are kept.
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this` below
    const { put, delete: remove } = IDBObjectStore.prototype;
    let versions = 8;
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (this: IDBObjectStore, key) {
      if (this.name === 'history') versions -= 1;
      return remove.call(this, key);
    });
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (versions > 3) throw new DOMException('no space', 'QuotaExceededError');
      return put.apply(this, args);
    });
    now = new Date(now.getTime() + 60_000);
    await store.save([edited(last!, connector('saved'))]);
    expect((await store.load('c'))?.content).toMatchObject({ text: 'saved' });
    const left = await store.history('c');
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThanOrEqual(3);
    for (const { revision } of left) expect(await store.loadPast('c', revision)).toBeDefined();
    await store.close();
  });

  it('given versions that share a text, when the first of them goes, then the text stays for the other', async () => {
    const name = freshName();
    let now = new Date('2026-03-01T10:00:00Z');
    const store = new IndexedDbStore(name, { now: () => now });
    const connector = (text: string, about: string) =>
      ({ kind: 'connector', text, version: '1.0.0', about: { documentation: about } }) as const;
    const long = 'shared '.repeat(100);
    let [last] = await store.save([created(connector('1', long), 'c')]);
    for (const text of ['2', '3', '4']) {
      now = new Date(now.getTime() + 60_000);
      [last] = await store.save([edited(last!, connector(text, long))]);
    }
    const raw = await openDB(name);
    expect(await raw.count('parts')).toBe(1);
    await store.trimHistory(0);
    expect((await store.history('c')).map(({ revision }) => revision)).toEqual([3, 2]);
    expect((await store.loadPast('c', 2))?.content).toEqual(connector('2', long));
    await store.trimHistory(-1);
    expect(await raw.count('parts')).toBe(0);
    raw.close();
    await store.close();
  });
});

describe('IndexedDbStore, while versions of the app meet', () => {
  it('given an old tab that holds its database, when ours opens, then it says so and goes on once that lets go', async () => {
    const name = freshName();
    const old = await openDB(name, 1, {
      upgrade: (db) =>
        db.createObjectStore('documents', { keyPath: 'id' }).createIndex('kind', 'content.kind'),
    });
    await old.put('documents', {
      ...{ id: 'a', revision: 1, createdAt: '', changedAt: '' },
      content: project('A'),
    });
    const store = new IndexedDbStore(name);
    const told: (string | null)[] = [];
    store.onTrouble((trouble) => told.push(trouble?.error.reason ?? null));
    const listing = store.list('project');
    await expect.poll(() => told).toEqual(['other-tab']);
    old.close();
    expect((await listing).map(({ id }) => id)).toEqual(['a']);
    expect(told).toEqual(['other-tab', null]);
    await store.close();
  });

  it('given work that is not saved, when a newer app asks for the database, then it is saved before it is given away', async () => {
    const name = freshName();
    const store: IndexedDbStore = new IndexedDbStore(name, {
      beforeGivingWay: async () => {
        await store.save([created(project('last'), 'last')]);
      },
    });
    await store.open();
    const told: unknown[] = [];
    store.onTrouble((trouble) => told.push(trouble?.kind));
    const newer = await openDB(name, 9);
    expect(await newer.get('documents', 'last')).toBeDefined();
    expect(told).toEqual(['lost']);
    newer.close();
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
    const raw = await openDB(name);
    await raw.put('documents', damaged);
    await raw.put('documents', headless);

    expect((await store.list('project')).map(({ id }) => id)).toEqual(['good']);
    expect(await store.damaged()).toEqual([
      { id: 'bad', value: damaged },
      { id: 'worse', value: headless },
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

  it('given a record that the browser itself cannot read, when lists are read, then the others are there and it is named', async () => {
    const store = new IndexedDbStore(freshName());
    await store.save([created(project('A'), 'a'), created(project('B'), 'b')]);
    const unreadable = () => new DOMException('Failed to read large IndexedDB value', 'DataError');
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this` below
    const { get } = IDBObjectStore.prototype;
    vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(() => {
      throw unreadable();
    });
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      if (key === 'a') throw unreadable();
      return get.call(this, key);
    });
    expect((await store.list('project')).map(({ id }) => id)).toEqual(['b']);
    expect(await store.damaged()).toEqual([{ id: 'a', value: undefined }]);
    await store.close();
  });
});
