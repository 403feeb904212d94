import type { DocumentContent } from '../../domain/document.ts';
import type { FolderUnit } from '../../domain/folder/planFolder.ts';
import { SIDECAR_PATH } from '../../formats/activiti/archiveLayout.ts';
import { isModelPath, modelKey } from '../../formats/activiti/folderLayout.ts';
import { baseName, stem } from '../../formats/fileNames.ts';
import { t } from '../../language/t.ts';
import type { ConflictSides, FolderConflict } from './FolderState.ts';
import type { Look } from './FolderView.ts';
import type { ReadProject } from './readProjectFiles.ts';

/** How a unit that waits for a person is told. */
export function conflictOf({ here, there }: Look, { key, files }: FolderUnit): FolderConflict {
  const changed = files.filter(({ action }) => action !== 'none' && action !== 'settle');
  const paths = changed.map(({ path }) => path);
  const process = here.processes.find(({ id }) => id === key);
  const isConnector = here.connectors.some(({ id }) => id === key);
  const [first = key] = paths;
  return {
    key,
    name: process?.content.name ?? nameOf(first),
    paths,
    kind: isIn(there, files)
      ? isIn(here.files, files) || isNew(files)
        ? 'both'
        : 'gone-here'
      : 'gone-there',
    isCompared: process !== undefined || isConnector || first.startsWith('connectors/'),
    isProcess: process !== undefined,
    seen: seenOf({ there }, { files }),
  };
}

/** What of it stands in the folder. */
export function seenOf({ there }: Pick<Look, 'there'>, { files }: Pick<FolderUnit, 'files'>): string {
  return files.map(({ path }) => `${path} ${there.get(path)?.hash ?? ''}`).join('\n');
}

function nameOf(path: string): string {
  if (path === SIDECAR_PATH) return t('What only this product keeps');
  return isModelPath(path) ? baseName(modelKey(path)) : stem(path);
}

function isIn(side: ReadonlyMap<string, unknown>, files: FolderUnit['files']): boolean {
  return files.some(({ path }) => side.has(path));
}

/** Came in beside a connector of the same name: nothing was deleted. */
function isNew(files: FolderUnit['files']): boolean {
  return files.every(({ action }) => action === 'take');
}

/** Both contents, where there are two that can be compared. */
export function sidesOf(
  { here, there }: Look,
  { key, files }: FolderUnit,
  { item }: ReadProject,
  clashes: ReadonlyMap<string, string>,
): ConflictSides | null {
  const isThere = (path: string) => there.has(path);
  if (!files.some(({ path }) => isThere(path))) return null;
  const process = here.processes.find(({ id }) => id === key);
  if (process) {
    const found = item.processes.find(({ file }) => here.owners.get(file) === key);
    if (!found) return null;
    const { projectId, category } = process.content;
    const theirs: DocumentContent = {
      ...found.content,
      projectId,
      name: process.content.name,
      ...(category !== undefined && { category }),
      sidecar: { ...process.content.sidecar, target: found.content.sidecar.target },
    };
    return { mine: process.content, theirs };
  }
  const connector = here.connectors.find(({ id }) => id === key || id === clashes.get(key));
  const found = item.connectors.find(({ file }) => files.some(({ path }) => path === file));
  if (!connector || !found) return null;
  const { text, file } = found.content;
  return { mine: connector.content, theirs: { ...connector.content, text, ...(file && { file }) } };
}
