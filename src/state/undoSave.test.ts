import { expect, test } from 'vitest';
import type { ProjectContent } from '../domain/document.ts';
import { created, edited, restored, trashed } from '../storage/changes.ts';
import { MemoryStore } from '../storage/MemoryStore.ts';
import { saveUndoably, undoSave } from './undoSave.ts';

const project = (name: string): ProjectContent => ({ kind: 'project', name, files: [], connectorIds: [] });

async function saveOver() {
  const store = new MemoryStore();
  const [old] = await store.save([created(project('old'), 'a')]);
  if (!old) throw new Error('not saved');
  const changes = [edited(old, project('new')), created(project('made'), 'b')];
  const save = await saveUndoably(store, changes, new Map([['a', old]]));
  return { store, old, save };
}

const nameOf = ({ id }: { readonly id: string }) => id;

test('what was changed is what it was, and what was made is gone', async () => {
  const { store, old, save } = await saveOver();
  await undoSave(store, save, nameOf);
  expect((await store.load('a'))?.content).toEqual(old.content);
  expect(await store.load('b')).toBeUndefined();
});

test('what was put in the trash is back, and what came out of it lies there again', async () => {
  const store = new MemoryStore();
  const made = await store.save([created(project('kept'), 'a'), created(project('trashed'), 'b')]);
  const [kept, other] = made;
  if (!kept || !other) throw new Error('not saved');
  const [lying] = await store.save([trashed(other)]);
  if (!lying) throw new Error('not saved');
  const before = new Map([kept, lying].map((one) => [one.id, one]));
  const save = await saveUndoably(store, [trashed(kept), restored(lying)], before);
  await undoSave(store, save, nameOf);
  expect((await store.list('project')).map(nameOf)).toEqual(['a']);
  expect((await store.list('project', { deleted: true })).map(nameOf)).toEqual(['b']);
});

test('given one was changed since, nothing is taken back and it is named', async () => {
  const { store, save } = await saveOver();
  const now = await store.load('a');
  if (now) await store.save([edited(now, project('newer'))]);
  await expect(undoSave(store, save, nameOf)).rejects.toThrow('“a” was changed since');
  expect((await store.load('a'))?.content).toEqual(project('newer'));
  expect(await store.load('b')).toBeDefined();
});
