import { describe, expect, it } from 'vitest';
import { edited, trashed } from '../../storage/changes.ts';
import { FolderTrouble } from '../../storage/folder/FolderTrouble.ts';
import { givenUpWords } from './givenUpWords.ts';
import { folderProject, type FolderProject, SHOP, saveAll } from './testing.ts';

const XML = 'processes/order-to-door.bpmn20.xml';
const EXTENSIONS = 'processes/order-to-door-extensions.json';
const xmlOf = (name = 'Order to door') =>
  (SHOP.get(XML) ?? '').replace(/name="Paid order"|name="[^"]+"/, `name="${name}"`);

async function renameHere({ store, process }: FolderProject, name: string): Promise<void> {
  const document = await process('order-to-door');
  await store.save([edited(document, { ...document.content, xml: xmlOf(name) })]);
}

describe('a folder that is opened', () => {
  it('given a project in the layout of Activiti, when it is opened, then all of it is here and nothing is written', async () => {
    const { store, folder, sync } = await folderProject();
    expect((await store.list('process')).map(({ content }) => content.name).sort()).toEqual([
      'order-to-door',
      'returns',
    ]);
    expect(await store.list('connector')).toHaveLength(4);
    expect(sync.state()).toMatchObject({
      phase: 'ready',
      toWrite: [],
      toRemove: [],
      conflicts: [],
      problems: [],
    });
    await saveAll(sync);
    expect(folder.touched).toEqual([]);
  });

  it('given other files around it, when it is opened and saved, then none of them is read as ours or touched', async () => {
    const others = new Map([
      ...SHOP,
      ['package.json', '{"name":"package","version":"1.0.0"}'],
      ['tsconfig.json', '{}'],
      ['.git/HEAD', 'ref: refs/heads/main'],
      ['processes/node_modules/x.bpmn', '<no/>'],
      ['processes/read.me', 'hello'],
      ['src/Main.java', 'class Main {}'],
    ]);
    const project = await folderProject(others);
    await renameHere(project, 'Bought');
    await saveAll(project.sync);
    expect(project.folder.touched).toEqual([XML]);
    expect(project.folder.paths()).toEqual([...others.keys()].sort());
  });

  it('given a manifest, when it is opened, then the project has its name and keeps the file', async () => {
    const manifest = '{ "name": "Shop", "createdBy": "ana", "description": "Sells" }\n';
    const { store, folder, sync } = await folderProject(new Map([...SHOP, ['Shop.json', manifest]]));
    const [project] = await store.list('project');
    expect(project?.content).toMatchObject({ name: 'Shop', description: 'Sells' });
    await saveAll(sync);
    expect(folder.text('Shop.json')).toBe(manifest);
    expect(folder.touched).toEqual([]);
  });

  it('given a file that cannot be read, when it is opened, then the others come in and it is told and left', async () => {
    const broken = '<definitions><oops></definitions>';
    const { store, folder, sync } = await folderProject(new Map([...SHOP, ['processes/bad.bpmn', broken]]));
    expect(await store.list('process')).toHaveLength(2);
    expect(sync.state().problems).toMatchObject([{ place: { file: 'processes/bad.bpmn', line: 1 } }]);
    await saveAll(sync);
    expect(folder.text('processes/bad.bpmn')).toBe(broken);
  });
});

describe('what changes here', () => {
  it('given one edit, when it is saved, then one file is written, and it differs in that edit alone', async () => {
    const project = await folderProject();
    await renameHere(project, 'Bought');
    await project.sync.look();
    expect(project.sync.state().toWrite).toEqual([XML]);
    expect(project.folder.touched).toEqual([]);
    await project.sync.save();
    expect(project.folder.touched).toEqual([XML]);
    expect(project.folder.text(XML)).toBe(xmlOf('Bought'));
    expect(project.sync.state()).toMatchObject({ toWrite: [], lastWritten: '2026-03-01T10:00:00.000Z' });
  });

  it('given saving by itself, when something is edited, then a look writes it', async () => {
    const project = await folderProject();
    await project.sync.setAuto(true);
    await renameHere(project, 'Bought');
    await project.sync.look();
    expect(project.folder.touched).toEqual([XML]);
  });

  it('given a deleted process, when it is saved, then its files go only where that was said', async () => {
    const { store, folder, sync, process } = await folderProject();
    await store.save([trashed(await process('returns'))]);
    await sync.save();
    expect(sync.state().toRemove).toEqual([
      'processes/returns-extensions.json',
      'processes/returns.bpmn20.xml',
    ]);
    expect(folder.touched).toEqual([]);
    await saveAll(sync);
    expect(folder.touched.toSorted()).toEqual([
      'processes/returns-extensions.json',
      'processes/returns.bpmn20.xml',
    ]);
    expect(folder.paths()).toEqual([...SHOP.keys()].filter((path) => !path.includes('returns')).sort());
  });

  it('given a full disk, when it is saved, then it is told and what is not written is written later', async () => {
    const project = await folderProject();
    await renameHere(project, 'Bought');
    await project.sync.look();
    const write = project.folder.write.bind(project.folder);
    project.folder.write = () => Promise.reject(new FolderTrouble('full', 'The disk is full.'));
    await expect(project.sync.save()).rejects.toThrow('The disk is full.');
    expect(project.sync.state()).toMatchObject({
      phase: 'trouble',
      trouble: { kind: 'full' },
      toWrite: [XML],
    });
    project.folder.write = write;
    await project.sync.save();
    expect(project.folder.text(XML)).toBe(xmlOf('Bought'));
    expect(project.sync.state()).toMatchObject({ phase: 'ready', trouble: null, toWrite: [] });
  });
});

