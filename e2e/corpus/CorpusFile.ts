import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export interface CorpusFile {
  /** path below the folder, with slashes */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** All files below a folder, in the order of their names. */
export function corpusFiles(folder: string): CorpusFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => !name.endsWith('.md') && statSync(path.join(folder, name)).isFile())
    .sort()
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(path.join(folder, name))) }));
}

export function writeOut(folder: string | undefined, files: readonly CorpusFile[]): void {
  if (folder === undefined) return;
  for (const { name, bytes } of files) {
    const target = path.join(folder, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}

export function sameBytes(left: Uint8Array, right: Uint8Array | undefined): boolean {
  return right !== undefined && Buffer.compare(left, right) === 0;
}

/** How one file, or one process with its extensions, fared. */
export interface Verdict {
  readonly name: string;
  /** why it fell short; null when it did not */
  readonly failure: string | null;
  /** it was refused, as it should be: what the problem says */
  readonly refused?: string;
  /** what was exported */
  readonly files?: readonly CorpusFile[];
}
