import { describe, expect, it } from 'vitest';
import type { Change } from '../../storage/DocumentStore.ts';
import { edited, trashed } from '../../storage/changes.ts';
import { FolderSync } from './FolderSync.ts';
import { folderProject, type FolderProject, SHOP, saveAll } from './testing.ts';

const XML = 'processes/order-to-door.bpmn20.xml';
const SIDECAR = 'connector-modeler/sidecar.json';
const xmlOf = (name: string) => (SHOP.get(XML) ?? '').replace('name="Order paid"', `name="${name}"`);

/** What somebody does here as soon as the next save is through. */
function afterNextSave({ store }: FolderProject, work: () => Promise<void>): void {
  const save = store.save.bind(store);
  store.save = async (changes: readonly Change[]) => {
    const saved = await save(changes);
    store.save = save;
    await work();
    return saved;
  };
}

describe('an edit here while something comes in from the folder', () => {
  it('given an edit right behind what came in, when it is looked at again, then the edit is to be written', async () => {
    const project = await folderProject();
    const { store, folder, sync, process } = project;
    folder.put(XML, xmlOf('Theirs'));
    afterNextSave(project, async () => {
      const document = await process('order-to-door');
      await store.save([edited(document, { ...document.content, xml: xmlOf('Mine, on top') })]);
    });
    await sync.look();
    await sync.look();
    expect(sync.state()).toMatchObject({ toWrite: [XML], conflicts: [] });
    await sync.save();
    expect(folder.text(XML)).toBe(xmlOf('Mine, on top'));
  });

  it('given a rename right behind what came in, when it is saved, then the file of the former name can go', async () => {
    const project = await folderProject();
    const { store, folder, sync, process } = project;
    folder.put(XML, xmlOf('Theirs'));
    afterNextSave(project, async () => {
      const document = await process('order-to-door');
      await store.save([edited(document, { ...document.content, name: 'renamed' })]);
    });
    await sync.look();
    await saveAll(sync);
    expect(folder.paths()).not.toContain(XML);
    expect(folder.text('processes/renamed.bpmn20.xml')).toBe(xmlOf('Theirs'));
  });
});

describe('a change of several files of the folder at once', () => {
  it('given a process and what only this product keeps of it, when both come in, then neither is lost', async () => {
    const { folder, sync, process } = await folderProject();
    const elements = { Task_createLabel: { engineVersion: '7.1.0' } };
    folder.put(XML, xmlOf('Theirs'));
    folder.put(SIDECAR, JSON.stringify({ format: 1, processes: { [XML]: { elements } } }));
    await sync.look();
    const { content } = await process('order-to-door');
    expect(content.xml).toBe(xmlOf('Theirs'));
    expect(content.sidecar.elements).toEqual(elements);
    expect(sync.state()).toMatchObject({ toWrite: [], conflicts: [], problems: [] });
  });
});

describe('a folder that another tab let go of', () => {
  it('given a conflict that is still shown, when it is decided, then nothing happens on either side', async () => {
    const { store, folder, sync, memory, told, process } = await folderProject();
    const document = await process('order-to-door');
    await store.save([edited(document, { ...document.content, xml: xmlOf('Mine') })]);
    folder.put(XML, xmlOf('Theirs'));
    await sync.look();
    const [conflict] = sync.state().conflicts;
    memory.letGo();
    expect(await sync.sides(conflict?.key ?? '')).toBeNull();
    await sync.resolve(conflict?.key ?? '', 'theirs');
    await sync.resolve(conflict?.key ?? '', 'mine');
    await saveAll(sync);
    expect(folder.touched).toEqual([]);
    expect((await process('order-to-door')).content.xml).toBe(xmlOf('Mine'));
    expect(told.isLetGo).toBe(true);
  });
});

describe('a decision about what was shown', () => {
  it('given a file that is changed again in the folder, when it is to be removed, then it stays and is shown anew', async () => {
    const { store, folder, sync, process } = await folderProject();
    await store.save([trashed(await process('order-to-door'))]);
    folder.put(XML, xmlOf('Theirs'));
    await sync.look();
    const [shown] = sync.state().conflicts;
    expect(shown?.kind).toBe('gone-here');
    folder.put(XML, xmlOf('Newer'));
    await expect(sync.resolve(shown?.key ?? '', 'mine', shown?.seen)).rejects.toThrow('changed again');
    expect(folder.text(XML)).toBe(xmlOf('Newer'));

    const [anew] = sync.state().conflicts;
    await sync.resolve(anew?.key ?? '', 'mine', anew?.seen);
    expect(folder.paths()).not.toContain(XML);
  });

  it('given another process deleted since, when the shown files are removed, then its files stay', async () => {
    const { store, folder, sync, process } = await folderProject();
    await store.save([trashed(await process('order-to-door'))]);
    await sync.look();
    const shown = sync.state().toRemove;
    expect(shown).toContain(XML);
    await store.save([trashed(await process('returns'))]);
    await sync.save(shown);
    expect(folder.paths()).not.toContain(XML);
    expect(folder.paths()).toContain('processes/returns.bpmn20.xml');
  });
});

describe('writing', () => {
  it('given somebody lets go of the folder in the middle of it, then no further file is written', async () => {
    const { store, folder, sync, memory, process } = await folderProject();
    for (const name of ['order-to-door', 'returns']) {
      const document = await process(name);
      const xml = `${document.content.xml}<!-- mine -->`;
      await store.save([edited(document, { ...document.content, xml })]);
    }
    await sync.look();
    expect(sync.state().toWrite).toHaveLength(2);
    const write = folder.write.bind(folder);
    folder.write = async (...given: Parameters<typeof write>) => {
      const stamp = await write(...given);
      memory.letGo();
      return stamp;
    };
    await sync.save();
    expect(folder.touched).toHaveLength(1);
  });
});

describe('two tabs with one folder', () => {
  it('given both look at the same moment, when a file came in, then it is taken in once', async () => {
    const { store, folder, sync, memory, taken, process, projectId } = await folderProject();
    let inside = 0;
    let most = 0;
    const alone: typeof memory.alone = (work) =>
      memory.alone(async () => {
        most = Math.max(most, (inside += 1));
        return work().finally(() => (inside -= 1));
      });
    const others: string[][] = [];
    const other = () =>
      new FolderSync({
        ...{ projectId, store, folder, memory: { ...memory, alone } },
        onTaken: (names) => others.push([...names]),
      });
    const before = await process('order-to-door');
    folder.put(XML, xmlOf('Theirs'));
    await Promise.all([sync.look(), other().look(), other().look()]);
    expect(most).toBe(1);
    expect([...taken.slice(1), ...others]).toEqual([['order-to-door']]);
    expect((await process('order-to-door')).revision).toBe(before.revision + 1);
  });
});