describe('what changes in the folder', () => {
  it('given another program that edits a file, when it is looked at, then it is here, and the former is in the history', async () => {
    const { store, folder, sync, process, taken } = await folderProject();
    const before = await process('order-to-door');
    folder.put(XML, xmlOf('Theirs'));
    await sync.look();
    const after = await process('order-to-door');
    expect(after.id).toBe(before.id);
    expect(after.content.xml).toBe(xmlOf('Theirs'));
    expect(await store.history(after.id)).toMatchObject([{ revision: before.revision, reason: 'import' }]);
    expect(taken.at(-1)).toEqual(['order-to-door']);
    expect(sync.state()).toMatchObject({ toWrite: [], conflicts: [] });
    expect(folder.touched).toEqual([]);
  });

  it('given a new process and one that is gone, when it is looked at, then they come and go, and can come back', async () => {
    const { store, folder, sync } = await folderProject();
    const old = (await store.list('process')).find(({ content }) => content.name === 'returns');
    folder.put('processes/in/other.bpmn', xmlOf('Other').replaceAll('Process_orderToDoor', 'Process_other'));
    folder.delete('processes/returns.bpmn20.xml');
    folder.delete('processes/returns-extensions.json');
    await sync.look();
    const names = async () => (await store.list('process')).map(({ content }) => content.name).sort();
    expect(await names()).toEqual(['order-to-door', 'other']);
    expect(sync.state()).toMatchObject({ toWrite: [], toRemove: [] });
    for (const path of ['processes/returns.bpmn20.xml', 'processes/returns-extensions.json'])
      folder.put(path, SHOP.get(path) ?? '');
    await sync.look();
    expect((await store.list('process')).map(({ id }) => id)).toContain(old?.id);
    expect(sync.state()).toMatchObject({ toWrite: [], toRemove: [] });
    expect(folder.touched).toEqual([]);
  });

  it('given files that were moved, when it is looked at, then the process is the same one under its new name', async () => {
    const { store, folder, sync, process } = await folderProject();
    const { id } = await process('returns');
    for (const end of ['.bpmn20.xml', '-extensions.json']) {
      folder.put(`processes/back${end}`, SHOP.get(`processes/returns${end}`) ?? '');
      folder.delete(`processes/returns${end}`);
    }
    await sync.look();
    expect((await process('back')).id).toBe(id);
    expect(await store.list('process')).toHaveLength(2);
    expect(sync.state()).toMatchObject({ toWrite: [], toRemove: [], conflicts: [] });
  });

  it('given a diagram that is away for one look, when it is back, then it is taken with its extensions', async () => {
    const { folder, sync, process } = await folderProject();
    const { extensions } = (await process('order-to-door')).content;
    folder.delete(XML);
    await sync.look();
    folder.put(XML, xmlOf('Back'));
    await sync.look();
    const { content } = await process('order-to-door');
    expect(content.xml).toBe(xmlOf('Back'));
    expect(content.extensions).toBe(extensions);
    expect(sync.state()).toMatchObject({ toWrite: [], toRemove: [], conflicts: [] });
  });

  it('given a file that is broken there, when it is looked at, then what is here stays, and it is told', async () => {
    const { folder, sync, process } = await folderProject();
    folder.put(XML, '<oops');
    await sync.look();
    expect((await process('order-to-door')).content.xml).toBe(SHOP.get(XML));
    expect(sync.state().problems).toMatchObject([{ place: { file: XML } }]);
    folder.put(XML, xmlOf('Mended'));
    await sync.look();
    expect((await process('order-to-door')).content.xml).toBe(xmlOf('Mended'));
    expect(sync.state().problems).toEqual([]);
  });

  it('given a folder that is emptied, when it is looked at, then nothing is deleted here', async () => {
    const { store, folder, sync } = await folderProject();
    for (const path of SHOP.keys()) folder.delete(path);
    await sync.look();
    expect(sync.state().phase).toBe('emptied');
    expect(await store.list('process')).toHaveLength(2);
    await sync.writeAgain();
    expect(folder.paths()).toEqual([...SHOP.keys()].sort());
    expect(sync.state()).toMatchObject({ phase: 'ready', toWrite: [], conflicts: [] });
  });

  it('given a folder that is gone, when it is looked at, then that is told and nothing is deleted here', async () => {
    const { store, folder, sync } = await folderProject();
    folder.trouble = new FolderTrouble('gone', 'It was moved.');
    await expect(sync.look()).rejects.toThrow('It was moved.');
    expect(sync.state()).toMatchObject({ phase: 'trouble', trouble: { kind: 'gone' } });
    expect(await store.list('process')).toHaveLength(2);
  });

  it('given a project in the trash, when it is looked at, then the folder is left alone', async () => {
    const { store, folder, sync, projectId } = await folderProject();
    const project = await store.load(projectId);
    if (project) await store.save([trashed(project), ...(await store.list('process')).map(trashed)]);
    await saveAll(sync);
    expect(folder.touched).toEqual([]);
  });
});

