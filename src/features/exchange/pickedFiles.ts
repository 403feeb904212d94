import { API_ENDINGS, kindByStart } from '../../formats/api/apiKinds.ts';
import { t } from '../../language/t.ts';

/** YAML is not among them: a folder is full of it, and little of that is the description of an API. */
const OURS: ReadonlySet<string> = new Set(['bpmn', 'xml', 'json', 'zip', ...API_ENDINGS]);

/** A dropped file does not know the folders it was dropped with, so they are remembered beside it. */
const droppedPaths = new WeakMap<File, string>();

/** Name of a file with the folders it was chosen or dropped with. */
export function pathOf(file: File): string {
  return droppedPaths.get(file) ?? (file.webkitRelativePath || file.name);
}

/** Must be called in the drop event itself: the browser forgets what was dropped right after. */
export async function pickDropped(transfer: DataTransfer): Promise<readonly File[]> {
  const roots = [...transfer.items]
    .filter((item) => item.kind === 'file')
    .map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
  const lists = roots.map(async (root): Promise<readonly File[]> => {
    if (root === null) return [];
    return root instanceof File ? [root] : pickEntry(root);
  });
  return (await Promise.all(lists)).flat();
}

/** Text becomes a file named by what it looks like, so that it goes through the same gate. */
export function fileOfText(text: string): File {
  const start = text.trimStart();
  const ending = start.startsWith('<') ? 'xml' : /^[{[]/.test(start) ? 'json' : 'txt';
  const isProcess = ending === 'xml' && kindByStart(start) === null;
  return new File([text], isProcess ? t('Pasted process.bpmn20.xml') : t`Pasted text.${ending}`);
}

/** Does a text look like one of the files the import reads? */
export function looksImportable(text: string): boolean {
  const start = text.trimStart().slice(0, 2000);
  if (kindByStart(start) !== null) return true;
  if (/^<(\?xml|([\w.-]+:)?definitions\b)/.test(start)) return true;
  if (start.startsWith('[')) return /^\[\s*\{/.test(start) && /"(\$schema|appliesTo)"\s*:/.test(start);
  return start.startsWith('{') && /"(actions|events|extensions|name|id|\$schema)"\s*:/.test(start);
}

/** What file systems and tools leave in folders. Camunda's modelers look for templates in a folder that looks like that. */
export function isHidden(path: string): boolean {
  return path.split('/').some((part) => isHiddenName(part) || part === '__MACOSX');
}

function isHiddenName(name: string): boolean {
  return name.startsWith('.') && name !== '.camunda';
}

/** Of a folder only the files the import can know; what was chosen by itself always, so that a refusal is told. */
export function isWorthReading(path: string): boolean {
  return !path.includes('/') || (!isHidden(path) && OURS.has(endingOf(path)));
}

function endingOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).toLowerCase();
}

async function pickEntry(entry: FileSystemEntry): Promise<readonly File[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    droppedPaths.set(file, entry.fullPath.replace(/^\//, ''));
    return [file];
  }
  if (!isFolder(entry) || isHiddenName(entry.name) || entry.name === 'node_modules') return [];
  const lists = await Promise.all((await entriesOf(entry)).map(pickEntry));
  return lists.flat();
}

async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  // The reader gives a hundred at a time, and nothing when it is through.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
