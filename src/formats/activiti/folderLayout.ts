import { isJsonObject, member } from '../../domain/values/jsonValue.ts';
import { EXTENSIONS_SUFFIX, extensionsOwner, folderOf, modelName, stem } from '../fileNames.ts';
import { readJson } from '../json/readJson.ts';
import { decodeText } from '../readText.ts';
import { recogniseFile } from '../recogniseFile.ts';
import { CONNECTORS_FOLDER, PROCESSES_FOLDER, SIDECAR_PATH } from './archiveLayout.ts';

/** What is looked into of a folder that is kept as a project; anything else in it belongs to others. */
export const PROJECT_FOLDERS: readonly string[] = [
  '',
  PROCESSES_FOLDER,
  CONNECTORS_FOLDER,
  folderOf(SIDECAR_PATH),
];

const DIAGRAM = /\.(bpmn20\.xml|bpmn\.xml|bpmn2\.xml|bpmn2|bpmn)$/i;

/** By its path: whether it may be a file of a project. */
export function isProjectPath(path: string): boolean {
  if (path === SIDECAR_PATH) return true;
  if (path.startsWith(CONNECTORS_FOLDER)) return /\.json$/i.test(path);
  if (path.startsWith(PROCESSES_FOLDER)) return isModelPath(path);
  return !path.includes('/') && (DIAGRAM.test(path) || /\.json$/i.test(path));
}

/** A diagram, or the extensions of one. */
export function isModelPath(path: string): boolean {
  return DIAGRAM.test(path) || path.toLowerCase().endsWith(EXTENSIONS_SUFFIX);
}

/** `processes/ship` of both files of a process; any other path is its own. */
export function modelKey(path: string): string {
  if (DIAGRAM.test(path)) return folderOf(path) + modelName(path);
  const isExtensions = path.toLowerCase().endsWith(EXTENSIONS_SUFFIX);
  return isExtensions ? folderOf(path) + extensionsOwner(path) : path;
}

/**
 * What is at the top of a repository beside the project has JSON as well (package.json, tsconfig.json): there a file
 * is the project's only where its content says so.
 */
export function isProjectFile(path: string, bytes: Uint8Array): boolean {
  if (path.includes('/') || !/\.json$/i.test(path) || isModelPath(path)) return true;
  const { kind } = recogniseFile({ name: path, bytes });
  if (kind === 'manifest') return true;
  if (kind !== 'connector') return false;
  const text = decodeText(bytes)?.text;
  const read = text === undefined ? undefined : readJson(text);
  const value = read && 'value' in read ? read.value : undefined;
  if (isJsonObject(member(value, 'actions')) || isJsonObject(member(value, 'events'))) return true;
  // The least a manifest can be is a name, that of its file.
  return member(value, 'name') === stem(path) && stem(path) !== 'package';
}
