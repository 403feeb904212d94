import { describe, expect, it } from 'vitest';
import { created } from '../storage/changes.ts';
import { MemoryDisk, MemoryStore } from '../storage/MemoryStore.ts';
import { deleteDocuments } from './deleteDocuments.ts';
import { refreshOnSave, documentKey, documentsKey } from './refreshOnSave.ts';
import { createQueryClient } from './createQueryClient.ts';
import { currentToasts, runToastAction } from './toasts.ts';

const project = { kind: 'project', name: 'Shop', files: [], connectorIds: [] } as const;

describe('refreshOnSave', () => {
  it('given lists and documents on the screen, when another tab saves one, then just what it touched is stale', async () => {
    const disk = new MemoryDisk();
    const client = createQueryClient();
    for (const key of [documentsKey('project'), documentKey('a'), documentKey('b')])
      client.setQueryData(key, 1);
    const stop = refreshOnSave(new MemoryStore(disk), client);
    await new MemoryStore(disk).save([created(project, 'a')]);
    const isStale = (key: readonly unknown[]) => client.getQueryState(key)?.isInvalidated;
    expect(isStale(documentsKey('project'))).toBe(true);
    expect(isStale(documentKey('a'))).toBe(true);
    expect(isStale(documentKey('b'))).toBe(false);
    stop();
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
    await new Promise((resolve) => setTimeout(resolve));
    expect((await store.list('project')).map(({ id }) => id)).toEqual(['a']);
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
