import type { DocumentContent, DocumentKind } from '../../domain/document.ts';
import type { JsonValue } from '../../domain/values/json.ts';
import { t } from '../../language/t.ts';
import type { OutFile } from '../ImportItem.ts';
import type { Complaint } from '../json/StrictObject.ts';
import { StrictObject } from '../json/StrictObject.ts';
import { readJson } from '../json/readJson.ts';
import { sha256Of } from '../package/writePackage.ts';
import type { RawFile } from '../RawFile.ts';
import { isZip, unzip, zip } from '../zip.ts';
import type { ZipLimits } from '../zip.ts';
import { readZipDirectory } from '../zipDirectory.ts';
import { withBytesAside, withBytesBack } from './bytesAside.ts';

/** A document as it is kept. */
export interface BackupDocument {
  readonly id: string;
  readonly revision: number;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly deletedAt?: string;
  readonly content: DocumentContent;
}

const INDEX = 'backup.json';
const FORMAT = 'connector-modeler-backup';
const FORMAT_VERSION = 1;
const DOCUMENTS = 'documents/';
const BYTES = 'bytes/';
/** A workspace is larger than any file of it. */
const LIMITS: ZipLimits = { entries: 60_000, file: 200_000_000, total: 1_000_000_000, ratio: 100 };
/** What a zip can count and a browser can hold. */
const MOST = { entries: 65_000, bytes: 2_000_000_000 };

/**
 * The whole workspace, exactly as it is kept: a file for each document and for each piece of bytes in them. The
 * same documents give the same file.
 * @param beside plain files for people and other programs; not read again, and left out where there is no room
 * @throws Error that says what to do, for what could not be read again
 */
export function writeBackup(
  documents: readonly BackupDocument[],
  beside: readonly OutFile[] = [],
  limits: ZipLimits = LIMITS,
): Uint8Array {
  const sorted = documents.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const bytes = new Map<string, Uint8Array>();
  const put = (some: Uint8Array): string => {
    const name = sha256Of(some);
    bytes.set(name, some);
    return name;
  };
  const texts = sorted.map((document, at) => ({
    path: `${DOCUMENTS}${document.content.kind}-${at + 1}.json`,
    bytes: encoded(withBytesAside(document, put)),
  }));
  const index = {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    documents: texts.map((file) => ({ path: file.path, sha256: sha256Of(file.bytes) })),
  };
  const aside = [...bytes]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, some]) => ({ path: BYTES + name, bytes: some }));
  const files = [{ path: INDEX, bytes: encoded(index) }, ...texts, ...aside];
  if (files.length > limits.entries)
    throw new Error(
      t('The workspace holds more files than one backup can take. Export its projects one by one.'),
    );
  if (sizeOf(files) > limits.total || files.some((file) => file.bytes.length > limits.file))
    throw new Error(t('The workspace is larger than one backup can be. Export its projects one by one.'));
  const hasRoom =
    files.length + beside.length <= MOST.entries && sizeOf(files) + sizeOf(beside) <= MOST.bytes;
  return zip(hasRoom ? [...files, ...beside] : files);
}

function sizeOf(files: readonly OutFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

function isOwn(path: string): boolean {
  return path === INDEX || path.startsWith(DOCUMENTS) || path.startsWith(BYTES);
}

/** By its content: people rename files. */
export function isBackup({ bytes }: RawFile): boolean {
  if (!isZip(bytes)) return false;
  const paths = readZipDirectory(bytes)?.map(({ path }) => path) ?? [];
  return paths.includes(INDEX) && paths.every((path) => path !== 'manifest.json');
}

/**
 * The documents of a backup, all of them or none: a half restored workspace would look whole.
 * @param isDocument whether a value is a document that can be kept
 * @throws Error with a sentence for the user
 */
export function readBackup(
  file: RawFile,
  isDocument: (value: unknown) => value is BackupDocument,
  limits: ZipLimits = LIMITS,
): readonly BackupDocument[] {
  const files = new Map(
    unzip(file.bytes, undefined, limits, undefined, isOwn).map(({ path, bytes }) => [path, bytes]),
  );
  const complaints: Complaint[] = [];
  const index = new StrictObject(json(files, INDEX), [], complaints);
  if (index.text('format') !== FORMAT) index.complain(t('This is no backup of a workspace.'));
  if (index.whole('formatVersion') > FORMAT_VERSION)
    index.complain(t('The backup was made by a newer Connector Modeler. Update this one.'));
  const listed = (index.objects('documents') ?? []).map((one) => ({
    path: one.required('path'),
    sha256: one.required('sha256'),
  }));
  const [complaint] = complaints;
  if (complaint) throw new Error(`${INDEX}: ${complaint.message}`);
  const take = (name: string): Uint8Array => {
    const bytes = files.get(BYTES + name);
    if (!bytes || sha256Of(bytes) !== name) throw new Error(t`${BYTES}${name} is missing or damaged.`);
    return bytes;
  };
  const documents = listed.map(({ path, sha256 }) => {
    const bytes = files.get(path);
    if (!bytes || sha256Of(bytes) !== sha256) throw new Error(t`${path} is missing or damaged.`);
    const value = withBytesBack(json(files, path), take);
    if (!isDocument(value)) throw new Error(t`${path} is no document that can be kept.`);
    return value;
  });
  if (new Set(documents.map(({ id }) => id)).size !== documents.length)
    throw new Error(t('Two documents of the backup have one id.'));
  return documents;
}

export function countsOf(documents: readonly BackupDocument[]): ReadonlyMap<DocumentKind, number> {
  const counts = new Map<DocumentKind, number>();
  for (const { content, deletedAt } of documents)
    if (deletedAt === undefined) counts.set(content.kind, (counts.get(content.kind) ?? 0) + 1);
  return counts;
}

function json(files: ReadonlyMap<string, Uint8Array>, path: string): JsonValue {
  const bytes = files.get(path);
  if (!bytes) throw new Error(t`${path} is missing.`);
  const read = readJson(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), path);
  if ('value' in read) return read.value;
  throw new Error(`${path}: ${read.problems[0].message}`);
}

function encoded(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value, null, 1));
}
