import { freePath } from '../../formats/fileNames.ts';
import { fileProblem } from '../../formats/RawFile.ts';
import type { RawFile } from '../../formats/RawFile.ts';
import { t } from '../../language/t.ts';
import { isHidden, isWorthReading, pathOf } from './pickedFiles.ts';
import { splitProjectFolders } from './projectFolders.ts';
import { readBeside } from './readBeside.ts';
import type { Picked } from './readGate.ts';

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** that is looked into; until then, files are only taken in */
  readonly file?: string;
}

/** What was read, and the files themselves by the names that problems call them. */
export interface ReadFiles extends Picked {
  readonly originals: ReadonlyMap<string, File>;
}

/** Reads what was chosen through the one gate. */
export async function readPicked(
  picked: readonly File[],
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<ReadFiles> {
  const wanted = wantedOf(picked);
  const files: RawFile[] = [];
  const originals = new Map<string, File>();
  // Two files of one name can be chosen one after the other.
  const taken = new Set<string>();
  const problems = [];
  for (const [index, file] of wanted.entries()) {
    signal.throwIfAborted();
    const path = pathOf(file);
    onProgress({ done: index, total: wanted.length });
    try {
      const name = freePath(path, taken);
      taken.add(name.toLowerCase());
      originals.set(name, file);
      files.push({ name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      const message = t('The browser could not read this file. Choose it again.');
      problems.push(fileProblem(path, 'file-unreadable', message));
    }
  }
  const onFile = (file: string, done: number, total: number) => onProgress({ done, total, file });
  const read = await readBeside(files, { onFile, signal });
  return { ...read, originals, problems: [...problems, ...read.problems] };
}

/** Of a project folder everything, because it goes back out with it. */
function wantedOf(picked: readonly File[]): readonly File[] {
  const shown = picked.filter((file) => !isHidden(pathOf(file)));
  const { rest } = splitProjectFolders(shown.map(pathOf));
  const single = new Set(rest);
  return shown.filter((file) => !single.has(pathOf(file)) || isWorthReading(pathOf(file)));
}
