import type { Problem } from '../../domain/problem.ts';
import { stem } from '../fileNames.ts';
import type { ProjectItem } from '../ImportItem.ts';
import { fileProblem } from '../RawFile.ts';
import type { RawFile } from '../RawFile.ts';
import { ArchiveRefused, unzip } from '../zip.ts';
import { readArchive } from './readArchive.ts';

/** A zip file as a project. */
export function importArchive(file: RawFile): {
  readonly item: ProjectItem | null;
  readonly problems: readonly Problem[];
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
    const entries = unzip(file.bytes, skip);
    if (entries.length === 0) {
      return {
        item: null,
        problems: [...problems, fileProblem(file.name, 'archive-empty', 'There is no file in the archive.')],
      };
    }
    const read = readArchive(entries, stem(file.name));
    const placed = read.problems.map((problem) => inArchive(problem, file.name));
    return { item: { ...read.item, file: file.name }, problems: [...problems, ...placed] };
  } catch (error) {
    if (!(error instanceof ArchiveRefused)) throw error;
    return { item: null, problems: [...problems, fileProblem(file.name, 'archive-refused', error.message)] };
  }
}

function inArchive(problem: Problem, archive: string): Problem {
  const { file } = problem.place;
  return {
    ...problem,
    place: { ...problem.place, file: file === undefined ? archive : `${archive} › ${file}` },
  };
}
