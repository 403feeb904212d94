import { isBackup, readBackup } from '../../formats/backup/backup.ts';
import type { BackupDocument } from '../../formats/backup/backup.ts';
import { MAX_TOTAL, readFiles } from '../../formats/importFiles.ts';
import type { Import } from '../../formats/ImportItem.ts';
import type { RawFile } from '../../formats/RawFile.ts';
import { freePath } from '../../formats/fileNames.ts';
import { zip } from '../../formats/zip.ts';
import { messageOf } from '../../domain/messageOf.ts';
import { isStoredDocument } from '../../storage/storedDocumentSchema.ts';
import { openBackup } from './openBackup.ts';
import { isHidden, isWorthReading, pathOf } from './pickedFiles.ts';
import { splitProjectFolders } from './projectFolders.ts';

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** All that was chosen; a backup of the workspace is restored by itself. */
export interface Picked extends Import {
  readonly backup: { readonly file: string; readonly documents: readonly BackupDocument[] } | null;
}

/** Reads what was chosen through the one gate; an unpacked project goes through it as the archive it would be. */
export async function readPicked(
  picked: readonly File[],
  onProgress: (progress: Progress) => void,
): Promise<Picked> {
  const wanted = wantedOf(picked);
  const bytes = new Map<string, Uint8Array>();
  // Two files of one name can be chosen one after the other.
  const taken = new Set<string>();
  const unreadable: { name: string; message: string }[] = [];
  for (const [index, file] of wanted.entries()) {
    const path = pathOf(file);
    onProgress({ done: index, total: wanted.length });
    try {
      const name = freePath(path, taken);
      taken.add(name.toLowerCase());
      bytes.set(name, new Uint8Array(await file.arrayBuffer()));
    } catch {
      unreadable.push({ name: path, message: 'The browser could not read this file. Choose it again.' });
    }
  }
  onProgress({ done: wanted.length, total: wanted.length });
  const backups = [...bytes].filter(([name, some]) => isBackup({ name, bytes: some }));
  let backup: Picked['backup'] = null;
  for (const [file, some] of backups) {
    bytes.delete(file);
    try {
      backup = { file, documents: readBackup({ name: file, bytes: some }, isStoredDocument) };
    } catch (error) {
      unreadable.push({ name: file, message: `The backup cannot be restored: ${messageOf(error)}` });
    }
  }
  const read = await readFiles(asArchives(bytes));
  const problems = unreadable.map(({ name, message }) => ({
    code: 'file-unreadable',
    severity: 'error' as const,
    message,
    place: { file: name },
  }));
  return { ...read, backup, problems: [...problems, ...read.problems] };
}

/** Of a project folder everything, because it goes back out with it. */
function wantedOf(picked: readonly File[]): readonly File[] {
  const shown = picked.filter((file) => !isHidden(pathOf(file)));
  const { rest } = splitProjectFolders(shown.map(pathOf));
  const single = new Set(rest);
  return shown.filter((file) => !single.has(pathOf(file)) || isWorthReading(pathOf(file)));
}

function asArchives(bytes: ReadonlyMap<string, Uint8Array>): readonly RawFile[] {
  const { folders, rest } = splitProjectFolders([...bytes.keys()]);
  const of = (path: string) => bytes.get(path) ?? new Uint8Array();
  // Past what the gate takes at a time it refuses them all: no need to open more.
  let opened = 0;
  const open = (file: RawFile): readonly RawFile[] => {
    const inside = opened > MAX_TOTAL ? [file] : openBackup(file);
    for (const { bytes: each } of inside) opened += each.length;
    return inside;
  };
  return [
    ...folders.map(({ root, paths }) => ({
      name: `${root.slice(root.lastIndexOf('/') + 1)}.zip`,
      bytes: zip(paths.map((path) => ({ path: path.slice(root.length + 1), bytes: of(path) }))),
    })),
    ...rest.flatMap((path) => open({ name: path, bytes: of(path) })),
  ];
}
