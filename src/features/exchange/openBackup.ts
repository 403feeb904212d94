import type { RawFile } from '../../formats/RawFile.ts';
import { isZip, unzip, ZIP_LIMITS } from '../../formats/zip.ts';

export const BACKUP_NAME = 'connector-modeler-';

const INSIDE = /^(projects\/[^/]+\.zip|connectors\/[^/]+\.json|processes\/[^/]+)$/;

/** The files in a download of all work, each for itself; any other file as it is. */
export function openBackup(file: RawFile): readonly RawFile[] {
  if (!isZip(file.bytes)) return [file];
  try {
    const files = unzip(file.bytes, undefined, { ...ZIP_LIMITS, file: ZIP_LIMITS.total });
    const isOurs =
      file.name.startsWith(BACKUP_NAME) || files.some(({ path }) => path.startsWith('projects/'));
    if (!isOurs || files.length === 0 || !files.every(({ path }) => INSIDE.test(path))) return [file];
    return files.map(({ path, bytes }) => ({ name: path.slice(path.indexOf('/') + 1), bytes }));
  } catch {
    return [file]; // the gate says what is wrong with it
  }
}
