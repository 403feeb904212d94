import { describe, expect, it } from 'vitest';
import type { ConnectorContent, ProjectContent, ReleaseContent, VersionContent } from '../domain/document.ts';
import { created, edited, restored, trashed } from './changes.ts';
import { PublishedVersionIsFinal, ReleaseIsFinal } from './errors.ts';
import { saveOne } from './saveOne.ts';
import type { Within } from './StoreUnderTest.ts';

const connector = (text: string): ConnectorContent => ({ kind: 'connector', text, version: '1.0.0' });
const project = (name: string): ProjectContent => ({ kind: 'project', name, files: [], connectorIds: [] });

/** What was published or released stays what it was, in every store. */
export function publishedContract(within: Within): void {
  const version: VersionContent = {
    kind: 'version',
    connectorId: 'c',
    version: '1.0.0',
    publishedAt: '2026-03-01T10:00:00.000Z',
    notes: 'First version',
    text: '{"name":"mailer"}',
    hash: 'abc',
    about: { tags: ['mail'], attachments: [{ path: 'a.jar', bytes: new Uint8Array([1, 2]) }] },
  };
  const changes: readonly (readonly [string, Partial<VersionContent>])[] = [
    ['definition', { text: '{"name":"other"}' }],
    ['number', { version: '1.0.1' }],
    ['notes', { notes: '' }],
    ['tags', { about: { ...version.about, tags: [] } }],
    [
      'files',
      { about: { ...version.about, attachments: [{ path: 'a.jar', bytes: new Uint8Array([1, 3]) }] } },
    ],
  ];
  describe('published versions', () => {
    it.each(changes)('given one, when its %s would change, then nothing at all is written', (_, change) =>
      within(async (store) => {
        const saved = await saveOne(store, created(version, 'v'));
        const both = [edited(saved, { ...version, ...change }), created(project('Shop'), 'p')];
        await expect(store.save(both)).rejects.toBeInstanceOf(PublishedVersionIsFinal);
        expect((await store.load('v'))?.content).toEqual(version);
        expect(await store.load('p')).toBeUndefined();
      }),
    );

    it('given one, when another document would take its place, then it is refused', () =>
      within(async (store) => {
        const saved = await saveOne(store, created(version, 'v'));
        await expect(store.save([edited(saved, connector('{}'))])).rejects.toBeInstanceOf(
          PublishedVersionIsFinal,
        );
      }));

    it('given a release, when anything of it would change, then nothing is written; it can be deleted', () =>
      within(async (store) => {
        const release: ReleaseContent = {
          ...{ kind: 'release', projectId: 'p', version: '1.0.0', notes: 'First' },
          ...{ releasedAt: '2026-03-01T10:00:00.000Z', connectors: [{ name: 'mail', version: '1.0.0' }] },
          file: { name: 'shop-1.0.0.zip', bytes: new Uint8Array([1, 2]) },
        };
        const saved = await saveOne(store, created(release, 'r'));
        const other = { ...release, file: { ...release.file, bytes: new Uint8Array([1, 3]) } };
        for (const content of [other, { ...release, notes: '' }, version])
          await expect(store.save([edited(saved, content)])).rejects.toBeInstanceOf(ReleaseIsFinal);
        expect((await store.load('r'))?.content).toEqual(release);
        const gone = await saveOne(store, trashed(saved));
        expect(await store.list('release')).toEqual([]);
        await saveOne(store, restored(gone));
        expect(await store.list('release')).toHaveLength(1);
      }));

    it('given one, when it is deprecated, deleted and restored, then it is kept as it was', () =>
      within(async (store) => {
        const saved = await saveOne(store, created(version, 'v'));
        const marked = await saveOne(store, edited(saved, { ...version, deprecated: 'Use 2.0.0' }));
        const gone = await saveOne(store, trashed(marked));
        await saveOne(store, restored(gone));
        expect((await store.load('v'))?.content).toEqual({ ...version, deprecated: 'Use 2.0.0' });
      }));
  });
}
