import { deflateSync, Inflate } from 'fflate';
import type { OutFile } from '../ImportItem.ts';
import { isSafeFileName } from '../fileNames.ts';
import { isZip } from '../zip.ts';
import { LINK_DICTIONARY } from './linkDictionary.ts';

/** What may come out of a link: far more than people put in, far less than what fills a memory. */
export const MOST_UNPACKED = 1_000_000;
const MOST_FILES = 100;
/** How much is unpacked before the limit is looked at again: at most a thousand times as much comes out. */
const SLICE = 256;
const LINE_END = 0x0a;

/** What was unpacked is more than a link may hold. */
export class TooMuchUnpacked extends Error {}

/** Several small files packed as one, so that what they have in common is written once. The same files, the same bytes. */
export function packFiles(files: readonly OutFile[]): Uint8Array {
  const head = JSON.stringify(files.map(({ path, bytes }) => [path, bytes.length]));
  return deflateSync(joined([new TextEncoder().encode(`${head}\n`), ...files.map(({ bytes }) => bytes)]), {
    level: 9,
    dictionary: LINK_DICTIONARY,
  });
}

/**
 * The files again; null for what was not packed here.
 * @throws TooMuchUnpacked before more than the limit is in memory
 */
export function unpackFiles(packed: Uint8Array): readonly OutFile[] | null {
  const bytes = inflated(packed);
  const end = bytes?.indexOf(LINE_END) ?? -1;
  if (!bytes || end < 0) return null;
  const head = headOf(new TextDecoder().decode(bytes.subarray(0, end)));
  if (!head) return null;
  const files: OutFile[] = [];
  let at = end + 1;
  for (const [path, length] of head) {
    files.push({ path, bytes: bytes.slice(at, at + length) });
    at += length;
  }
  // No archives: what is in a link is what was shown to whoever made it.
  return at === bytes.length && !files.some((file) => isZip(file.bytes)) ? files : null;
}

function headOf(text: string): readonly (readonly [string, number])[] | null {
  try {
    const head: unknown = JSON.parse(text);
    if (!Array.isArray(head) || head.length === 0 || head.length > MOST_FILES) return null;
    return head.every(isEntry) ? head : null;
  } catch {
    return null;
  }
}

function isEntry(entry: unknown): entry is readonly [string, number] {
  if (!Array.isArray(entry) || entry.length !== 2) return false;
  const [path, length] = entry as readonly unknown[];
  return typeof path === 'string' && isSafeFileName(path) && Number.isInteger(length) && Number(length) >= 0;
}

/** What comes out is counted while it does: no head is believed. */
function inflated(packed: Uint8Array): Uint8Array | null {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const end = { isSeen: false };
  const inflater = new Inflate({ dictionary: LINK_DICTIONARY }, (chunk, final) => {
    size += chunk.length;
    if (size > MOST_UNPACKED) throw new TooMuchUnpacked();
    chunks.push(chunk.slice());
    end.isSeen ||= final;
  });
  try {
    for (let at = 0; at < packed.length; at += SLICE)
      inflater.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
  } catch (error) {
    if (error instanceof TooMuchUnpacked) throw error;
    return null;
  }
  return end.isSeen ? joined(chunks) : null;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
