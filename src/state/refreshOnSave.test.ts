import { QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { created } from '../storage/changes.ts';
import { MemoryDisk, MemoryStore } from '../storage/MemoryStore.ts';
import { deleteDocuments, restoreDocuments } from './deleteDocuments.ts';
import { sharedDocuments } from './sharedDocuments.ts';
import { refreshOnSave, documentKey, documentsKey } from './refreshOnSave.ts';
import { createQueryClient } from './createQueryClient.ts';
import { currentToasts, runToastAction } from './toasts.ts';

const project = { kind: 'project', name: 'Shop', files: [], connectorIds: [] } as const;

const stored = (id: string, revision: number) => ({ id, revision });

describe('refreshOnSave', () => {
  const setUp = () => {
    const disk = new MemoryDisk();
    const client = createQueryClient();
    const isStale = (key: readonly unknown[]) => client.getQueryState(key)?.isInvalidated;
    client.setQueryData(documentsKey('project'), [stored('a', 1), stored('b', 1)]);
    client.setQueryData(documentsKey('connector'), [stored('c', 1)]);
    for (const id of ['a', 'b']) client.setQueryData([...documentKey(id), 'project'], stored(id, 1));
    refreshOnSave(new MemoryStore(disk), client);
    return { isStale, save: (id: string) => new MemoryStore(disk).save([created(project, id)]) };
  };

  it('given lists and documents on the screen, when another tab saves one, then just what it touched is stale', async () => {
    const { isStale, save } = setUp();
    await save('a');
    expect(isStale(documentsKey('project'))).toBe(true);
    expect(isStale(documentsKey('connector'))).toBe(false);
    expect(isStale([...documentKey('a'), 'project'])).toBe(true);
    expect(isStale([...documentKey('b'), 'project'])).toBe(false);
  });

  it('given a document nobody here knows, when it is saved, then every list is stale', async () => {
    const { isStale, save } = setUp();
    await save('new');
    expect([isStale(documentsKey('project')), isStale(documentsKey('connector'))]).toEqual([true, true]);
  });
});

describe('refreshOnSave, of what this page saves', () => {
  const setUp = async () => {
    const client = createQueryClient();
    const store = new MemoryStore();
    const [a] = await store.save([created(project, 'a'), created(project, 'b')]);
    if (!a) throw new Error('not saved');
    const shown = await store.list('project');
    client.setQueryData(documentsKey('project'), shown);
    client.setQueryData([...documentKey('a'), 'project'], a);
    refreshOnSave(store, client);
    const list = () => client.getQueryData<readonly { id: string }[]>(documentsKey('project'));
    const one = () => client.getQueryData([...documentKey('a'), 'project']);
    const isStale = () => client.getQueryState(documentsKey('project'))?.isInvalidated;
    return { client, store, a, shown, list, one, isStale };
  };

  it('given lists and documents on the screen, then they show it without being read again', async () => {
    const { store, a, shown, list, one, isStale } = await setUp();
    const [saved] = await store.save([
      { id: 'a', basedOn: a.revision, content: { ...project, name: 'Now' } },
    ]);
    expect(list()).toEqual([saved, shown[1]]);
    expect(list()?.[1]).toBe(shown[1]);
    expect(one()).toEqual(saved);
    expect(isStale()).toBe(false);
  });

  it('given one that is new, deleted, brought back or removed, then the list has what there is, in its order', async () => {
    const { client, store, a, list, one } = await setUp();
    const ids = () => list()?.map(({ id }) => id);
    await store.save([created(project, 'd'), created(project, 'c')]);
    expect(ids()).toEqual(['a', 'b', 'c', 'd']);
    const [gone] = await store.save([{ id: 'a', basedOn: 1, content: a.content, deleted: true }]);
    expect([ids(), one()]).toEqual([['b', 'c', 'd'], null]);
    await store.save([{ id: 'a', basedOn: gone?.revision ?? 0, content: a.content, deleted: false }]);
    expect(ids()).toEqual((await store.list('project')).map(({ id }) => id).toSorted());
    await store.save([{ id: 'b', basedOn: 1, content: null }]);
    expect(client.getQueryState(documentsKey('project'))?.isInvalidated).toBe(true);
  });

  it('given a list on its way from the disk, when something is saved, then it is read once more', async () => {
    const { client, store, a } = await setUp();
    let arrive: () => void = () => undefined;
    const read: (readonly string[])[] = [];
    const queryFn = async () => {
      const found = await store.list('project');
      read.push(found.map(({ content }) => content.name));
      if (read.length === 1) await new Promise<void>((resolve) => (arrive = resolve));
      return found;
    };
    const observer = new QueryObserver(client, { queryKey: documentsKey('project'), queryFn });
    const stop = observer.subscribe(() => undefined);
    const reading = observer.refetch();
    await expect.poll(() => read).toHaveLength(1);
    await store.save([{ id: 'a', basedOn: a.revision, content: { ...project, name: 'Now' } }]);
    arrive();
    await reading;
    await expect.poll(() => read.at(-1)).toContain('Now');
    await expect
      .poll(() => observer.getCurrentResult().data?.map(({ content }) => content.name))
      .toContain('Now');
    stop();
  });
});

describe('sharedDocuments', () => {
  it('given a list read again, then what has the same revision is the same object, and an equal list the same list', () => {
    const before = [stored('a', 1), stored('__proto__', 1)];
    const after = [stored('a', 1), stored('__proto__', 2)];
    expect(sharedDocuments(before, [stored('a', 1), stored('__proto__', 1)])).toBe(before);
    const shared = sharedDocuments(before, after);
    expect(shared).toEqual(after);
    expect(Array.isArray(shared) && shared[0] === before[0]).toBe(true);
    expect(sharedDocuments(before, [before[0]])).toEqual([before[0]]);
    expect(sharedDocuments(undefined, after)).toBe(after);
    expect(sharedDocuments(before[0], stored('a', 1))).toBe(before[0]);
    expect(sharedDocuments(before[0], null)).toBeNull();
  });
});

describe('deleteDocuments', () => {
  it('given a document, when it is deleted and Undo is pressed, then it is back', async () => {
    const store = new MemoryStore();
    const saved = await store.save([created(project, 'a')]);
    await deleteDocuments(store, saved, 'Deleted Shop');
    expect(await store.list('project')).toEqual([]);
    const shown = currentToasts().at(-1);
    const undo = shown?.actions[0];
    expect([shown?.message, undo?.label]).toEqual(['Deleted Shop', 'Undo']);
    if (shown && undo) runToastAction(shown.id, undo);
    await expect.poll(async () => (await store.list('project')).map(({ id }) => id)).toEqual(['a']);

    const [back] = await store.list('project');
    await restoreDocuments(store, saved);
    expect(await store.load('a')).toEqual(back);
  });

  it('given a document that was changed elsewhere, when it is deleted, then nothing is lost and the reason is said', async () => {
    const store = new MemoryStore();
    const [saved] = await store.save([created(project, 'a')]);
    if (!saved) throw new Error('not saved');
    await store.save([{ id: 'a', basedOn: 1, content: { ...project, name: 'Newer' } }]);
    await deleteDocuments(store, [saved], 'Deleted Shop');
    expect(await store.list('project')).toHaveLength(1);
    expect(currentToasts().at(-1)).toMatchObject({ tone: 'danger', actions: [{ label: 'Retry' }] });
  });
});
