import { messageOf } from '../../domain/values/messageOf.ts';
import type { ProcessContent } from '../../domain/document.ts';
import type { Problem } from '../../domain/problem.ts';
import { chooseConnectors } from '../../formats/activiti/chooseConnectors.ts';
import { exportProcess, writeArchive } from '../../formats/activiti/projectArchive.ts';
import { safeFileName } from '../../formats/fileNames.ts';
import { readCatalogue } from '../../formats/activiti/readCatalogue.ts';
import { zip } from '../../formats/zip.ts';
import type { OutFile } from '../../formats/ImportItem.ts';
import { t } from '../../language/t.ts';
import type { StoredDocument } from '../../storage/DocumentStore.ts';
import { connectorFiles } from './connectorFiles.ts';
import { drawDiagram, pngOf } from './diagramImage.ts';
import type { ExportKind } from './exportKinds.ts';
import { exportProblems, WOULD_NOT_LOAD } from '../../formats/problems/exportProblems.ts';
import type { ExportWatch } from './ExportWatch.ts';
import type { ExportSource } from './exportSource.ts';
import { exportedPackages, exportedRepositories } from './packageExport.ts';
import type { PackageOptions } from './packageExport.ts';
import { exportedTemplates } from './templateExport.ts';
import type { TemplateExportOptions } from './templateExport.ts';
import { lookOf, type PictureOptions } from './pictureOptions.ts';
import { reportFile } from './reportFile.ts';
import { secretsInFiles } from '../../formats/secretsInFiles.ts';
import { sharedExtensions } from './sharedExtensions.ts';

export interface ExportOptions extends PackageOptions, TemplateExportOptions {
  readonly kind: ExportKind;
  /** null: all of the project */
  readonly processId: string | null;
  /** what the extensions file is named after */
  readonly extensionsName: 'process' | 'application';
  /** of the catalogue, not only those that are used */
  readonly allConnectors: boolean;
  /** of an archive that came without one */
  readonly manifest: boolean;
  readonly picture: PictureOptions;
}

export interface PreparedExport {
  /** what is handed to the browser */
  readonly downloads: readonly OutFile[];
  /** what is shown: the downloads, or what is in the archive */
  readonly files: readonly OutFile[];
  readonly problems: readonly Problem[];
  /** why it cannot be downloaded */
  readonly blocked: string | null;
}

/** The processes a kind of export is about. */
function scopeOf(source: ExportSource, options: ExportOptions): readonly StoredDocument<ProcessContent>[] {
  const all = source.process && source.processes.length === 0 ? [source.process] : source.processes;
  if (options.kind === 'archive') return source.processes;
  return options.processId === null ? all : all.filter((process) => process.id === options.processId);
}

/** Makes the files and looks for problems; a mistake in the content is a problem, never an exception. */
export async function prepareExport(
  source: ExportSource,
  options: ExportOptions,
  watch: ExportWatch = {},
): Promise<PreparedExport> {
  const contents = scopeOf(source, options).map((document) => document.content);
  const found = isOfConnectors(options)
    ? []
    : await exportProblems(source, contents, options.kind === 'archive');
  try {
    const made = await make(source, contents, options, watch);
    const problems = [...found, ...made.problems, ...secretsInFiles(made.files)];
    const downloads = bundled(made.downloads, source, options);
    return { ...made, downloads, problems, blocked: blockedBy(made.files, problems, options) };
  } catch (error) {
    const message = messageOf(error);
    return { downloads: [], files: [], problems: found, blocked: message };
  }
}

export function isOfConnectors({ kind }: Pick<ExportOptions, 'kind'>): boolean {
  return kind === 'connectors' || kind === 'templates' || kind === 'package' || kind === 'repository';
}

/** Browsers ask before they take many downloads, and people before they get them. */
const MOST_DOWNLOADS = 8;

function bundled(
  files: readonly OutFile[],
  { project }: ExportSource,
  { kind }: ExportOptions,
): readonly OutFile[] {
  if (files.length <= MOST_DOWNLOADS) return files;
  const name = safeFileName(project?.content.name ?? 'connectors', 'files');
  return [{ path: `${name}-${kind}.zip`, bytes: zip(files) }];
}

type Made = Omit<PreparedExport, 'blocked'>;

