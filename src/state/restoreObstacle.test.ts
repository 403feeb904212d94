import { expect, it } from 'vitest';
import type { DocumentContent } from '../domain/document.ts';
import { created, trashed } from '../storage/changes.ts';
import { MemoryStore } from '../storage/MemoryStore.ts';
import { saveOne } from '../storage/saveOne.ts';
import { restoreDocuments } from './deleteDocuments.ts';
import { currentToasts } from './toasts.ts';

const connector: DocumentContent = { kind: 'connector', text: '{"name":"depot"}', version: '1.0.0' };
const version: DocumentContent = {
  ...{ kind: 'version', connectorId: 'depot', version: '1.0.0', publishedAt: '2026-01-01T00:00:00.000Z' },
  ...{ notes: 'First', text: '{"name":"depot"}', hash: 'a' },
};
const release: DocumentContent = {
  ...{ kind: 'release', projectId: 'shop', version: '1.0.0', releasedAt: '2026-01-01T00:00:00.000Z' },
  ...{ notes: 'First', connectors: [], file: { name: 'a.zip', bytes: new Uint8Array([1]) } },
};

it('given a version in the trash whose number was published again, when it is restored, then it stays there and a person is told', async () => {
  const store = new MemoryStore();
  await store.save([created(connector, 'depot')]);
  const gone = await saveOne(store, trashed(await saveOne(store, created(version, 'old'))));
  await store.save([created({ ...version, notes: 'Again' }, 'new')]);

  await restoreDocuments(store, [gone]);

  expect((await store.list('version')).map(({ id }) => id)).toEqual(['new']);
  expect(currentToasts().at(-1)?.message).toContain('1.0.0');
});

it('given a version and a release whose connector and project are gone, when they are restored, then what they belong to has to come first', async () => {
  const store = new MemoryStore();
  const both = await store.save([created(version, 'v'), created(release, 'r')]);
  for (const one of both) await restoreDocuments(store, [await saveOne(store, trashed(one))]);

  expect([await store.list('version'), await store.list('release')]).toEqual([[], []]);
  expect(currentToasts().map(({ message }) => message)).toEqual(
    expect.arrayContaining(['Restore its connector first.', 'Restore its project first.']),
  );
});

it('given a connector that went with its versions, when all are restored, then they come back together', async () => {
  const store = new MemoryStore();
  const all = await store.save([created(connector, 'depot'), created(version, 'v')]);
  const gone = await store.save(all.map(trashed));

  await restoreDocuments(store, gone);

  expect(await store.list('connector')).toHaveLength(1);
  expect(await store.list('version')).toHaveLength(1);
});
