import type { Problem } from '../domain/problem.ts';
import { t } from '../language/t.ts';
import { readFileSet } from './activiti/readFileSet.ts';
import type { TextFile } from './activiti/TextFile.ts';
import { importArchive } from './activiti/importArchive.ts';
import { importTemplates } from './camunda/importTemplates.ts';
import { importPackages, withDrafts } from './package/importPackages.ts';
import { EXTENSIONS_SUFFIX } from './fileNames.ts';
import type { Import, ImportItem } from './ImportItem.ts';
import { fileProblem } from './RawFile.ts';
import type { RawFile } from './RawFile.ts';
import { recogniseFile } from './recogniseFile.ts';

export type { Import, ProcessItem } from './ImportItem.ts';

const MAX_FILES = 1_000;
export const MAX_TOTAL = 100_000_000;
/** All archives together: more than one may hold, because a download of all work is one for each project. */
const MAX_UNPACKED = { entries: 5_000, bytes: 300_000_000 };

/**
 * The one gate for files from outside: chosen, dropped or pasted. Everything is recognised by what is in
 * it; what cannot be taken in is a problem with its place and what to do, never an exception.
 * @param onFile is told which file comes next
 */
export async function readFiles(
  files: readonly RawFile[],
  onFile: (name: string, index: number, total: number) => void = () => undefined,
): Promise<Import> {
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (files.length > MAX_FILES)
    return refused(files, t`These are more than ${MAX_FILES} files. Import fewer at a time.`);
  if (total > MAX_TOTAL)
    return refused(files, t('These files are larger than 100 MB together. Import fewer at a time.'));
  const items: ImportItem[] = [];
  const problems: Problem[] = [];
  const loose: TextFile[] = [];
  let room = MAX_UNPACKED;
  for (const [index, file] of files.entries()) {
    onFile(file.name, index, files.length);
    const found = recogniseFile(file);
    // An extensions file that cannot be read still belongs to its process: the text is kept for mending.
    if (found.kind === 'unknown' && found.text !== null && isNamedExtensions(file)) {
      loose.push({ ...file, kind: 'extensions', text: found.text });
      continue;
    }
    problems.push(...found.problems);
    if (found.kind === 'archive') {
      const packages = importPackages(file, room);
      const read = packages ?? importArchive(file, room);
      const { unpacked } = read;
      room = { entries: room.entries - unpacked.entries, bytes: room.bytes - unpacked.bytes };
      problems.push(...read.problems);
      if (packages) {
        items.push(...packages.items);
        loose.push(...packages.drafts);
      } else if ('item' in read) {
        if (read.item) items.push(read.item);
        items.push(...read.templates);
      }
    } else if (found.kind === 'templates') {
      const read = importTemplates(file, found.text);
      items.push(...read.items);
      problems.push(...read.problems);
    } else if (found.kind === 'manifest') problems.push(looseManifest(file));
    else if (found.kind !== 'unknown') loose.push({ ...file, kind: found.kind, text: found.text });
    // A page must be able to answer between two large files.
    if (file.bytes.length > 1_000_000) await new Promise((resolve) => setTimeout(resolve));
  }
  const set = readFileSet(loose);
  const paths = files.map(({ name }) => name);
  return {
    items: [...items, ...set.processes, ...withDrafts(set.connectors, items, paths)],
    extensions: set.extensions,
    problems: [...problems, ...set.problems],
  };
}

function isNamedExtensions({ name }: RawFile): boolean {
  return name.toLowerCase().endsWith(EXTENSIONS_SUFFIX);
}

function refused(files: readonly RawFile[], message: string): Import {
  return { items: [], extensions: [], problems: [fileProblem(files[0]?.name ?? '', 'too-much', message)] };
}

function looseManifest(file: RawFile): Problem {
  const message = t(
    'This describes a project. Import the whole archive (.zip) or folder that it belongs to.',
  );
  return fileProblem(file.name, 'loose-manifest', message, { severity: 'warning', line: 1, column: 1 });
}
