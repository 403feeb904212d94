import { FolderTrouble } from './FolderTrouble.ts';
import type { LocalFolder } from './LocalFolder.ts';

/** A folder, and another program at work in it. */
export interface FolderUnderTest {
  readonly folder: LocalFolder;
  readonly put: (path: string, content: string) => Promise<void>;
  readonly delete: (path: string) => Promise<void>;
}

type Same = (actual: unknown, expected: unknown) => void;

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytes = (content: string) => new TextEncoder().encode(content);
const all = { isWanted: () => true, paths: [], most: 100 };

/** What every folder promises, by name. Plain functions: a folder of a browser is only to be had in a browser. */
export const LOCAL_FOLDER_CONTRACT: Readonly<
  Record<string, (made: FolderUnderTest, same: Same) => Promise<void>>
> = {
  'given files in folders, when it is listed, then only the folders asked for are gone into': async (
    { folder, put },
    same,
  ) => {
    for (const path of [
      'read.me',
      'processes/a.bpmn',
      'processes/in/b.bpmn',
      'connectors/c.json',
      'src/d.ts',
    ])
      await put(path, path);
    const found = await folder.list({ ...all, folders: ['', 'processes/', 'forms/'] });
    same(
      found.map(({ path, size }) => [path, size]),
      [
        ['processes/a.bpmn', 16],
        ['processes/in/b.bpmn', 19],
        ['read.me', 7],
      ],
    );
    const named = await folder.list({ ...all, folders: [], paths: ['src/d.ts', 'forms/none.json'] });
    same(paths(named), ['src/d.ts']);
  },

  'given hidden folders and those of package managers, when it is listed, then they are passed by': async (
    { folder, put },
    same,
  ) => {
    for (const path of [
      'processes/.git/x',
      'processes/node_modules/y',
      'processes/.a.swp',
      'processes/a.bpmn',
    ])
      await put(path, 'x');
    const found = await folder.list({ ...all, folders: ['', 'processes/'], paths: ['processes/.git/x'] });
    same(paths(found), ['processes/a.bpmn']);
  },

  'given more files than may be, when it is listed, then it is refused; those nobody wants do not count':
    async ({ folder, put }, same) => {
      for (const name of ['a.bpmn', 'b.bpmn', 'c.txt', 'd.txt']) await put(`processes/${name}`, 'x');
      const listing = { ...all, folders: ['processes/'], most: 2 };
      same(await troubleOf(folder.list(listing)), 'too-much');
      const isWanted = (path: string) => path.endsWith('.bpmn');
      same(paths(await folder.list({ ...listing, isWanted })), ['processes/a.bpmn', 'processes/b.bpmn']);
    },

  'given a new file, when it is written, then its folders are made and it reads back with the same stamp':
    async ({ folder }, same) => {
      const stamp = await folder.write('connectors/of/mine.json', bytes('{"ü":1}'), null);
      const read = await folder.read('connectors/of/mine.json');
      same(text(read.bytes), '{"ü":1}');
      same(read.stamp, stamp);
      const [listed] = await folder.list({ ...all, folders: ['connectors/'] });
      same(listed, { path: 'connectors/of/mine.json', ...stamp });
    },

  'given a file as it was looked at, when it is written, then all of it is replaced': async (
    { folder, put },
    same,
  ) => {
    await put('a.json', 'a long text that was here before');
    const { stamp } = await folder.read('a.json');
    await folder.write('a.json', bytes('short'), stamp);
    same(text((await folder.read('a.json')).bytes), 'short');
  },

  'given a file another program changed, when it is written or removed, then nothing happens to it': async (
    { folder, put },
    same,
  ) => {
    await put('a.json', 'first');
    const { stamp } = await folder.read('a.json');
    await put('a.json', 'second, of another program');
    same(await troubleOf(folder.write('a.json', bytes('mine'), stamp)), 'changed');
    same(await troubleOf(folder.remove('a.json', stamp)), 'changed');
    same(text((await folder.read('a.json')).bytes), 'second, of another program');
  },

  'given a file another program made, when one of its name is to be new, then nothing is written': async (
    { folder, put },
    same,
  ) => {
    await put('a.json', 'theirs');
    same(await troubleOf(folder.write('a.json', bytes('mine'), null)), 'changed');
    same(text((await folder.read('a.json')).bytes), 'theirs');
  },

  'given a file another program deleted, when it is written or read, then it is told': async (
    { folder, put, delete: drop },
    same,
  ) => {
    await put('processes/a.bpmn', 'x');
    const { stamp } = await folder.read('processes/a.bpmn');
    await drop('processes/a.bpmn');
    same(await troubleOf(folder.write('processes/a.bpmn', bytes('mine'), stamp)), 'changed');
    same(await troubleOf(folder.read('processes/a.bpmn')), 'changed');
    same(paths(await folder.list({ ...all, folders: ['processes/'] })), []);
  },

  'given two files, when one is removed, then the other and the folder stay': async (
    { folder, put },
    same,
  ) => {
    await put('processes/a.bpmn', 'a');
    await put('processes/b.bpmn', 'b');
    const { stamp } = await folder.read('processes/a.bpmn');
    await folder.remove('processes/a.bpmn', stamp);
    same(paths(await folder.list({ ...all, folders: ['processes/'] })), ['processes/b.bpmn']);
  },

  'given names with spaces, umlauts and of objects, when they are written, then they read back': async (
    { folder },
    same,
  ) => {
    const names = ['processes/Ärger & Co.bpmn', 'processes/__proto__', 'processes/con structor.bpmn'];
    for (const name of names) await folder.write(name, bytes(name), null);
    same(paths(await folder.list({ ...all, folders: ['processes/'] })), [...names].sort());
    for (const name of names) same(text((await folder.read(name)).bytes), name);
  },
};

function paths(files: readonly { readonly path: string }[]): readonly string[] {
  return files.map(({ path }) => path);
}

async function troubleOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    return error instanceof FolderTrouble ? error.kind : String(error);
  }
}
