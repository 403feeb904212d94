import { messageOf } from '../../domain/values/messageOf.ts';
import type { ConnectorContent, VersionContent } from '../../domain/document.ts';
import type { Problem } from '../../domain/problem.ts';
import { connectorProblems } from '../../domain/problems/connectorProblems.ts';
import { newestFirst } from '../../domain/versions/versions.ts';
import { readConnector } from '../../formats/activiti/connectorJson.ts';
import { exportProcess } from '../../formats/activiti/projectArchive.ts';
import { safeFileName } from '../../formats/fileNames.ts';
import type { OutFile } from '../../formats/ImportItem.ts';
import { packageFileName } from '../../formats/package/packageLayout.ts';
import { packageProblem } from '../../formats/package/packageProblem.ts';
import type { PackageExtra } from '../../formats/package/writePackage.ts';
import { packageFiles, writePackage } from '../../formats/package/writePackage.ts';
import { repositoryFiles } from '../../formats/package/writeRepository.ts';
import { zip } from '../../formats/zip.ts';
import { t } from '../../language/t.ts';
import type { StoredDocument } from '../../storage/DocumentStore.ts';
import { nameIn } from './definitionText.ts';
import type { ExportSource } from './exportSource.ts';

type Visibility = 'public' | 'company';

export type PackagePart = 'icon' | 'documentation' | 'attachments';

/** What can be left out of a package, where a version has it. */
export const PACKAGE_PARTS: readonly {
  readonly part: PackagePart;
  readonly isIn: (version: VersionContent) => boolean;
  /** somebody may not be able to run the connector without it */
  readonly isMissed?: true;
}[] = [
  { part: 'icon', isIn: ({ icon }) => icon !== undefined },
  { part: 'documentation', isIn: ({ about }) => about?.documentation !== undefined },
  { part: 'attachments', isIn: ({ about }) => (about?.attachments ?? []).length > 0, isMissed: true },
];

export interface PackageOptions {
  /** id of a version's document; null: the newest of each connector */
  readonly versionId: string | null;
  /** for connectors whose first package this is; later ones have it fixed */
  readonly visibility: Visibility;
  /** what a person does not want in it */
  readonly leftOut: ReadonlySet<PackagePart>;
  /** a process that goes along as an example */
  readonly exampleId: string | null;
}

interface MadePackages {
  readonly files: readonly OutFile[];
  readonly downloads: readonly OutFile[];
  readonly problems: readonly Problem[];
}

type Version = StoredDocument<VersionContent>;
type Connector = StoredDocument<ConnectorContent>;

/** What can be packaged of the chosen connectors or versions, the newest first. */
export function packageableVersions(source: ExportSource): readonly Version[] {
  const wanted = new Set(source.chosenConnectors.map(({ id }) => id));
  const versions =
    source.chosenVersions.length > 0
      ? source.chosenVersions
      : source.versions.filter(({ content }) => wanted.has(content.connectorId));
  return versions
    .filter(({ content }) => packageProblem(content) === null)
    .toSorted((a, b) => newestFirst(a.content.version, b.content.version));
}

/** Those whose visibility is not fixed yet: the first package fixes it. */
export function withoutVisibility(source: ExportSource): readonly Connector[] {
  const ids = new Set([
    ...source.chosenConnectors.map(({ id }) => id),
    ...source.chosenVersions.map(({ content }) => content.connectorId),
  ]);
  return source.catalogue.filter(
    ({ id, content }) =>
      ids.has(id) && content.about?.visibility === undefined && earlierVisibility(source, id) === undefined,
  );
}

/** Those that are going to be packaged. */
export function chosenVersionsOf(
  source: ExportSource,
  { versionId }: Pick<PackageOptions, 'versionId'>,
): readonly Version[] {
  const all = packageableVersions(source);
  return source.chosenVersions.length > 0 ? all : newestOfEach(all, versionId);
}

