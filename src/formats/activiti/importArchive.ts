import type { Problem } from '../../domain/problem.ts';
import { stem } from '../fileNames.ts';
import type { ProjectItem } from '../ImportItem.ts';
import { fileProblem } from '../RawFile.ts';
import type { RawFile } from '../RawFile.ts';
import { ArchiveRefused, unzip } from '../zip.ts';
import type { ZipRoom } from '../zip.ts';
import { readArchive } from './readArchive.ts';

const NOTHING: ZipRoom = { entries: 0, bytes: 0 };

/** A zip file as a project, and how much came out of it. */
export function importArchive(
  file: RawFile,
  room?: ZipRoom,
): {
  readonly item: ProjectItem | null;
  readonly problems: readonly Problem[];
  readonly unpacked: ZipRoom;
} {
  const problems: Problem[] = [];
  const skip = (path: string, why: string): void => {
    problems.push(
      fileProblem(file.name, 'archive-entry-skipped', `“${path}” is left out: ${why}.`, {
        severity: 'warning',
      }),
    );
  };
  try {
    const entries = unzip(file.bytes, skip, undefined, room);
    if (entries.length === 0) {
      return {
        item: null,
        problems: [...problems, fileProblem(file.name, 'archive-empty', 'There is no file in the archive.')],
        unpacked: NOTHING,
      };
    }
    const read = readArchive(entries, stem(file.name));
    const placed = read.problems.map((problem) => inArchive(problem, file.name));
    return {
      item: { ...read.item, file: file.name },
      problems: [...problems, ...placed],
      unpacked: {
        entries: entries.length,
        bytes: entries.reduce((sum, { bytes }) => sum + bytes.length, 0),
      },
    };
  } catch (error) {
    if (!(error instanceof ArchiveRefused)) throw error;
    return {
      item: null,
      problems: [...problems, fileProblem(file.name, 'archive-refused', error.message)],
      unpacked: NOTHING,
    };
  }
}

function inArchive(problem: Problem, archive: string): Problem {
  const { file } = problem.place;
  return {
    ...problem,
    place: { ...problem.place, file: file === undefined ? archive : `${archive} › ${file}` },
  };
}
