import type { Problem } from '../../domain/problem.ts';
import { t } from '../../language/t.ts';
import { baseName, stem } from '../fileNames.ts';
import { archiveTemplates } from '../camunda/archiveTemplates.ts';
import type { ProjectItem, TemplateItem } from '../ImportItem.ts';
import { fileProblem } from '../RawFile.ts';
import type { RawFile } from '../RawFile.ts';
import { ArchiveRefused, unzip } from '../zip.ts';
import type { ZipRoom } from '../zip.ts';
import { readArchive } from './readArchive.ts';

const NOTHING: ZipRoom = { entries: 0, bytes: 0 };

/**
 * A zip file as a project, and how much came out of it. Its templates come in beside the project, which keeps their
 * files as well; an archive of nothing but templates is no project.
 */
export function importArchive(
  file: RawFile,
  room?: ZipRoom,
): {
  readonly item: ProjectItem | null;
  readonly templates: readonly TemplateItem[];
  readonly problems: readonly Problem[];
  readonly unpacked: ZipRoom;
} {
  const problems: Problem[] = [];
  const skip = (path: string, why: string): void => {
    problems.push(leftOut(file.name, path, why, 'warning'));
  };
  try {
    const entries = unzip(file.bytes, skip, undefined, room);
    if (entries.length === 0) {
      return {
        item: null,
        templates: [],
        problems: [
          ...problems,
          fileProblem(file.name, 'archive-empty', t('There is no file in the archive.')),
        ],
        unpacked: NOTHING,
      };
    }
    const unpacked = {
      entries: entries.length,
      bytes: entries.reduce((sum, { bytes }) => sum + bytes.length, 0),
    };
    const found = archiveTemplates(entries, file.name);
    const read = readArchive(entries, stem(file.name));
    if (found.items.length > 0 && isNoProject(read.item)) {
      const others = found.others.flatMap(({ path, problems: why }) =>
        why.length > 0 ? why : [leftOut(file.name, path, t('it is no template'), 'note')],
      );
      return {
        item: null,
        templates: found.items,
        problems: [...problems, ...found.problems, ...others],
        unpacked,
      };
    }
    const placed = read.problems.map((problem) => inArchive(problem, file.name));
    return {
      item: {
        ...{ ...read.item, file: file.name },
        ...(read.item.release && { archive: { name: baseName(file.name), bytes: file.bytes } }),
      },
      templates: found.items,
      problems: [...problems, ...found.problems, ...placed],
      unpacked,
    };
  } catch (error) {
    if (!(error instanceof ArchiveRefused)) throw error;
    return {
      item: null,
      templates: [],
      problems: [...problems, fileProblem(file.name, 'archive-refused', error.message)],
      unpacked: NOTHING,
    };
  }
}

function isNoProject({ content, processes, connectors }: ProjectItem): boolean {
  return content.manifest === undefined && processes.length === 0 && connectors.length === 0;
}

function leftOut(archive: string, path: string, why: string, severity: Problem['severity']): Problem {
  return fileProblem(archive, 'archive-entry-skipped', t`“${path}” is left out: ${why}.`, { severity });
}

function inArchive(problem: Problem, archive: string): Problem {
  const { file } = problem.place;
  return {
    ...problem,
    place: { ...problem.place, file: file === undefined ? archive : `${archive} › ${file}` },
  };
}