async function make(
  source: ExportSource,
  contents: readonly ProcessContent[],
  options: ExportOptions,
  watch: ExportWatch,
): Promise<Made> {
  const { kind, allConnectors, extensionsName, manifest, picture } = options;
  if (kind === 'connectors') {
    return flat(exportedConnectors(source, contents, allConnectors));
  }
  if (kind === 'templates') return flat(exportedTemplates(source, contents, options));
  if (kind === 'package') return exportedPackages(source, options);
  if (kind === 'repository') return exportedRepositories(source, options);
  if (kind === 'report') {
    return flat({ files: [await reportFile(source, contents, watch)], problems: [] });
  }
  if (kind === 'svg' || kind === 'png') return flat(await images(source, contents, { kind, picture }, watch));
  if (kind === 'archive') {
    if (!source.project) throw new Error(t('This process belongs to no project.'));
    const project = source.project.content;
    const { files, problems } = writeArchive(project, contents, source.catalogue, {
      extensionsName,
      versions: source.versions,
      allConnectors,
      manifest,
    });
    return {
      files,
      problems,
      downloads: [{ path: `${safeFileName(project.name, 'project')}.zip`, bytes: zip(files) }],
    };
  }
  const applicationName = source.project?.content.name;
  const naming = { extensionsName, ...(applicationName === undefined ? {} : { applicationName }) };
  if (kind === 'extensions' && extensionsName === 'application')
    return flat(sharedExtensions(contents, naming));
  const made = contents.map((content) => exportProcess(content, naming));
  const isExtensions = (file: OutFile) => file.path.endsWith('-extensions.json');
  const files = made
    .flatMap((one) => one.files)
    .filter((file) => isExtensions(file) === (kind === 'extensions'));
  return flat({ files, problems: made.flatMap((one) => one.problems) });
}

/** The chosen ones, else those the processes call, else the catalogue. */
export function exportedConnectors(
  { chosenConnectors, catalogue, versions }: ExportSource,
  contents: readonly ProcessContent[],
  isAll: boolean,
): { files: readonly OutFile[]; problems: readonly Problem[] } {
  if (chosenConnectors.length > 0) {
    return { files: connectorFiles(chosenConnectors.map((document) => document.content)), problems: [] };
  }
  const none = { kind: 'project', name: '', files: [], connectorIds: [] } as const;
  const { connectors, problems } = chooseConnectors(
    none,
    contents,
    catalogue,
    versions,
    isAll || contents.length === 0 ? 'all' : 'own',
  );
  return { files: connectorFiles(connectors.map((one) => one.content)), problems };
}

function flat({ files, problems }: { files: readonly OutFile[]; problems: readonly Problem[] }): Made {
  return { files, downloads: files, problems };
}

/** A process that cannot be drawn is a problem; the others are drawn all the same. */
async function images(
  source: ExportSource,
  contents: readonly ProcessContent[],
  { kind, picture }: { readonly kind: 'svg' | 'png'; readonly picture: PictureOptions },
  { signal, onProgress }: ExportWatch,
): Promise<{ files: OutFile[]; problems: Problem[] }> {
  const files: OutFile[] = [];
  const problems: Problem[] = [];
  const catalogue = readCatalogue(source.catalogue, source.versions);
  const look = lookOf(picture);
  for (const [index, content] of contents.entries()) {
    if (signal?.aborted) break;
    onProgress?.(index, contents.length);
    const file = `${safeFileName(content.name, 'process')}.${kind}`;
    try {
      const isOpen = content === source.process?.content && source.openDiagram !== null;
      const svg = isOpen ? await source.openDiagram(look) : await drawDiagram(content, catalogue, look);
      files.push({
        path: file,
        bytes: kind === 'svg' ? new TextEncoder().encode(svg) : await pngOf(svg, picture.scale),
      });
    } catch (error) {
      const message = messageOf(error);
      problems.push({ code: 'diagram-not-drawn', severity: 'error', message, place: { file } });
    }
  }
  return { files, problems };
}

function blockedBy(
  files: readonly OutFile[],
  problems: readonly Problem[],
  { kind }: ExportOptions,
): string | null {
  const broken = problems.find((problem) => problem.code === WOULD_NOT_LOAD);
  if (broken && (kind === 'xml' || kind === 'archive')) return broken.message;
  if (files.length > 0) return null;
  if (kind === 'extensions') return t('There are no variables or mappings to write');
  if (kind === 'connectors') return t('No connector is used');
  if (kind === 'templates') return t('There is no template to write');
  if (kind === 'package') return t('No published version can be packaged yet');
  return kind === 'svg' || kind === 'png'
    ? t('There is no diagram to draw')
    : t('There is no process to write');
}
