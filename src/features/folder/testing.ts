import { readFileSync } from 'node:fs';
import type { FolderLink } from '../../storage/folder/FolderLinks.ts';
import { MemoryFolder } from '../../storage/folder/MemoryFolder.ts';
import { created } from '../../storage/changes.ts';
import { MemoryStore } from '../../storage/MemoryStore.ts';
import { FolderSync } from './FolderSync.ts';
import type { GivenUpFile } from './givenUpWords.ts';
import type { LinkMemory } from './LinkMemory.ts';

/** The sample's files, as a project lies in a repository. */
export const SHOP: ReadonlyMap<string, string> = new Map(
  [
    ['processes', 'order-to-door.bpmn20.xml'],
    ['processes', 'order-to-door-extensions.json'],
    ['processes', 'returns.bpmn20.xml'],
    ['processes', 'returns-extensions.json'],
    ['connectors', 'parcel-tracker.json'],
    ['connectors', 'warehouse.json'],
    ['connectors', 'team-chat.json'],
    ['connectors', 'invoices.json'],
  ].map(([folder, name]) => [
    `${folder ?? ''}/${name ?? ''}`,
    readFileSync(new URL(`../../../public/sample/${name ?? ''}`, import.meta.url), 'utf8'),
  ]),
);

function memoryLink(): LinkMemory & { readonly letGo: () => void } {
  let link: Omit<FolderLink, 'projectId'> | undefined = {
    isAuto: false,
    lastWritten: null,
    known: new Map(),
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    letGo: () => (link = undefined),
    load: () => Promise.resolve(link),
    update: (change) => {
      if (link) link = { ...link, ...change };
      return Promise.resolve();
    },
    alone: (work) => {
      const next = last.then(work, work);
      last = next.catch(() => undefined);
      return next;
    },
  };
}

/** A project that is kept in a folder with these files. */
export async function folderProject(files: ReadonlyMap<string, string> = SHOP) {
  const store = new MemoryStore();
  const folder = new MemoryFolder('parcel-shop');
  for (const [path, text] of files) folder.put(path, text);
  const projectId = 'shop';
  const taken: string[][] = [];
  const told = { isLetGo: false };
  const givenUp: GivenUpFile[] = [];
  const project = { kind: 'project', name: 'parcel-shop', files: [], connectorIds: [], order: [] } as const;
  await store.save([created(project, projectId)]);
  const memory = memoryLink();
  const sync = new FolderSync({
    ...{ projectId, store, folder, memory },
    onTaken: (names) => taken.push([...names]),
    onLetGo: () => (told.isLetGo = true),
    onGivenUp: (files) => givenUp.push(...files),
    now: () => new Date('2026-03-01T10:00:00Z'),
  });
  await sync.look();
  const process = async (name: string) => {
    const found = (await store.list('process')).find(({ content }) => content.name === name);
    if (!found) throw new Error(`There is no process ${name}.`);
    return found;
  };
  return { store, folder, sync, memory, taken, givenUp, told, process, projectId };
}

/** As somebody does who sees what would be removed, and wants it. */
export async function saveAll(sync: FolderSync): Promise<void> {
  await sync.look();
  await sync.save(sync.state().toRemove);
}

export type FolderProject = Awaited<ReturnType<typeof folderProject>>;