describe('what changes on both sides', () => {
  async function conflicting() {
    const project = await folderProject();
    await renameHere(project, 'Mine');
    project.folder.put(XML, xmlOf('Theirs'));
    await saveAll(project.sync);
    const [conflict] = project.sync.state().conflicts;
    if (!conflict) throw new Error('There is no conflict.');
    return { ...project, conflict };
  }

  it('given an edit on each side, when it is saved, then neither is overwritten and it is told', async () => {
    const { folder, process, conflict, sync } = await conflicting();
    expect(conflict).toMatchObject({ name: 'order-to-door', paths: [XML], kind: 'both', isCompared: true });
    expect(folder.text(XML)).toBe(xmlOf('Theirs'));
    expect((await process('order-to-door')).content.xml).toBe(xmlOf('Mine'));
    const sides = await sync.sides(conflict.key);
    expect(sides).toMatchObject({ mine: { xml: xmlOf('Mine') }, theirs: { xml: xmlOf('Theirs') } });
  });

  it('given a conflict, when it is to be compared, then it is told what became of it meanwhile', async () => {
    const { folder, conflict, sync } = await conflicting();
    folder.put(XML, 'no process at all');
    expect(await sync.sides(conflict.key)).toBe('unreadable');
    folder.delete(XML);
    folder.delete(EXTENSIONS);
    expect(await sync.sides(conflict.key)).toBeNull();
    expect(sync.state().conflicts).toMatchObject([{ key: conflict.key, kind: 'gone-there' }]);
    folder.put(XML, xmlOf('Mine'));
    folder.put(EXTENSIONS, SHOP.get(EXTENSIONS) ?? '');
    expect(await sync.sides(conflict.key)).toBeNull();
    expect(sync.state().conflicts).toEqual([]);
  });

  it('given a conflict, when mine is kept, then the folder has it and theirs is in the history', async () => {
    const { folder, process, conflict, sync, store } = await conflicting();
    await sync.resolve(conflict.key, 'mine');
    expect(folder.text(XML)).toBe(xmlOf('Mine'));
    const { id } = await process('order-to-door');
    const past = await Promise.all(
      (await store.history(id)).map(({ revision }) => store.loadPast(id, revision)),
    );
    expect(past.map((one) => one?.content)).toContainEqual(expect.objectContaining({ xml: xmlOf('Theirs') }));
    expect(sync.state()).toMatchObject({ conflicts: [], toWrite: [], toRemove: [] });
  });

  it('given a manifest that both changed, when mine is kept, then what stood in the folder is handed over', async () => {
    const { folder, store, sync, projectId, givenUp } = await folderProject(
      new Map([...SHOP, ['Shop.json', '{ "name": "Shop" }']]),
    );
    const project = await store.load(projectId);
    if (project?.content.kind !== 'project') throw new Error('There is no project.');
    await store.save([
      { id: projectId, basedOn: project.revision, content: { ...project.content, description: 'Mine' } },
    ]);
    const theirs = '{ "name": "Shop", "description": "Theirs" }';
    folder.put('Shop.json', theirs);
    await saveAll(sync);
    const [conflict] = sync.state().conflicts;
    expect(conflict?.paths).toEqual(['Shop.json']);
    expect(givenUp).toEqual([]);

    await sync.resolve(conflict?.key ?? '', 'mine');

    expect(folder.text('Shop.json')).toContain('"Mine"');
    expect(givenUp.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)])).toEqual([
      ['Shop.json', theirs],
    ]);
  });

  it('given a conflict, when theirs is kept, then it is here and mine is in the history', async () => {
    const { folder, process, conflict, sync, store } = await conflicting();
    await sync.resolve(conflict.key, 'theirs');
    expect((await process('order-to-door')).content.xml).toBe(xmlOf('Theirs'));
    expect(folder.touched).toEqual([]);
    const { id } = await process('order-to-door');
    const [newest] = await store.history(id);
    expect((await store.loadPast(id, newest?.revision ?? 0))?.content).toMatchObject({ xml: xmlOf('Mine') });
    expect(sync.state()).toMatchObject({ conflicts: [], toWrite: [], toRemove: [] });
  });

  it('given a conflict, when both are kept, then mine is a process beside it, to be written', async () => {
    const { process, conflict, sync } = await conflicting();
    const copy = await sync.resolve(conflict.key, 'copy');
    expect((await process('order-to-door')).content.xml).toBe(xmlOf('Theirs'));
    expect(copy).not.toBeNull();
    expect(sync.state().conflicts).toEqual([]);
    expect(sync.state().toWrite).not.toContain(XML);
    expect(sync.state().toWrite).toHaveLength(2);
  });

  it.each(['mine', 'theirs'] as const)(
    'given a file that was deleted there and edited here, when %s is kept, then both sides agree',
    async (keep) => {
      const project = await folderProject();
      const { folder, sync, store } = project;
      await renameHere(project, 'Mine');
      folder.delete(XML);
      folder.delete(EXTENSIONS);
      await sync.look();
      const [conflict] = sync.state().conflicts;
      expect(conflict).toMatchObject({ kind: 'gone-there' });
      await sync.resolve(conflict?.key ?? '', keep);
      expect(folder.text(XML)).toBe(keep === 'mine' ? xmlOf('Mine') : undefined);
      expect(await store.list('process')).toHaveLength(keep === 'mine' ? 2 : 1);
      expect(sync.state()).toMatchObject({ conflicts: [], toWrite: [], toRemove: [] });
    },
  );

  it.each(['mine', 'theirs'] as const)(
    'given a process that was deleted here and edited there, when %s is kept, then both sides agree',
    async (keep) => {
      const { folder, sync, store, process, givenUp } = await folderProject();
      await store.save([trashed(await process('order-to-door'))]);
      folder.put(XML, xmlOf('Theirs'));
      await sync.look();
      const [conflict] = sync.state().conflicts;
      expect(conflict).toMatchObject({ kind: 'gone-here' });
      await sync.resolve(conflict?.key ?? '', keep);
      expect(folder.text(XML)).toBe(keep === 'theirs' ? xmlOf('Theirs') : undefined);
      expect(await store.list('process')).toHaveLength(keep === 'theirs' ? 2 : 1);
      expect(sync.state()).toMatchObject({ conflicts: [], toWrite: [], toRemove: [] });
      // Nobody keeps what stood there: whoever removes it is handed it, as what it is.
      expect(givenUp.filter(({ isRemoved }) => isRemoved === true).map(({ path }) => path)).toEqual(
        keep === 'mine' ? [EXTENSIONS, XML] : [],
      );
      expect(givenUpWords(givenUp, 'shop')).toBe(
        keep === 'mine' ? `Removed from the folder shop: ${EXTENSIONS} and ${XML}` : '',
      );
    },
  );
});

