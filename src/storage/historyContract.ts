import { describe, expect, it } from 'vitest';
import type { ConnectorContent, ProcessContent } from '../domain/document.ts';
import { created, edited, removed, restored, trashed } from './changes.ts';
import type { StoredDocument } from './DocumentStore.ts';
import type { Within } from './StoreUnderTest.ts';
import { RevisionConflict } from './errors.ts';
import { saveOne } from './saveOne.ts';

const connector = (text: string): ConnectorContent => ({ kind: 'connector', text, version: '1.0.0' });

/** What every store promises of the versions a document had. */
export function historyContract(within: Within): void {
  const at = (time: string) => new Date(`2026-03-01T${time}Z`);
  const textOf = (document: StoredDocument | undefined) =>
    document?.content.kind === 'connector' ? document.content.text : undefined;

  describe('history', () => {
    it('given edits within one minute and a later one, when it is asked, then the last of each minute is there', () =>
      within(async (store, { setNow }) => {
        setNow(at('10:00:00'));
        let saved = await saveOne(store, created(connector('one'), 'c'));
        for (const [time, text] of [
          ['10:00:20', 'two'],
          ['10:00:40', 'three'],
          ['10:05:00', 'four'],
          ['10:05:10', 'five'],
        ] as const) {
          setNow(at(time));
          saved = await saveOne(store, edited(saved, connector(text)));
        }
        const entries = await store.history('c');
        expect(entries.map(({ revision, savedAt }) => [revision, savedAt])).toEqual([
          [3, '2026-03-01T10:00:40.000Z'],
        ]);
        expect(textOf(await store.loadPast('c', 3))).toBe('three');
        expect(await store.loadPast('c', 2)).toBeUndefined();
        expect(await store.history('other')).toEqual([]);
      }));

    it('given a save that says why, when it takes the place of a version of the same minute, then that one is kept', () =>
      within(async (store, { setNow }) => {
        setNow(at('10:00:00'));
        const first = await saveOne(store, created(connector('theirs'), 'c'));
        await saveOne(store, { ...edited(first, connector('mine')), reason: 'conflict' });
        expect((await store.history('c')).map(({ revision, reason }) => [revision, reason])).toEqual([
          [1, 'conflict'],
        ]);
      }));

    it('given a save that gives up what was never saved, when it is asked, then that is the version between', () =>
      within(async (store, { setNow }) => {
        setNow(at('10:00:00'));
        const first = await saveOne(store, created(connector('theirs'), 'c'));
        setNow(at('10:00:10'));
        const givenUp = connector('mine');
        const saved = await saveOne(store, {
          ...edited(first, first.content),
          ...{ reason: 'conflict', givenUp },
        });
        expect(saved.revision).toBe(3);
        expect(await store.load('c')).toMatchObject({ revision: 3, content: first.content });
        expect(await store.history('c')).toMatchObject([
          { revision: 2, savedAt: '2026-03-01T10:00:10.000Z', reason: 'conflict' },
        ]);
        expect(textOf(await store.loadPast('c', 2))).toBe('mine');
        await saveOne(store, edited(saved, connector('on')));
        expect(textOf(await store.loadPast('c', 2))).toBe('mine');
      }));

    it('given a document that goes to the trash and back, when it is asked, then that is no version', () =>
      within(async (store, { setNow }) => {
        setNow(at('10:00:00'));
        const first = await saveOne(store, created(connector('one'), 'c'));
        setNow(at('11:00:00'));
        const gone = await saveOne(store, trashed(first));
        setNow(at('12:00:00'));
        await saveOne(store, restored(gone));
        expect(await store.history('c')).toEqual([]);
      }));

    it('given a process with long texts, bytes and hostile ids, when a version is read, then it is what it was', () =>
      within(async (store, { setNow }) => {
        const process: ProcessContent = {
          kind: 'process',
          projectId: 'p',
          name: 'order',
          xml: `<a>${'\ud800 long '.repeat(100)}</a>`,
          xmlFile: { name: 'a.bpmn', bytes: new Uint8Array([0, 255, 10]) },
          extensions: 'x'.repeat(500),
          sidecar: {
            target: 'activiti',
            elements: Object.fromEntries([['__proto__', { connectorVersion: '1.0.0' }]]),
          },
        };
        setNow(at('10:00:00'));
        const first = await saveOne(store, created(process, 'a'));
        setNow(at('10:10:00'));
        const second = await saveOne(store, edited(first, { ...process, xml: '<b/>' }));
        setNow(at('10:20:00'));
        await saveOne(store, edited(second, { ...process, xml: '<c/>' }));
        const past = await store.loadPast('a', 1);
        expect(past).toEqual(first);
        expect((await store.loadPast('a', 2))?.content).toEqual({ ...process, xml: '<b/>' });
        expect(Object.keys((past?.content as ProcessContent).sidecar.elements)).toEqual(['__proto__']);
      }));

    it('given a save that is refused, when it is asked, then nothing went to the history', () =>
      within(async (store, { setNow }) => {
        setNow(at('10:00:00'));
        const first = await saveOne(store, created(connector('one'), 'c'));
        const other = await saveOne(store, created(connector('other'), 'd'));
        await saveOne(store, edited(other, connector('other 2')));
        setNow(at('10:10:00'));
        const both = [edited(first, connector('two')), edited(other, connector('late'))];
        await expect(store.save(both)).rejects.toThrow(RevisionConflict);
        expect(await store.history('c')).toEqual([]);
      }));

    it('given a document that is removed for good, when it is asked, then its history is gone, and no other', () =>
      within(async (store, { setNow }) => {
        const long = 'the same long text of two connectors '.repeat(20);
        setNow(at('10:00:00'));
        const a = await saveOne(store, created(connector(long), 'a'));
        const b = await saveOne(store, created(connector(long), 'b'));
        setNow(at('10:10:00'));
        const last = await saveOne(store, edited(a, connector('a2')));
        await saveOne(store, edited(b, connector('b2')));
        await store.save([removed(last)]);
        expect(await store.history('a')).toEqual([]);
        expect(textOf(await store.loadPast('b', 1))).toBe(long);
      }));

    it('given a limit for all histories, when they are trimmed, then the oldest versions go', () =>
      within(async (store, { setNow }) => {
        setNow(at('10:00:00'));
        let a = await saveOne(store, created(connector(`a1${'-'.repeat(998)}`), 'a'));
        const b = await saveOne(store, created(connector(`b1${'+'.repeat(998)}`), 'b'));
        setNow(at('10:10:00'));
        a = await saveOne(store, edited(a, connector(`a2${'-'.repeat(998)}`)));
        setNow(at('10:20:00'));
        await saveOne(store, edited(b, connector(`b2${'+'.repeat(998)}`)));
        setNow(at('10:30:00'));
        await saveOne(store, edited(a, connector('a3')));
        expect(await store.trimHistory(1_000)).toBe(2);
        expect((await store.history('a')).map(({ revision }) => revision)).toEqual([2]);
        expect(await store.history('b')).toEqual([]);
        expect(textOf(await store.load('b'))).toBe(`b2${'+'.repeat(998)}`);
      }));
  });
}