export function exportedPackages(source: ExportSource, options: PackageOptions): MadePackages {
  const problems: Problem[] = [];
  const chosen = chosenVersionsOf(source, options);
  const packaged = new Set(chosen.map(({ content }) => content.connectorId));
  for (const connector of source.chosenConnectors)
    if (!packaged.has(connector.id)) problems.push(notPackaged(source, connector));
  for (const { content } of source.chosenVersions) {
    const message = packageProblem(content);
    if (message !== null) problems.push(problem(nameIn(content.text) ?? '', message));
  }
  const made = chosen.flatMap(
    ({ content }): { version: VersionContent; extra: PackageExtra; file: OutFile }[] => {
      const name = packageFileName(nameIn(content.text) ?? '', content.version);
      problems.push(...contentProblems(content, name));
      try {
        const extra = extraOf(source, content, options);
        const version = without(content, options.leftOut);
        return [{ version, extra, file: writePackage(version, extra) }];
      } catch (error) {
        problems.push(problem(name, messageOf(error)));
        return [];
      }
    },
  );
  const [only, second] = made;
  const downloads = made.map(({ file }) => file);
  return { files: only && !second ? packageFiles(only.version, only.extra) : downloads, downloads, problems };
}

/** A folder for each of the chosen connectors, in one zip. */
export function exportedRepositories(source: ExportSource, options: PackageOptions): MadePackages {
  const files = source.chosenConnectors.flatMap(({ id, content }) => {
    const versions = source.versions.filter((version) => version.content.connectorId === id);
    const [first] = versions;
    const extra = first ? extraOf(source, first.content, { ...options, exampleId: null }) : {};
    return repositoryFiles(
      content,
      versions.map((version) => version.content),
      extra,
    );
  });
  const [only, second] = source.chosenConnectors;
  const name = only && !second ? safeFileName(nameIn(only.content.text) ?? '', 'connector') : 'connectors';
  return { files, downloads: [{ path: `${name}.zip`, bytes: zip(files) }], problems: [] };
}

function without(version: VersionContent, leftOut: ReadonlySet<PackagePart>): VersionContent {
  if (leftOut.size === 0) return version;
  const { icon, about = {}, ...rest } = version;
  const { documentation, attachments, ...others } = about;
  return {
    ...rest,
    ...(icon && !leftOut.has('icon') && { icon }),
    about: {
      ...others,
      ...(documentation !== undefined && !leftOut.has('documentation') && { documentation }),
      ...(attachments && !leftOut.has('attachments') && { attachments }),
    },
  };
}

function extraOf(source: ExportSource, version: VersionContent, options: PackageOptions): PackageExtra {
  const connector = source.catalogue.find(({ id }) => id === version.connectorId);
  const example = source.allProcesses.find(({ id }) => id === options.exampleId);
  const visibility =
    connector?.content.about?.visibility ??
    earlierVisibility(source, version.connectorId) ??
    options.visibility;
  return { visibility, ...(example && { example: exportProcess(example.content).files }) };
}

function earlierVisibility(source: ExportSource, connectorId: string): Visibility | undefined {
  const own = source.versions.filter(({ content }) => content.connectorId === connectorId);
  return own.find(({ content }) => content.about?.visibility !== undefined)?.content.about?.visibility;
}

function newestOfEach(newestFirst: readonly Version[], versionId: string | null): readonly Version[] {
  if (versionId !== null) return newestFirst.filter(({ id }) => id === versionId);
  const seen = new Set<string>();
  return newestFirst.filter(
    ({ content: { connectorId } }) => !seen.has(connectorId) && seen.add(connectorId),
  );
}

function contentProblems({ text, notes }: VersionContent, file: string): readonly Problem[] {
  const { connector } = readConnector(text);
  const found = connector ? connectorProblems(connector, []) : [];
  const placed = found.map((one) => ({ ...one, place: { ...one.place, file } }));
  if (notes.trim() !== '') return placed;
  const message = t('The version has no release notes. Whoever gets the package will not know what is new.');
  return [...placed, { code: 'package-without-notes', severity: 'warning', message, place: { file } }];
}

function notPackaged(source: ExportSource, { id, content }: Connector): Problem {
  const versions = source.versions.filter((version) => version.content.connectorId === id);
  const [newest] = versions.toSorted((a, b) => newestFirst(a.content.version, b.content.version));
  const message = packageProblem(newest?.content ?? content) ?? '';
  return problem(nameIn(content.text) ?? '', message);
}

function problem(file: string, message: string): Problem {
  return { code: 'not-packaged', severity: 'error', message, place: { file } };
}
