import { describe, expect, it } from 'vitest';
import type { ConnectorContent, ProcessContent, ProjectContent } from '../domain/document.ts';
import { created, edited, removed, restored, trashed } from './changes.ts';
import type { DocumentStore, StoredDocument } from './DocumentStore.ts';
import { RevisionConflict } from './errors.ts';
import { historyContract } from './historyContract.ts';
import { publishedContract } from './publishedContract.ts';
import { saveOne } from './saveOne.ts';
import type { StoreUnderTest, Within } from './StoreUnderTest.ts';
import { listTrash, purgeTrash } from './purgeTrash.ts';

const connector = (text: string): ConnectorContent => ({ kind: 'connector', text, version: '1.0.0' });
const project = (name: string): ProjectContent => ({ kind: 'project', name, files: [], connectorIds: [] });

const DAY = 24 * 60 * 60 * 1000;

/** What every store promises; run by the tests of each. */
export function documentStoreContract(name: string, makeStore: () => StoreUnderTest): void {
  const within = async (test: (store: DocumentStore, made: StoreUnderTest) => Promise<void>) => {
    const made = makeStore();
    try {
      await test(made.open(), made);
    } finally {
      await made.close();
    }
  };
  describe(name, () => {
    revisions(within);
    allOrNothing(within);
    trash(within);
    watching(within);
    hostileNames(within);
    publishedContract(within);
    historyContract(within);
  });
}

function revisions(within: Within): void {
  describe('revisions', () => {
    it('given nothing, when it is asked, then it has nothing', () =>
      within(async (store) => {
        expect(await store.list('project')).toEqual([]);
        expect(await store.load('a')).toBeUndefined();
      }));

    it('given a new document, when it is saved, then it has revision 1 and both times', () =>
      within(async (store, { setNow }) => {
        setNow(new Date('2026-03-01T10:00:00Z'));
        const saved = await saveOne(store, created(project('Shop'), 'a'));
        expect(saved).toEqual({
          id: 'a',
          revision: 1,
          createdAt: '2026-03-01T10:00:00.000Z',
          changedAt: '2026-03-01T10:00:00.000Z',
          content: project('Shop'),
        });
        expect(await store.load('a')).toEqual(saved);
      }));

    it('given a document, when it is saved again, then the revision grows and the day it was made stays', () =>
      within(async (store, { setNow }) => {
        setNow(new Date('2026-03-01T10:00:00Z'));
        const first = await saveOne(store, created(project('Shop'), 'a'));
        setNow(new Date('2026-03-02T10:00:00Z'));
        const second = await saveOne(store, edited(first, project('Parcel shop')));
        expect([second.revision, second.createdAt, second.changedAt]).toEqual([
          2,
          '2026-03-01T10:00:00.000Z',
          '2026-03-02T10:00:00.000Z',
        ]);
      }));

    it('given two tabs with one document, when both save it, then the second is told and nothing is overwritten', () =>
      within(async (store, { open }) => {
        const other = open();
        const first = await saveOne(store, created(project('Shop'), 'a'));
        await other.save([edited(first, project('of the other'))]);
        const attempt = store.save([edited(first, project('of mine'))]);
        await expect(attempt).rejects.toThrow(RevisionConflict);
        await expect(attempt).rejects.toMatchObject({ ids: ['a'] });
        expect((await store.load('a'))?.content).toEqual(project('of the other'));
      }));

    it('given two saves at once on one revision, when both run, then exactly one wins', () =>
      within(async (store, { open }) => {
        const first = await saveOne(store, created(project('Shop'), 'a'));
        const results = await Promise.allSettled([
          store.save([edited(first, project('one'))]),
          open().save([edited(first, project('two'))]),
        ]);
        expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
        expect((await store.load('a'))?.revision).toBe(2);
      }));

    it('given an id that is taken, when a new document is saved under it, then it is a conflict', () =>
      within(async (store) => {
        await store.save([created(project('Shop'), 'a')]);
        await expect(store.save([created(project('Other'), 'a')])).rejects.toThrow(RevisionConflict);
      }));

    it('given a document that was removed elsewhere, when it is saved, then it is a conflict', () =>
      within(async (store) => {
        const first = await saveOne(store, created(project('Shop'), 'a'));
        await store.save([removed(first)]);
        expect(await store.load('a')).toBeUndefined();
        await expect(store.save([edited(first, project('Late'))])).rejects.toThrow(RevisionConflict);
      }));
  });
}

function allOrNothing(within: Within): void {
  describe('a save of several documents', () => {
    it('given documents of every kind, when they are saved together, then each list has its own', () =>
      within(async (store) => {
        await store.save([created(project('Shop'), 'p'), created(connector('{}'), 'c')]);
        expect((await store.list('project')).map(({ id }) => id)).toEqual(['p']);
        expect((await store.list('connector')).map(({ id }) => id)).toEqual(['c']);
        expect(await store.list('process')).toEqual([]);
      }));

    it('given one conflict among three changes, when they are saved, then none is written and nobody is told', () =>
      within(async (store) => {
        const a = await saveOne(store, created(project('A'), 'a'));
        const b = await saveOne(store, created(project('B'), 'b'));
        await store.save([edited(b, project('B2'))]);
        const told: (readonly string[])[] = [];
        store.watch((ids) => told.push(ids));
        const attempt = store.save([
          edited(a, project('A2')),
          created(project('C'), 'c'),
          edited(b, project('B3')),
        ]);
        await expect(attempt).rejects.toMatchObject({ name: 'RevisionConflict', ids: ['b'] });
        expect((await store.load('a'))?.content).toEqual(project('A'));
        expect(await store.load('c')).toBeUndefined();
        expect(told).toEqual([]);
      }));

    it('given one document twice in a save, when it is saved, then it is refused', () =>
      within(async (store) => {
        await expect(store.save([created(project('A'), 'a'), created(project('B'), 'a')])).rejects.toThrow();
        expect(await store.load('a')).toBeUndefined();
      }));
  });
}