describe('connectors', () => {
  const MAIL = 'connectors/team-chat.json';

  it('given another connector of the name in the catalogue, when a folder is opened, then a person decides', async () => {
    const project = await folderProject(new Map());
    const { store, folder, sync } = project;
    const mine = (SHOP.get(MAIL) ?? '').replace('"description"', '"description2"');
    await store.save([
      { id: 'chat', basedOn: 0, content: { kind: 'connector', text: mine, version: '1.0.0' } },
    ]);
    for (const [path, text] of SHOP) folder.put(path, text);
    await sync.look();
    expect(sync.state().conflicts).toMatchObject([{ paths: [MAIL], kind: 'both', isCompared: true }]);
    expect((await store.load('chat'))?.content).toMatchObject({ text: mine });
    const [conflict] = sync.state().conflicts;
    await sync.resolve(conflict?.key ?? '', 'theirs');
    expect((await store.load('chat'))?.content).toMatchObject({ text: SHOP.get(MAIL) });
    expect(await store.list('connector')).toHaveLength(4);
    expect(sync.state()).toMatchObject({ conflicts: [], toWrite: [] });
    expect(folder.touched).toEqual([]);
  });

  it('given an edit of a connector in the folder, when it is looked at, then its draft follows', async () => {
    const { store, folder, sync } = await folderProject();
    const text = (SHOP.get(MAIL) ?? '').replace('"description": "', '"description": "Better: ');
    folder.put(MAIL, text);
    await sync.look();
    const texts = (await store.list('connector')).map(({ content }) => content.text);
    expect(texts).toContain(text);
    expect(sync.state()).toMatchObject({ toWrite: [], conflicts: [] });
  });
});
