import { Inflate, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import type { OpaqueFile } from '../domain/document.ts';
import { t } from '../language/t.ts';
import type { OutFile } from './ImportItem.ts';
import type { ZipEntry } from './zipDirectory.ts';
import { packedBytes, readZipDirectory } from './zipDirectory.ts';

export interface ZipLimits {
  readonly entries: number;
  /** bytes of one file, unpacked */
  readonly file: number;
  /** bytes of all files, unpacked */
  readonly total: number;
  /** unpacked bytes of a file for each packed one */
  readonly ratio: number;
}

export const ZIP_LIMITS: ZipLimits = { entries: 1_000, file: 10_000_000, total: 100_000_000, ratio: 100 };

/** What may still be unpacked where several archives are taken in together. */
export interface ZipRoom {
  readonly entries: number;
  readonly bytes: number;
}

/** Below this size no ratio is suspicious: blank text packs to almost nothing. */
const SMALL = 100_000;
/** How much is unpacked before the limits are looked at again: at most a thousand times as much comes out. */
const SLICE = 8_192;
const NO_ROOM = t(
  'Together with the files before it, this is more than fits into one import. Import this archive by itself.',
);
/** So that the same files always give the same archive; the earliest date a zip can say. */
const MTIME = new Date(1980, 0, 1);

/** Refused as a whole; the message is for the user. */
export class ArchiveRefused extends Error {}

/**
 * The files of an archive in their order, without folders and without unpacking archives inside it. What
 * it unpacks to is counted while unpacking, never taken from its headers.
 * @param isWanted entries that are not are passed over: they are neither counted nor unpacked
 * @param onSkip is told of entries that are left out: names outside of the archive, links, doubles
 * @throws ArchiveRefused for what is no archive, encrypted, damaged or too large
 */
export function unzip(
  bytes: Uint8Array,
  onSkip: (path: string, why: string) => void = () => undefined,
  limits: ZipLimits = ZIP_LIMITS,
  room: ZipRoom = { entries: limits.entries, bytes: limits.total },
  isWanted: (path: string) => boolean = () => true,
): OpaqueFile[] {
  const entries = readZipDirectory(bytes)?.filter(({ path }) => !path.endsWith('/') && isWanted(path));
  if (!entries) throw new ArchiveRefused(t('The file is no zip archive, or a damaged one.'));
  if (entries.length > limits.entries)
    throw new ArchiveRefused(t`The archive holds more than ${limits.entries} files.`);
  if (entries.length > room.entries) throw new ArchiveRefused(NO_ROOM);
  const seen = new Set<string>();
  let size = 0;
  return entries.flatMap((entry): OpaqueFile[] => {
    const why = reasonToSkip(entry, seen);
    seen.add(entry.path);
    if (why !== null) {
      onSkip(entry.path, why);
      return [];
    }
    const unpacked = unpack(bytes, entry, limits, (one) => {
      if (size + one > limits.total)
        throw new ArchiveRefused(t`The archive unpacks to more than ${megabytes(limits.total)}.`);
      if (size + one > room.bytes) throw new ArchiveRefused(NO_ROOM);
    });
    size += unpacked.length;
    return [{ path: entry.path, bytes: unpacked }];
  });
}

/** The same files in the same order give the same bytes. */
export function zip(files: readonly OutFile[]): Uint8Array {
  const bytes = deflated(files, new Set());
  // What packs to almost nothing looks like a bomb to every gate, ours as well: such files go in as they are.
  const packed = new Map(readZipDirectory(bytes)?.map(({ path, packedSize }) => [path, packedSize]));
  const suspicious = files.filter(
    (file) =>
      file.bytes.length > SMALL && file.bytes.length > (packed.get(file.path) ?? 0) * ZIP_LIMITS.ratio,
  );
  return suspicious.length === 0 ? bytes : deflated(files, new Set(suspicious.map(({ path }) => path)));
}

function deflated(files: readonly OutFile[], stored: ReadonlySet<string>): Uint8Array {
  const entries: Zippable = Object.fromEntries(
    files.map(({ path, bytes }) => [path, [bytes, { mtime: MTIME, level: stored.has(path) ? 0 : 6 }]]),
  );
  return zipSync(entries);
}

/** By content: people rename files. */
export function isZip([a, b, c, d]: Uint8Array): boolean {
  return a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6));
}

function reasonToSkip({ path, link }: ZipEntry, seen: ReadonlySet<string>): string | null {
  const parts = path.split('/');
  const isOutside =
    path.startsWith('/') || /^[a-z]:/i.test(path) || parts.includes('..') || path.includes('\0');
  if (isOutside) return t('its name leads out of the archive');
  if (link) return t('it is a link');
  if (path === '' || path === '__proto__') return t('it has no usable name');
  return seen.has(path) ? t('another entry has the same name') : null;
}

/** @param onSize is told how much has come out so far, and throws when it is too much */
function unpack(
  bytes: Uint8Array,
  entry: ZipEntry,
  limits: ZipLimits,
  onSize: (size: number) => void,
): Uint8Array {
  const { path, method, encrypted } = entry;
  if (encrypted)
    throw new ArchiveRefused(
      t('The archive is encrypted. Unpack it with its password, and import the files.'),
    );
  const packed = packedBytes(bytes, entry);
  if (!packed || (method !== 0 && method !== 8))
    throw new ArchiveRefused(t`“${path}” in the archive is damaged.`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const take = (chunk: Uint8Array): void => {
    size += chunk.length;
    if (size > limits.file) throw new ArchiveRefused(t`“${path}” is larger than ${megabytes(limits.file)}.`);
    onSize(size);
    if (size > SMALL && size > packed.length * limits.ratio) {
      throw new ArchiveRefused(t`“${path}” unpacks to more than ${limits.ratio} times its size.`);
    }
    chunks.push(chunk.slice());
  };
  if (method === 0) take(packed);
  else inflate(packed, path, take);
  return joined(chunks, size);
}

function inflate(packed: Uint8Array, path: string, take: (chunk: Uint8Array) => void): void {
  const inflater = new Inflate(take);
  try {
    for (let at = 0; at < packed.length; at += SLICE) {
      inflater.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
    }
  } catch (error) {
    if (error instanceof ArchiveRefused) throw error;
    throw new ArchiveRefused(t`“${path}” in the archive is damaged.`);
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}
