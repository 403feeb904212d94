import { messageOf } from '../../domain/values/messageOf.ts';
import { isBackup, readBackup } from '../../formats/backup/backup.ts';
import type { BackupDocument } from '../../formats/backup/backup.ts';
import { MAX_TOTAL, readFiles } from '../../formats/importFiles.ts';
import type { Import } from '../../formats/ImportItem.ts';
import { fileProblem } from '../../formats/RawFile.ts';
import type { RawFile } from '../../formats/RawFile.ts';
import { zip } from '../../formats/zip.ts';
import { t } from '../../language/t.ts';
import { isStoredDocument } from '../../storage/storedDocumentSchema.ts';
import { openBackup } from './openBackup.ts';
import { splitProjectFolders } from './projectFolders.ts';

/** All that was chosen; a backup of the workspace is restored by itself. */
export interface Picked extends Import {
  readonly backup: { readonly file: string; readonly documents: readonly BackupDocument[] } | null;
}

/**
 * All that happens between the bytes of files and what can be reviewed: the same in the page, in a worker and in a test.
 * An unpacked project goes through the gate as the archive it would be.
 * @param files each with a name of its own
 * @param onFile is told which file comes next, and how many there are
 */
export async function readGate(
  files: readonly RawFile[],
  onFile: (name: string, index: number, total: number) => void = () => undefined,
): Promise<Picked> {
  const bytes = new Map(files.map((file) => [file.name, file.bytes]));
  let backup: Picked['backup'] = null;
  const problems = [];
  for (const file of files.filter(isBackup)) {
    bytes.delete(file.name);
    onFile(file.name, 0, 1);
    try {
      backup = { file: file.name, documents: readBackup(file, isStoredDocument) };
    } catch (error) {
      const message = t`The backup cannot be restored: ${messageOf(error)}`;
      problems.push(fileProblem(file.name, 'file-unreadable', message));
    }
  }
  const read = await readFiles(asArchives(bytes), onFile);
  return { ...read, backup, problems: [...problems, ...read.problems] };
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
