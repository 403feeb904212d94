import type { OpaqueFile, ProjectContent } from '../../domain/document.ts';
import type { Environment } from '../../domain/process/environments.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import type { Problem } from '../../domain/problem.ts';
import { t } from '../../language/t.ts';
import { baseName } from '../fileNames.ts';
import type { ConnectorItem, ProcessItem, ProjectItem } from '../ImportItem.ts';
import { isTemplateJson } from '../camunda/isTemplateJson.ts';
import { isJsonObject, member } from '../../domain/values/jsonValue.ts';
import { readJson } from '../json/readJson.ts';
import { fileProblem } from '../RawFile.ts';
import { decodeText } from '../readText.ts';
import { readEnvironment } from '../release/environmentFiles.ts';
import { readReleaseInfo } from '../release/releaseInfo.ts';
import { recogniseFile } from '../recogniseFile.ts';
import {
  DESCRIPTOR_PATH,
  ENVIRONMENTS_FOLDER,
  isJunk,
  placeOf,
  PROCESSES_FOLDER,
  RELEASE_PATH,
  rootFolder,
  SIDECAR_PATH,
} from './archiveLayout.ts';
import { readFileSet } from './readFileSet.ts';
import type { TextFile } from './TextFile.ts';
import { readArchiveSidecar } from './archiveSidecar.ts';

/** Said of what is no part of the project; a folder says something else in its place. */
export const KEPT = t('It is kept in the project as it is.');

/**
 * The files of a project archive. What is not edited here, or cannot be read, is kept byte for byte, so
 * that it goes out again.
 * @param name what the project is called where the archive does not say
 */
export function readArchive(
  entries: readonly OpaqueFile[],
  name: string,
): { readonly item: ProjectItem; readonly problems: readonly Problem[] } {
  const paths = entries.map(({ path }) => path);
  const root = rootFolder(paths);
  const inner = (path: string): string => (path.startsWith(root) ? path.slice(root.length) : path);
  const problems: Problem[] = [];
  const manifest = findManifest(entries, inner);
  const releaseEntry = entries.find(({ path }) => inner(path) === RELEASE_PATH);
  const release = releaseEntry ? readReleaseInfo(releaseEntry.bytes) : null;
  // What a release says of itself is not said by the project that goes on from it.
  const isOfRelease = ({ path }: OpaqueFile): boolean =>
    release !== null && (inner(path) === RELEASE_PATH || inner(path) === DESCRIPTOR_PATH);
  const environments = environmentsIn(entries, inner);
  // What is made of an environment is made again.
  const isOfEnvironment = ({ path }: OpaqueFile): boolean => {
    const file = inEnvironments(inner(path)) ?? '';
    return environments.some(
      ({ name }) => file === `${name}.json` || (file.startsWith(`${name}.`) && file.endsWith('.env')),
    );
  };
  const sidecarFile = entries.find(({ path }) => inner(path) === SIDECAR_PATH);
  const texts: TextFile[] = [];
  const opaque: OpaqueFile[] = [];
  for (const entry of entries) {
    if (entry === manifest?.file || entry === sidecarFile) continue;
    if (isOfRelease(entry) || isOfEnvironment(entry)) continue;
    const text = isJunk(entry.path) ? null : readEntry(entry, inner(entry.path), problems);
    if (text) texts.push(text);
    else opaque.push(entry);
  }
  const set = readFileSet(texts);
  const kept = new Set(set.left.map((file) => file.name));
  const files = [...opaque, ...entries.filter(({ path }) => kept.has(path))];
  const sidecar = readArchiveSidecar(sidecarFile);
  if (!manifest)
    problems.push(
      fileProblem(
        '',
        'no-manifest',
        t(
          'The archive does not say what project it is: no JSON with a name is at its root. It gets the name of the file.',
        ),
        { severity: 'note' },
      ),
    );
  return {
    item: {
      kind: 'project',
      file: name,
      content: {
        ...projectContent(name, manifest, inOrder(files, paths), paths),
        ...(sidecar.checks && { checks: sidecar.checks }),
        ...(environments.length > 0 && { environments }),
      },
      processes: set.processes.map((item) => withSidecar(item, sidecar.processes.get(inner(item.file)))),
      connectors: set.connectors.map((item) => withVersion(item, sidecar.connectors.get(inner(item.file)))),
      ...(release && { release }),
    },
    problems: [...problems, ...set.problems].map(withoutEmptyFile),
  };
}

