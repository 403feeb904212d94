import { beforeEach, expect, test } from 'vitest';
import {
  categoryNames,
  categoryProblem,
  withCategory,
  withoutCategory,
} from '../domain/connector/categories.ts';
import { WORKSPACE_ID, type DocumentContent } from '../domain/document.ts';
import { created } from '../storage/changes.ts';
import { MemoryStore } from '../storage/MemoryStore.ts';
import { saveCategories } from './categories.ts';
import { deleteDocuments, restoreDocuments } from './deleteDocuments.ts';
import { currentToasts, runToastAction } from './toasts.ts';

let store: MemoryStore;
const content = (category?: string): DocumentContent => ({
  kind: 'connector',
  text: '{}',
  version: '1.0.0',
  ...(category === undefined ? {} : { category }),
});
const categoryOf = async (id: string) => {
  const one = (await store.load(id))?.content;
  return one?.kind === 'connector' ? one.category : 'no connector';
};
const lists = async () => {
  const one = (await store.load(WORKSPACE_ID))?.content;
  return one?.kind === 'workspace' ? one.connectorCategories : null;
};

const undo = () => {
  const last = currentToasts().at(-1);
  const action = last?.actions[0];
  if (last && action) runToastAction(last.id, action);
};

beforeEach(async () => {
  store = new MemoryStore();
  await store.save([created(content('Data'), 'a'), created(content('Data'), 'b'), created(content(), 'c')]);
});

test('given a category in use, when it is renamed, then all of it follows in one save, and Undo takes it back', async () => {
  const saves: (readonly string[])[] = [];
  store.watch((ids) => saves.push(ids));
  await saveCategories(store, {
    message: 'Renamed',
    lists: (now) => withCategory(withoutCategory(now, 'connector', 'Data'), 'connector', 'Records'),
    moved: ['a', 'b'],
    to: 'Records',
  });
  expect([await categoryOf('a'), await categoryOf('b'), await categoryOf('c')]).toEqual([
    'Records',
    'Records',
    undefined,
  ]);
  expect(await lists()).toEqual(['Records']);
  expect(saves).toHaveLength(1);
  undo();
  await expect.poll(async () => [await categoryOf('a'), await categoryOf('b')]).toEqual(['Data', 'Data']);
  expect(await lists()).toEqual([]);
});

test('given one that was moved again since, when the first move is undone, then it stays where it is', async () => {
  await saveCategories(store, { message: 'Moved', moved: ['a', 'b'], to: 'Records' });
  const takeBack = currentToasts().at(-1)?.actions[0];
  await saveCategories(store, { message: 'Moved', moved: ['b'], to: 'Other' });
  takeBack?.run();
  await expect.poll(async () => [await categoryOf('a'), await categoryOf('b')]).toEqual(['Data', 'Other']);
});

test('given a move to no category, when it is saved, then none is kept', async () => {
  await saveCategories(store, { message: 'Moved', moved: ['a'], to: '' });
  expect((await store.load('a'))?.content).not.toHaveProperty('category');
});

test('given a connector with a version, when both are deleted and brought back, then the version is as it was', async () => {
  const version: DocumentContent = {
    kind: 'version',
    connectorId: 'a',
    version: '1.0.0',
    publishedAt: '2026-01-01',
    notes: 'First',
    text: '{}',
    hash: 'h',
  };
  await store.save([created(version, 'v')]);
  const all = [...(await store.list('connector')), ...(await store.list('version'))].filter(({ id }) =>
    ['a', 'v'].includes(id),
  );
  await deleteDocuments(store, all, 'Deleted');
  expect((await store.list('version')).length).toBe(0);
  const trash = [
    ...(await store.list('connector', { deleted: true })),
    ...(await store.list('version', { deleted: true })),
  ];
  expect(new Set(trash.map(({ deletedAt }) => deletedAt)).size).toBe(1);
  await restoreDocuments(store, trash);
  expect((await store.load('v'))?.content).toEqual(version);
});

test('names: each once, by the alphabet, and none that differs from another in case alone', () => {
  expect(categoryNames(['b', 'A'], ['b', '', undefined, 'c'])).toEqual(['A', 'b', 'c']);
  expect(categoryProblem(' data ', ['Data'])).toBe('There is a category “Data” already.');
  expect(categoryProblem('  ', [])).not.toBeNull();
  expect(categoryProblem('New', ['Data'])).toBeNull();
});
