import { readFiles } from '../../formats/importFiles.ts';
import type { Import } from '../../formats/ImportItem.ts';
import { zip } from '../../formats/zip.ts';
import { isWorthReading, pathOf } from './pickedFiles.ts';
import { splitProjectFolders } from './projectFolders.ts';

export interface Progress {
  readonly done: number;
  readonly total: number;
}

interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads what was chosen through the one gate; an unpacked project goes through it as the archive it would be. */
export async function readPicked(
  picked: readonly File[],
  onProgress: (progress: Progress) => void,
): Promise<Import> {
  const wanted = picked.filter((file) => isWorthReading(pathOf(file)));
  const bytes = new Map<string, Uint8Array>();
  const unreadable: { name: string; message: string }[] = [];
  for (const [index, file] of wanted.entries()) {
    const path = pathOf(file);
    onProgress({ done: index, total: wanted.length });
    try {
      bytes.set(freePath(path, bytes), new Uint8Array(await file.arrayBuffer()));
    } catch {
      unreadable.push({ name: path, message: 'The browser could not read this file. Choose it again.' });
    }
  }
  onProgress({ done: wanted.length, total: wanted.length });
  const read = await readFiles(asArchives(bytes));
  const problems = unreadable.map(({ name, message }) => ({
    code: 'file-unreadable',
    severity: 'error' as const,
    message,
    place: { file: name },
  }));
  return { ...read, problems: [...problems, ...read.problems] };
}

function asArchives(bytes: ReadonlyMap<string, Uint8Array>): readonly NamedBytes[] {
  const { folders, rest } = splitProjectFolders([...bytes.keys()]);
  const of = (path: string) => bytes.get(path) ?? new Uint8Array();
  return [
    ...folders.map(({ root, paths }) => ({
      name: `${root.slice(root.lastIndexOf('/') + 1)}.zip`,
      bytes: zip(paths.map((path) => ({ path: path.slice(root.length + 1), bytes: of(path) }))),
    })),
    ...rest.map((path) => ({ name: path, bytes: of(path) })),
  ];
}

/** Two files of one name can be chosen one after the other. */
function freePath(path: string, taken: ReadonlyMap<string, unknown>): string {
  if (!taken.has(path)) return path;
  const dot = path.indexOf('.', path.lastIndexOf('/') + 1);
  const [stem, end] = dot < 0 ? [path, ''] : [path.slice(0, dot), path.slice(dot)];
  for (let number = 2; ; number += 1) {
    const other = `${stem} (${String(number)})${end}`;
    if (!taken.has(other)) return other;
  }
}
