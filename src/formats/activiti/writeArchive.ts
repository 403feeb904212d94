import { processIdsIn } from '../../bpmn/patchXml.ts';
import type { ConnectorContent, ProcessContent, ProjectContent } from '../../domain/document.ts';
import type { Problem } from '../../domain/problem.ts';
import { t } from '../../language/t.ts';
import { baseName, freePath, safeFileName } from '../fileNames.ts';
import type { OutFile } from '../ImportItem.ts';
import { environmentFiles } from '../release/environmentFiles.ts';
import { isJsonObject } from '../../domain/values/jsonValue.ts';
import { patchJson } from '../json/patchJson.ts';
import { readJson } from '../json/readJson.ts';
import { fileProblem } from '../RawFile.ts';
import { encodeJsonLike } from '../encodeText.ts';
import { decodeText } from '../readText.ts';
import { CONNECTORS_FOLDER, PROCESSES_FOLDER, SIDECAR_PATH, placeOf, rootFolder } from './archiveLayout.ts';
import { writeArchiveSidecar } from './archiveSidecar.ts';
import { readConnector } from './connectorJson.ts';
import { chooseConnectors } from './chooseConnectors.ts';
import type { ChosenConnectors, ConnectorDocument, VersionDocument } from './chooseConnectors.ts';
import {
  carriesExtensions,
  exportProcess,
  extensionsBytes,
  processFileNames,
  sourceBytes,
} from './exportProcess.ts';
import { mergeExtensions } from './mergeExtensions.ts';

export interface ArchiveOptions {
  readonly extensionsName: 'process' | 'application';
  /** also those that no task uses and that did not come with the archive */
  readonly allConnectors: boolean;
  /** the published ones: of a connector the version goes out that its tasks are pinned to */
  readonly versions?: readonly VersionDocument[];
  /** also where the archive came without one; engines do not read it, the modeling service looks for it */
  readonly manifest?: boolean;
  /** of a release: what the manifest says of it, which connectors it has, and what it has beside the others */
  readonly release?: {
    readonly version: string;
    readonly connectors: ChosenConnectors;
    readonly files: readonly OutFile[];
  };
}

export interface WrittenArchive {
  readonly files: readonly OutFile[];
  /** by path: the process a file is of, as it was given; of a connector its id */
  readonly owners: ReadonlyMap<string, Omit<ProcessContent, 'projectId'> | string>;
  readonly problems: readonly Problem[];
}

/**
 * An archive that came without a manifest goes out without: its name is that of the file then, and
 * nothing but what was edited changes. What no file name can say needs one all the same.
 */
export function goesWithoutManifest({ name, description, manifest, order }: ProjectContent): boolean {
  if (order === undefined || manifest !== undefined) return false;
  return description === undefined && safeFileName(name, 'project') === name;
}

/**
 * The files of a project archive, as the old modeling service wrote it and engines read it. Of an archive
 * that was imported, every file nobody changed goes out as it came, where it was.
 */
export function writeArchive(
  project: ProjectContent,
  processes: readonly Omit<ProcessContent, 'projectId'>[],
  connectors: readonly ConnectorDocument[],
  options: ArchiveOptions,
): WrittenArchive {
  const out = new ArchiveWriter(project);
  const { release, versions = [], allConnectors } = options;
  const hasManifest = options.manifest === true || release !== undefined || !goesWithoutManifest(project);
  if (hasManifest) out.manifest(release?.version);
  const which = allConnectors ? 'all' : 'own';
  const chosen = release?.connectors ?? chooseConnectors(project, processes, connectors, versions, which);
  out.problems.push(...chosen.problems);
  for (const { documentId, name, content } of chosen.connectors) out.connector(documentId, name, content);
  for (const process of processes) out.process(process, options);
  if (options.extensionsName === 'application') out.sharedExtensions(processes);
  for (const file of project.files) out.add(file.path, file.bytes);
  out.sidecar();
  const configured = chosen.connectors.map(({ name, content }) => ({
    name,
    config: readConnector(content.text).connector?.config ?? [],
  }));
  for (const file of environmentFiles(project.environments ?? [], configured)) out.beside(file);
  for (const file of release?.files ?? []) out.beside(file);
  return { files: out.inOrder(), owners: out.owners, problems: out.problems };
}

