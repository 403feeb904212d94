import { describe, expect, it } from 'vitest';
import type { Change } from '../../storage/DocumentStore.ts';
import { edited } from '../../storage/changes.ts';
import { folderProject, type FolderProject, SHOP } from './testing.ts';

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
    await sync.save(false);
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
    await sync.save(true);
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
    await sync.save(true);
    expect(folder.touched).toEqual([]);
    expect((await process('order-to-door')).content.xml).toBe(xmlOf('Mine'));
    expect(told.isLetGo).toBe(true);
  });
});
