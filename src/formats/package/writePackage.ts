import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ConnectorIcon } from '../../domain/connector/catalogue.ts';
import type { VersionContent } from '../../domain/document.ts';
import { t } from '../../language/t.ts';
import { readConnector } from '../activiti/connectorJson.ts';
import type { OutFile } from '../ImportItem.ts';
import { zip, ZIP_LIMITS } from '../zip.ts';
import type { PackageManifest } from './PackageManifest.ts';
import { writeManifest } from './PackageManifest.ts';
import {
  ATTACHMENTS_FOLDER,
  DEFINITION_PATH,
  DOCUMENTATION_PATH,
  EXAMPLE_FOLDER,
  ICON_PATH,
  MANIFEST_PATH,
  NOTES_PATH,
  packageFileName,
  pathKey,
  pathProblem,
} from './packageLayout.ts';
import { documentIdProblem, packageProblem } from './packageProblem.ts';

export interface PackageExtra {
  /** the files of an example process */
  readonly example?: readonly OutFile[];
  /** who the package is for, where the version does not say it yet */
  readonly visibility?: 'public' | 'company';
}

/** The same version and extra always give the same bytes. @throws Error that says what to do, as packageFiles */
export function writePackage(version: VersionContent, extra: PackageExtra = {}): OutFile {
  return {
    path: packageFileName(definitionName(version.text), version.version),
    bytes: zip(packageFiles(version, extra)),
  };
}

/**
 * The files of a package, ordered by their paths.
 * @throws Error that says what to do, where the version cannot be packaged
 */
export function packageFiles(content: VersionContent, extra: PackageExtra = {}): readonly OutFile[] {
  const { version, text, notes, icon } = content;
  const refusal = packageProblem(content) ?? documentIdProblem(content.connectorId);
  if (refusal !== null) throw new Error(refusal);
  const name = definitionName(text);
  const { documentation, attachments } = content.about ?? {};
  const textFile = (path: string, told: string): OutFile => ({ path, bytes: utf8ToBytes(told) });
  const files: OutFile[] = [
    textFile(DEFINITION_PATH, text),
    textFile(NOTES_PATH, `${notesHeading(name, version)}${notes}`),
    ...(icon ? [textFile(ICON_PATH, `${JSON.stringify(iconJson(icon), null, 2)}\n`)] : []),
    ...(documentation === undefined ? [] : [textFile(DOCUMENTATION_PATH, documentation)]),
    ...inFolder(EXAMPLE_FOLDER, extra.example ?? []),
    ...inFolder(ATTACHMENTS_FOLDER, attachments ?? []),
  ].toSorted(byPath);
  checkFiles(files);
  const manifest = textFile(MANIFEST_PATH, writeManifest(manifestOf(content, files, extra)));
  return [...files, manifest].toSorted(byPath);
}

function iconJson({ name, hue, image }: ConnectorIcon): Partial<ConnectorIcon> {
  return { name, hue, ...(image !== undefined && { image }) };
}

/** First line of the notes: they say which version they are about. */
export function notesHeading(name: string, version: string): string {
  return `# ${name} ${version}\n\n`;
}

export function sha256Of(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

function manifestOf(
  content: VersionContent,
  files: readonly OutFile[],
  extra: PackageExtra,
): PackageManifest {
  const { version, publishedAt, hash, category, reason, deprecated, connectorId } = content;
  const { documentation: _, attachments, ...about } = content.about ?? {};
  const visibility = about.visibility ?? extra.visibility;
  const { connector } = readConnector(content.text);
  return {
    id: connectorId,
    name: connector?.name ?? '',
    version,
    ...(connector?.description !== undefined && { description: connector.description }),
    ...(category !== undefined && { category }),
    ...(reason !== undefined && { reason }),
    ...(deprecated !== undefined && { deprecated }),
    publishedAt,
    hash,
    about: { ...about, ...(visibility && { visibility }) },
    ...(attachments && { attachments: attachments.map(({ path }) => ATTACHMENTS_FOLDER + path) }),
    files: files.map(({ path, bytes }) => ({ path, size: bytes.length, sha256: sha256Of(bytes) })),
  };
}

function inFolder(folder: string, files: readonly OutFile[]): readonly OutFile[] {
  return files.map(({ path, bytes }) => ({ path: `${folder}${path}`, bytes }));
}

/** What we write we must be able to read. */
function checkFiles(files: readonly OutFile[]): void {
  const seen = new Set<string>();
  for (const { path, bytes } of files) {
    const problem = seen.has(pathKey(path))
      ? t('Another file of the package has this name.')
      : pathProblem(path);
    if (problem !== null) throw new Error(t`“${path}” cannot go into the package. ${problem}`);
    if (bytes.length > ZIP_LIMITS.file)
      throw new Error(t`“${path}” is larger than 10 MB. Attach a smaller file.`);
    seen.add(pathKey(path));
  }
  if (files.length >= ZIP_LIMITS.entries)
    throw new Error(t('A package holds at most 999 files. Attach fewer.'));
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > ZIP_LIMITS.total - 1_000_000)
    throw new Error(t('The files of the package are larger than 99 MB together. Attach fewer.'));
}

function definitionName(text: string): string {
  const { connector } = readConnector(text);
  if (connector && connector.name !== '') return connector.name;
  throw new Error(t('The definition of this version cannot be read, so it cannot be packaged.'));
}

function byPath(a: OutFile, b: OutFile): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