class ArchiveWriter {
  readonly problems: Problem[] = [];
  readonly owners = new Map<string, Omit<ProcessContent, 'projectId'> | string>();
  readonly #project: ProjectContent;
  /** paths of the archive the project came from */
  readonly #order: readonly string[];
  readonly #root: string;
  readonly #files = new Map<string, OutFile>();
  readonly #taken = new Set<string>();
  readonly #told: {
    readonly processes: Map<string, ProcessContent['sidecar']>;
    readonly connectors: Map<string, ConnectorContent>;
  } = {
    processes: new Map(),
    connectors: new Map(),
  };

  constructor(project: ProjectContent) {
    this.#project = project;
    this.#order = project.order ?? [];
    this.#root = rootFolder(this.#order);
    // Files that are not ours keep their places; what is new goes beside them.
    for (const { path } of project.files) this.#taken.add(path.toLowerCase());
  }

  add(path: string, bytes: Uint8Array): void {
    this.#taken.add(path.toLowerCase());
    this.#files.set(path, { path, bytes });
  }

  /** Behind all others: the old modeling service takes the first JSON at the root for the project. */
  beside({ path, bytes }: OutFile): void {
    this.add(this.#root + path, bytes);
  }

  manifest(version?: string): void {
    const { name, description, manifest, manifestFile } = this.#project;
    const text = manifestFile && decodeText(manifestFile.bytes)?.text;
    const read = text === undefined ? undefined : readJson(text);
    const base = read && 'value' in read && isJsonObject(read.value) ? read.value : (manifest ?? {});
    const { description: before } = base;
    const isSame = description === before || (description === undefined && typeof before !== 'string');
    const value = {
      ...{ ...base, name },
      ...(version !== undefined && { version }),
      ...(!isSame && { description: description ?? '' }),
    };
    const written = patchJson(text ?? '', value);
    const bytes =
      manifestFile && written === text ? manifestFile.bytes : encodeJsonLike(written, manifestFile);
    const isNamed = manifestFile !== undefined && base.name === name;
    this.#place(isNamed ? manifestFile.name : `${safeFileName(name, 'project')}.json`, '', bytes);
  }

  connector(id: string, name: string, content: ConnectorContent): void {
    const bytes = sourceBytes(content.text, content.file) ?? encodeJsonLike(content.text, content.file);
    const isUnchanged = bytes === content.file?.bytes;
    const file = isUnchanged ? content.file.name : `${safeFileName(name, 'connector')}.json`;
    const path = this.#place(file, CONNECTORS_FOLDER, bytes);
    this.owners.set(path, id);
    this.#told.connectors.set(path.slice(this.#root.length), content);
    if (content.invalidText !== undefined) {
      const message = t('The text in its JSON tab cannot be read: the last text that could is written.');
      this.problems.push(fileProblem(path, 'connector-draft', message, { severity: 'warning' }));
    }
  }

  process(content: Omit<ProcessContent, 'projectId'>, { extensionsName }: ArchiveOptions): void {
    const { files, problems } = exportProcess(content);
    this.problems.push(...problems);
    const [xml, extensions] = files;
    if (!xml) return;
    const path = this.#place(xml.path, PROCESSES_FOLDER, xml.bytes);
    this.owners.set(path, content);
    this.#told.processes.set(path.slice(this.#root.length), content.sidecar);
    // What cannot be read cannot be merged: it goes out beside its process in any case.
    const isAlone = extensionsName === 'process' || content.extensions === null;
    if (!extensions || !isAlone) return;
    const beside = path.slice(0, -baseName(path).length);
    this.owners.set(this.#place(extensions.path, beside, extensions.bytes), content);
  }

  /** One file for all: named after the application. */
  sharedExtensions(processes: readonly Omit<ProcessContent, 'projectId'>[]): void {
    const carrying = processes.filter(carriesExtensions);
    const [first] = carrying;
    if (!first) return;
    const { name } = this.#project;
    const { extensions: file } = processFileNames(first, {
      extensionsName: 'application',
      applicationName: name,
    });
    if (carrying.length === 1) {
      this.#place(file, PROCESSES_FOLDER, extensionsBytes(first) ?? new Uint8Array());
      return;
    }
    const parts = carrying.map(({ xml, extensions }) => ({
      text: extensions ?? '',
      processIds: processIdsIn(xml),
    }));
    const merged = mergeExtensions(parts, name, file);
    this.problems.push(...merged.problems);
    this.#place(file, PROCESSES_FOLDER, new TextEncoder().encode(merged.text));
  }

  sidecar(): void {
    const { processes, connectors } = this.#told;
    const text = writeArchiveSidecar({ processes, connectors, checks: this.#project.checks });
    if (text !== null) this.add(this.#root + SIDECAR_PATH, new TextEncoder().encode(text));
  }

  /** As they were in the archive; what is new comes behind what it belongs to. */
  inOrder(): readonly OutFile[] {
    const rank = new Map(this.#order.map((path, at) => [path, at]));
    const known = [...this.#files.values()].filter(({ path }) => rank.has(path));
    const fresh = [...this.#files.values()].filter(({ path }) => !rank.has(path));
    return [...known.toSorted((a, b) => (rank.get(a.path) ?? 0) - (rank.get(b.path) ?? 0)), ...fresh];
  }

  /** Where a file of that name was in the archive, else into its folder. */
  #place(name: string, folder: string, bytes: Uint8Array): string {
    const preferred = folder.startsWith(this.#root) ? folder + name : this.#root + folder + name;
    const wasHere = (path: string): boolean =>
      baseName(path) === name && !this.#isKept(path) && this.#mayHold(path, folder);
    const former =
      this.#order.includes(preferred) && !this.#isKept(preferred) ? preferred : this.#order.find(wasHere);
    const path = former ?? freePath(preferred, this.#taken);
    this.add(path, bytes);
    return path;
  }

  /** Another file has exactly this path; archives may hold names that differ in capitals alone. */
  #isKept(path: string): boolean {
    return this.#files.has(path) || this.#project.files.some((file) => file.path === path);
  }

  /** Connectors and processes are read from their folders and from the root, the manifest from the root alone. */
  #mayHold(path: string, folder: string): boolean {
    const place = placeOf(path.slice(this.#root.length));
    return place === '' || (place !== null && folder.endsWith(place));
  }
}