function environmentsIn(
  entries: readonly OpaqueFile[],
  inner: (path: string) => string,
): readonly Environment[] {
  return entries.flatMap(({ path, bytes }) => {
    const name = inEnvironments(inner(path));
    return (name?.endsWith('.json') ? readEnvironment(name, bytes) : null) ?? [];
  });
}

/** The name of a file right in the folder of environments. */
function inEnvironments(path: string): string | undefined {
  const name = path.startsWith(ENVIRONMENTS_FOLDER) ? path.slice(ENVIRONMENTS_FOLDER.length) : '';
  return name === '' || name.includes('/') ? undefined : name;
}

/** Of connectors/, processes/ and the root, what is of a kind that is edited here. */
function readEntry(entry: OpaqueFile, path: string, problems: Problem[]): TextFile | null {
  const place = placeOf(path);
  if (place === null) return null;
  const file = { name: entry.path, bytes: entry.bytes };
  const found = recogniseFile(file);
  const fits =
    place === ''
      ? found.kind === 'bpmn' || found.kind === 'connector' || found.kind === 'extensions'
      : found.kind === kindIn(place, found.kind);
  if (fits && (found.kind === 'bpmn' || found.kind === 'connector' || found.kind === 'extensions')) {
    problems.push(...found.problems);
    return { ...file, kind: found.kind, text: found.text };
  }
  // An extensions file that cannot be read still belongs to its process: the text is kept for mending.
  if (
    place === PROCESSES_FOLDER &&
    'text' in found &&
    found.text !== null &&
    /-extensions\.json$/i.test(path)
  ) {
    return { ...file, kind: 'extensions', text: found.text };
  }
  // It comes in as a template, and stays in the project as a file.
  if (found.kind === 'templates') return null;
  problems.push(
    ...found.problems.map((problem) => ({
      ...problem,
      message: `${problem.message} ${KEPT}`,
    })),
  );
  if (found.problems.length === 0 && place !== '') {
    const message = `${t('The file is not of the kind its folder is for.')} ${KEPT}`;
    problems.push(fileProblem(entry.path, 'misplaced', message, { severity: 'warning' }));
  }
  return null;
}

function kindIn(place: 'connectors/' | 'processes/', kind: string): string {
  if (place === PROCESSES_FOLDER) return kind === 'extensions' ? 'extensions' : 'bpmn';
  return 'connector';
}

interface Manifest {
  readonly file: OpaqueFile;
  readonly value: JsonObject;
  readonly name: string;
}

/** The first JSON at the root that has a name and is nothing else, as the old modeling service looks for it. */
function findManifest(entries: readonly OpaqueFile[], inner: (path: string) => string): Manifest | null {
  for (const file of entries) {
    const path = inner(file.path);
    if (path.includes('/') || !/\.json$/i.test(path) || /-extensions\.json$/i.test(path)) continue;
    const text = decodeText(file.bytes)?.text;
    const read = text === undefined ? undefined : readJson(text);
    const value = read && 'value' in read ? read.value : null;
    const name = member(value, 'name');
    // A template has a name as well.
    const isOther =
      isTemplateJson(value) ||
      ['actions', 'events', 'config', 'errors', 'extensions', 'infrastructure'].some(
        (key) => member(value, key) !== undefined,
      );
    if (isJsonObject(value) && typeof name === 'string' && name !== '' && !isOther)
      return { file, value, name };
  }
  return null;
}

function projectContent(
  name: string,
  manifest: Manifest | null,
  files: readonly OpaqueFile[],
  order: readonly string[],
): ProjectContent {
  const description = member(manifest?.value, 'description');
  return {
    kind: 'project',
    name: manifest?.name ?? name,
    ...(typeof description === 'string' && { description }),
    ...(manifest && {
      manifest: manifest.value,
      manifestFile: { name: baseName(manifest.file.path), bytes: manifest.file.bytes },
    }),
    files,
    connectorIds: [],
    order,
  };
}

function inOrder(files: readonly OpaqueFile[], paths: readonly string[]): readonly OpaqueFile[] {
  return files.toSorted((a, b) => paths.indexOf(a.path) - paths.indexOf(b.path));
}

function withSidecar(item: ProcessItem, sidecar: ProcessItem['content']['sidecar'] | undefined): ProcessItem {
  return sidecar ? { ...item, content: { ...item.content, sidecar } } : item;
}

function withVersion(
  item: ConnectorItem,
  known: Partial<ConnectorItem['content']> | undefined,
): ConnectorItem {
  return known ? { ...item, content: { ...item.content, ...known } } : item;
}

function withoutEmptyFile(problem: Problem): Problem {
  if (problem.place.file !== '') return problem;
  const { file: _, ...place } = problem.place;
  return { ...problem, place };
}
