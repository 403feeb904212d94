import { freeFileName } from '../../domain/values/freeFileName.ts';
import { freshId } from '../../domain/values/freshId.ts';
import { isProjectPath, PROJECT_FOLDERS } from '../../formats/activiti/folderLayout.ts';
import { t } from '../../language/t.ts';
import { rememberFolderProject, useUi } from '../../state/uiStore.ts';
import { created, newDocumentId } from '../../storage/changes.ts';
import type { DocumentStore } from '../../storage/DocumentStore.ts';
import { BrowserFolder } from '../../storage/folder/BrowserFolder.ts';
import { links, openLink } from './folders.ts';

export type PickedFolder =
  | { readonly kind: 'project'; readonly projectId: string }
  /** nothing of a project is in it */
  | { readonly kind: 'empty'; readonly name: string; readonly start: () => Promise<string> };

/** null: the person did not choose one. @throws Error with a sentence */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return (await window.showDirectoryPicker?.({ id: 'projects', mode: 'readwrite' })) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** The project of a folder: the one that is kept in it already, or a new one of what is in it. */
export async function openFolder(
  store: DocumentStore,
  handle: FileSystemDirectoryHandle,
): Promise<PickedFolder> {
  const known = await projectOf(store, handle);
  if (known !== null) return { kind: 'project', projectId: known };
  const files = await new BrowserFolder(handle).list({
    ...{ folders: PROJECT_FOLDERS, paths: [], isWanted: isProjectPath, most: 5_000 },
  });
  const { name } = handle;
  if (!files.some(({ path }) => path.includes('/') || !path.endsWith('.json')))
    return { kind: 'empty', name, start: () => startProject(store, handle, true) };
  return { kind: 'project', projectId: await startProject(store, handle, false) };
}

/** A project that is here already is kept in the folder from now on; nothing is written before that is asked for. */
export async function connectFolder(
  store: DocumentStore,
  projectId: string,
  handle: FileSystemDirectoryHandle,
): Promise<void> {
  const known = await projectOf(store, handle);
  if (known !== null && known !== projectId)
    throw new Error(t`Another project is kept in the folder ${handle.name}.`);
  const link = {
    id: freshId(),
    projectId,
    handle,
    isAuto: useUi.getState().savesIntoFolders,
    lastWritten: null,
    known: new Map(),
  };
  await links.save(link);
  rememberFolderProject(projectId, true);
  openLink(store, link);
}

/** null: none, or one that was deleted */
async function projectOf(store: DocumentStore, handle: FileSystemDirectoryHandle): Promise<string | null> {
  const projects = new Set((await store.list('project')).map(({ id }) => id));
  for (const link of await links.list()) {
    if (projects.has(link.projectId) && (await link.handle.isSameEntry(handle))) return link.projectId;
  }
  return null;
}

/** @param isNew its files are to be made: among them the one that says what project it is */
async function startProject(
  store: DocumentStore,
  handle: FileSystemDirectoryHandle,
  isNew: boolean,
): Promise<string> {
  const projectId = newDocumentId();
  const names = (await store.list('project')).map(({ content }) => content.name);
  const name = freeFileName(handle.name, names);
  const project = {
    kind: 'project',
    name,
    files: [],
    connectorIds: [],
    ...(!isNew && { order: [] }),
  } as const;
  await store.save([created(project, projectId)]);
  await connectFolder(store, projectId, handle);
  return projectId;
}
