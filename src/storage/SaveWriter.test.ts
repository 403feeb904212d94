import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { created, edited } from './changes.ts';
import { documentStoreContract } from './documentStoreContract.ts';
import { PublishedVersionIsFinal, RevisionConflict, StorageFull } from './errors.ts';
import { IndexedDbStore } from './IndexedDbStore.ts';
import { answerSaves } from './answerSaves.ts';
import { SaveWriter } from './SaveWriter.ts';

let databases = 0;
const freshName = () => `written-${++databases}`;
const project = (name: string) => ({ kind: 'project', name, files: [], connectorIds: [] }) as const;
const opened: { readonly store: IndexedDbStore; readonly close: () => void }[] = [];

/** A store whose worker is on the other end of a channel, with all that goes through it cloned as between threads. */
function open(name = freshName(), now = () => new Date()) {
  const { port1, port2 } = new MessageChannel();
  answerSaves(port2);
  port1.start();
  port2.start();
  const asked: unknown[] = [];
  const ready = new Promise<void>((resolve) => port1.addEventListener('message', () => resolve()));
  const port = {
    addEventListener: port1.addEventListener.bind(port1),
    postMessage: (message: unknown) => {
      asked.push(message);
      port1.postMessage(message);
    },
  };
  const writer = new SaveWriter(name, () => port);
  const store = new IndexedDbStore(name, { now, writer: () => writer });
  const close = () => {
    port1.close();
    port2.close();
  };
  opened.push({ store, close });
  /** with the page's own database there, as it is when something was read */
  const start = async () => {
    await store.open();
    writer.start();
    await ready;
  };
  const jobs = () => asked.filter((one) => typeof one === 'object' && one !== null && 'job' in one).length;
  return { store, start, jobs };
}

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  for (const { store, close } of opened.splice(0)) {
    await store.close();
    close();
  }
});

documentStoreContract('IndexedDbStore with a worker that writes', () => {
  const name = freshName();
  let now = new Date();
  return {
    open: () => {
      const { store, start } = open(name, () => now);
      const started = start();
      // Whatever a test saves, the worker does.
      const save = store.save.bind(store);
      store.save = async (changes) => {
        await started;
        return save(changes);
      };
      return store;
    },
    setNow: (date) => (now = date),
    close: () => Promise.resolve(),
  };
});

describe('SaveWriter', () => {
  it('given its worker is there, when something is saved, then the worker does it, and it is what a store gives', async () => {
    const { store, start, jobs } = open();
    await start();
    const [saved] = await store.save([created(project('A'), 'a')]);
    expect(jobs()).toBe(1);
    expect(await store.load('a')).toEqual(saved);
  });

  it('given it is not there yet, when something is saved, then the page does it', async () => {
    const { store, jobs } = open();
    await store.save([created(project('A'), 'a')]);
    expect(jobs()).toBe(0);
    expect((await store.load('a'))?.content).toEqual(project('A'));
  });

  it('given a page that is hidden, when something is saved, then it waits for no worker', async () => {
    const { store, start, jobs } = open();
    await start();
    vi.stubGlobal('document', { visibilityState: 'hidden' });
    await store.save([created(project('A'), 'a')]);
    expect(jobs()).toBe(0);
    expect((await store.load('a'))?.content).toEqual(project('A'));
  });

  it('given it refuses, then the reason is the one the page would give', async () => {
    const { store, start, jobs } = open();
    await start();
    const [a] = await store.save([created(project('A'), 'a')]);
    await store.save([edited(a!, project('B'))]);
    const late = store.save([edited(a!, project('C'))]);
    await expect(late).rejects.toBeInstanceOf(RevisionConflict);
    await expect(late).rejects.toMatchObject({ ids: ['a'] });
    const version = {
      kind: 'version',
      connectorId: 'c',
      version: '1.0.0',
      text: '{}',
      ...{ publishedAt: '', notes: '', hash: '' },
    } as const;
    const [published] = await store.save([created(version, 'v')]);
    const over = store.save([edited(published!, { ...version, text: '{"id":"other"}' })]);
    await expect(over).rejects.toBeInstanceOf(PublishedVersionIsFinal);
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no space', 'QuotaExceededError');
    });
    await expect(store.save([created(project('D'), 'd')])).rejects.toBeInstanceOf(StorageFull);
    expect(jobs()).toBeGreaterThanOrEqual(6);
  });

  it('given a newer app that wants the database, then neither keeps it, and the page says so', async () => {
    const name = freshName();
    const { store, start } = open(name);
    await start();
    const newer = await openDB(name, 9);
    newer.close();
    await expect(store.save([created(project('A'), 'a')])).rejects.toMatchObject({ reason: 'newer-version' });
  });

  it('given a database the worker lost, when something is saved, then the page does it', async () => {
    const name = freshName();
    const { store, start, jobs } = open(name);
    await start();
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('lost', 'InvalidStateError');
    });
    await store.save([created(project('A'), 'a')]);
    expect(jobs()).toBe(1);
    expect((await store.load('a'))?.content).toEqual(project('A'));
  });
});
