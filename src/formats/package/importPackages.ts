import type { Problem } from '../../domain/problem.ts';
import { t } from '../../language/t.ts';
import type { TextFile } from '../activiti/TextFile.ts';
import type { ConnectorItem, ImportItem, PackageItem } from '../ImportItem.ts';
import { fileProblem } from '../RawFile.ts';
import type { RawFile } from '../RawFile.ts';
import { recogniseFile } from '../recogniseFile.ts';
import { ArchiveRefused, unzip, ZIP_LIMITS } from '../zip.ts';
import type { ZipRoom } from '../zip.ts';
import { readZipDirectory } from '../zipDirectory.ts';
import { DEFINITION_PATH, MANIFEST_PATH } from './packageLayout.ts';
import { readPackage } from './readPackage.ts';
import { definitionRoot, isPackageFile, repositoryRoots } from './repositoryLayout.ts';

export interface ImportedPackages {
  readonly items: readonly PackageItem[];
  /** the definitions of repositories: their names lead to their packages */
  readonly drafts: readonly TextFile[];
  readonly problems: readonly Problem[];
  readonly unpacked: ZipRoom;
}

/**
 * A package, a zip of several, or a repository; null: the archive is none of these. One that is refused harms no
 * other. What all of them unpack to is limited as if it were one archive.
 */
export function importPackages(file: RawFile, room: ZipRoom): ImportedPackages | null {
  const paths = readZipDirectory(file.bytes)?.map(({ path }) => path) ?? [];
  if (isPackageFile(file.name) || (paths.includes(MANIFEST_PATH) && paths.includes(DEFINITION_PATH)))
    return readAll([file], [], [], room);
  if (!paths.some(isPackageFile)) return null;
  const problems: Problem[] = [];
  const name = (path: string): string => `${file.name} › ${path}`;
  const skip = (path: string, why: string): void => {
    const message = t`“${path}” is left out: ${why}.`;
    problems.push(fileProblem(name(path), 'archive-entry-skipped', message, { severity: 'warning' }));
  };
  try {
    const inside = unzip(file.bytes, skip, { ...ZIP_LIMITS, file: ZIP_LIMITS.total }, room);
    const roots = new Set(repositoryRoots(inside.map(({ path }) => path)));
    const named = inside.map(({ path, bytes }) => ({ path, file: { name: name(path), bytes } }));
    const packages = named.filter(({ path }) => isPackageFile(path)).map((one) => one.file);
    const drafts = named.filter(({ path }) => roots.has(definitionRoot(path) ?? '\0')).map((one) => one.file);
    return readAll(packages, drafts, problems, room);
  } catch (error) {
    if (!(error instanceof ArchiveRefused)) throw error;
    return {
      items: [],
      drafts: [],
      unpacked: { entries: 0, bytes: 0 },
      problems: [...problems, fileProblem(file.name, 'archive-refused', error.message)],
    };
  }
}

function readAll(
  packages: readonly RawFile[],
  definitions: readonly RawFile[],
  found: readonly Problem[],
  room: ZipRoom,
): ImportedPackages {
  const problems = [...found];
  const most = Math.max(0, Math.min(ZIP_LIMITS.total, room.bytes));
  let left = most;
  const items = packages.flatMap((file): PackageItem[] => {
    const read = readPackage(file, { ...ZIP_LIMITS, total: left });
    left -= read.size;
    problems.push(...read.problems);
    return read.content ? [{ kind: 'package', file: file.name, content: read.content }] : [];
  });
  const drafts = definitions.flatMap((file): TextFile[] => {
    const found = recogniseFile(file);
    problems.push(...found.problems);
    return found.kind === 'connector' ? [{ ...file, kind: 'connector', text: found.text }] : [];
  });
  return { items, drafts, problems, unpacked: { entries: items.length, bytes: most - left } };
}

/** Marks the definitions whose packages came with them: in an archive, or in the same folder. */
export function withDrafts(
  connectors: readonly ConnectorItem[],
  items: readonly ImportItem[],
  paths: readonly string[],
): readonly ConnectorItem[] {
  const packages = items.filter((item) => item.kind === 'package');
  const folders = new Set(repositoryRoots(paths));
  return connectors.map((item) => {
    const archive = item.file.slice(0, Math.max(0, item.file.lastIndexOf(' › ')));
    const isBeside = archive !== '' || folders.has(definitionRoot(item.file) ?? '\0');
    const isDraft =
      isBeside &&
      packages.some(
        ({ file, content }) => content.connector.name === item.connector.name && file.startsWith(archive),
      );
    return isDraft ? { ...item, isDraft } : item;
  });
}
