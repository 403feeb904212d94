import { useSyncExternalStore } from 'react';
import { createStore } from 'zustand/vanilla';
import { useStore as useZustand } from 'zustand';
import { t } from '../../language/t.ts';
import { failureToast } from '../../state/failureToast.ts';
import { flushAll } from '../../state/autosave.ts';
import { toast } from '../../state/toasts.ts';
import { rememberFolderProject } from '../../state/uiStore.ts';
import { undoSave } from '../../state/undoSave.ts';
import type { DocumentStore, StoredDocument } from '../../storage/DocumentStore.ts';
import { BrowserFolder } from '../../storage/folder/BrowserFolder.ts';
import { FolderLinks, type KeptLink } from '../../storage/folder/FolderLinks.ts';
import { saveAsFiles } from '../../ui/saveAsFiles.ts';
import type { FolderState } from './FolderState.ts';
import { FolderSync } from './FolderSync.ts';
import { givenUpWords } from './givenUpWords.ts';
import { listed } from './listed.ts';

/** A project that is kept in a folder, while this page is open. */
export interface OpenFolder {
  readonly projectId: string;
  readonly folder: BrowserFolder;
  readonly sync: FolderSync;
}

export const links = new FolderLinks();

const open = createStore<{ readonly folders: ReadonlyMap<string, OpenFolder> }>(() => ({
  folders: new Map(),
}));

/** The folders of all projects that have one. */
export async function openKnownFolders(store: DocumentStore): Promise<void> {
  for (const link of await links.list())
    if (!open.getState().folders.has(link.projectId)) openLink(store, link);
}

export function openLink(store: DocumentStore, link: KeptLink): OpenFolder {
  const { projectId, handle } = link;
  const folder = new BrowserFolder(handle);
  let isNew = link.known.size === 0;
  const sync: FolderSync = new FolderSync({
    ...{ projectId, store, folder, settle: flushAll },
    memory: {
      load: () => links.load(link),
      update: (change) => links.update(link, change),
      alone: async (work) => navigator.locks.request(`connector-modeler/folder/${projectId}`, work),
    },
    onLetGo: () => close(sync),
    onGivenUp: (files) =>
      toast({
        message: givenUpWords(files, folder.name),
        tone: 'warn',
        stays: true,
        action: {
          label: t('Download what was there'),
          run: () => void saveAsFiles(files).catch((error: unknown) => failureToast(error)),
        },
      }),
    onTaken: (names, save) => {
      if (isNew) return; // it was opened just now: all of it comes in
      toast({
        message: t`Taken in from the folder ${folder.name}: ${listed(names)}`,
        action: {
          label: t('Undo'),
          run: () => void undoSave(store, save, nameOf).catch((error: unknown) => failureToast(error)),
        },
      });
    },
  });
  const opened = { projectId, folder, sync };
  open.setState(({ folders }) => ({ folders: new Map([...folders, [projectId, opened]]) }));
  void lookIfAllowed(opened).then(() => (isNew = false));
  return opened;
}

/** Without a question; where the browser wants one, that is the state. */
export async function lookIfAllowed({ folder, sync }: OpenFolder): Promise<void> {
  if (await folder.isAllowed())
    await sync.look().catch(() => undefined); // said by its state
  else sync.wait('ask');
}

/** Only in answer to a click or a key. */
export async function allow(opened: OpenFolder): Promise<void> {
  if (await opened.folder.ask()) await opened.sync.lookAgain().catch(() => undefined);
}

/** The project and the folder stay as they are, each for itself. */
export async function disconnect(projectId: string): Promise<void> {
  await links.remove(projectId);
  rememberFolderProject(projectId, false);
  const opened = open.getState().folders.get(projectId);
  if (opened) close(opened.sync);
}

function close(sync: FolderSync): void {
  open.setState(({ folders }) => ({ folders: new Map([...folders].filter(([, one]) => one.sync !== sync)) }));
}

export function useOpenFolders(): ReadonlyMap<string, OpenFolder> {
  return useZustand(open, ({ folders }) => folders);
}

export function useFolderState({ sync }: OpenFolder): FolderState {
  return useSyncExternalStore(sync.subscribe, sync.state);
}

function nameOf({ content }: StoredDocument): string {
  if ('name' in content) return content.name;
  return content.kind === 'connector' ? t('A connector') : t('A document');
}
