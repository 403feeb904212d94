import { expect, it } from 'vitest';
import { created, restored, trashed } from '../storage/changes.ts';
import type { Change, StoredDocument } from '../storage/DocumentStore.ts';
import { StorageFull } from '../storage/errors.ts';
import { MemoryStore } from '../storage/MemoryStore.ts';
import { listTrash } from '../storage/purgeTrash.ts';
import { saveOne } from '../storage/saveOne.ts';
import { deleteDocuments, deleteForGood } from './deleteDocuments.ts';
import { currentToasts, runToastAction } from './toasts.ts';

const project = { kind: 'project', name: 'Shop', files: [], connectorIds: [] } as const;

/** Nothing that is written fits in; what is taken out does. */
class FullStore extends MemoryStore {
  isFull = false;
  override save(changes: readonly Change[]): Promise<readonly StoredDocument[]> {
    const writes = changes.some(({ content }) => content !== null);
    return this.isFull && writes ? Promise.reject(new StorageFull()) : super.save(changes);
  }
}

it('given no room for the trash, when something is deleted, then it can be deleted for good, and only when asked', async () => {
  const store = new FullStore();
  const saved = await store.save([created(project, 'a'), created(project, 'b')]);
  store.isFull = true;
  await deleteDocuments(store, saved.slice(0, 1), 'Deleted Shop');
  expect(await store.list('project')).toHaveLength(2);

  const shown = currentToasts().at(-1);
  const forGood = shown?.actions.find(({ label }) => label === 'Delete for good');
  expect(shown?.message).toContain('no room');
  if (shown && forGood) runToastAction(shown.id, forGood);
  await expect.poll(async () => (await store.list('project')).map(({ id }) => id)).toEqual(['b']);
  expect(await store.load('a')).toBeUndefined();
});

it('given a trash that was shown, when it is emptied, then what was taken back meanwhile stays', async () => {
  const store = new MemoryStore();
  const [a, b] = await store.save([created(project, 'a'), created(project, 'b')]);
  if (!a || !b) throw new Error('not saved');
  const shown = await store.save([trashed(a), trashed(b)]);
  if (shown[1]) await saveOne(store, restored(shown[1]));

  await deleteForGood(store, shown);

  expect(await listTrash(store)).toEqual([]);
  expect(await store.load('a')).toBeUndefined();
  expect((await store.list('project')).map(({ id }) => id)).toEqual(['b']);
});