function trash(within: Within): void {
  describe('trash', () => {
    it('given a document in the trash, when lists are read, then only the list of the trash has it', () =>
      within(async (store) => {
        const saved = await saveOne(store, created(project('Shop'), 'a'));
        const gone = await saveOne(store, trashed(saved));
        expect(gone.deletedAt).toBeDefined();
        expect(await store.list('project')).toEqual([]);
        expect((await store.list('project', { deleted: true })).map(({ id }) => id)).toEqual(['a']);
        expect((await listTrash(store)).length).toBe(1);
      }));

    it('given a document in the trash, when it is taken back, then it is as it was', () =>
      within(async (store) => {
        const saved = await saveOne(store, created(project('Shop'), 'a'));
        const back = await saveOne(store, restored(await saveOne(store, trashed(saved))));
        expect(back.deletedAt).toBeUndefined();
        expect((await store.list('project')).map(({ content }) => content)).toEqual([project('Shop')]);
      }));

    it('given a document in the trash, when it is edited, then it stays there', () =>
      within(async (store) => {
        const gone = await saveOne(store, trashed(await saveOne(store, created(project('Shop'), 'a'))));
        const again = await saveOne(store, edited(gone, project('Shop 2')));
        expect(again.deletedAt).toBe(gone.deletedAt);
      }));

    it('given trash of 29 and of 31 days, when it is purged, then only the older is gone', () =>
      within(async (store, { setNow }) => {
        const now = new Date('2026-06-01T00:00:00Z');
        setNow(new Date(now.getTime() - 31 * DAY));
        await saveOne(store, trashed(await saveOne(store, created(project('Old'), 'old'))));
        await store.save([created(project('Kept'), 'kept')]);
        setNow(new Date(now.getTime() - 29 * DAY));
        await saveOne(store, trashed(await saveOne(store, created(connector('{}'), 'young'))));
        expect(await purgeTrash(store, now)).toBe(1);
        expect((await listTrash(store)).map(({ id }) => id)).toEqual(['young']);
        expect(await store.load('kept')).toBeDefined();
      }));
  });
}

async function eventually(check: () => boolean): Promise<void> {
  const end = Date.now() + 2_000;
  while (!check() && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(check()).toBe(true);
}

function watching(within: Within): void {
  describe('watch', () => {
    it('given watchers here and in another tab, when something is saved, then both are told, once', () =>
      within(async (store, { open }) => {
        const here: (readonly string[])[] = [];
        const there: (readonly string[])[] = [];
        store.watch((ids) => here.push(ids));
        open().watch((ids) => there.push(ids));
        await store.save([created(project('A'), 'a'), created(project('B'), 'b')]);
        await eventually(() => there.length > 0);
        expect(here).toEqual([['a', 'b']]);
        expect(there).toEqual([['a', 'b']]);
      }));

    it('given a watcher, when it stops, then it is not told any more', () =>
      within(async (store) => {
        const told: (readonly string[])[] = [];
        const stop = store.watch((ids) => told.push(ids));
        stop();
        await store.save([created(project('A'), 'a')]);
        expect(told).toEqual([]);
      }));
  });
}

function hostileNames(within: Within): void {
  describe('what users bring', () => {
    it.each(['__proto__', 'constructor', 'toString', ' ', 'ä/ö?#', '0'])(
      'given the id %j, when a document is saved under it, then it is found under it alone',
      (id) =>
        within(async (store) => {
          expect(await store.load(id)).toBeUndefined();
          await store.save([created(project(id), id)]);
          expect((await store.load(id))?.content).toEqual(project(id));
          expect((await store.list('project')).map((document) => document.id)).toEqual([id]);
        }),
    );

    it('given bytes, lone surrogates and an element called __proto__, when saved, then they come back', () =>
      within(async (store) => {
        const content: ProcessContent = {
          kind: 'process',
          projectId: 'p',
          name: 'order \ud800',
          xml: '<a/>\r\n',
          xmlFile: { name: 'a.bpmn', bytes: new Uint8Array([0, 255, 10, 13]) },
          extensions: null,
          sidecar: {
            target: 'activiti',
            elements: Object.fromEntries([['__proto__', { connectorVersion: '1.0.0' }]]),
          },
        };
        await store.save([created(content, 'a')]);
        const back = (await store.list('process'))[0]?.content;
        expect(back).toEqual(content);
        expect(back?.xmlFile?.bytes).toBeInstanceOf(Uint8Array);
        expect(Object.keys(back?.sidecar.elements ?? {})).toEqual(['__proto__']);
      }));

    it('given saved bytes, when the caller changes its own afterwards, then what is kept stays', () =>
      within(async (store) => {
        const bytes = new Uint8Array([1, 2, 3]);
        const content: ProjectContent = { ...project('Shop'), files: [{ path: 'forms/a.json', bytes }] };
        await store.save([created(content, 'a')]);
        bytes[0] = 9;
        const kept = (await store.load('a')) as StoredDocument<ProjectContent>;
        expect(kept.content.files[0]?.bytes).toEqual(new Uint8Array([1, 2, 3]));
      }));
  });
}
