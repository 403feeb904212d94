import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { decodeText } from '../../../src/formats/readText.ts';
import { exportProcess } from '../../../src/formats/activiti/projectArchive.ts';
import { closeProcess, openProcess } from '../../../src/formats/activiti/workingProcess.ts';
import { readFiles } from '../../../src/formats/importFiles.ts';
import type { ProcessItem } from '../../../src/formats/importFiles.ts';
import { sameBytes } from '../CorpusFile.ts';
import type { CorpusFile } from '../CorpusFile.ts';
import { changedLines } from './changedLines.ts';
import { EditBrowser } from './EditBrowser.ts';
import { EDITS } from './EditOutcome.ts';
import type { DataEntries, Edit, Edited } from './EditOutcome.ts';

/** How one edit of one file fared. */
export interface EditVerdict {
  readonly name: string;
  readonly edit: Edit;
  readonly isUnedited: boolean;
  readonly isDone: boolean;
  /** why it was not done */
  readonly reason: string;
  /** what a comparer outside the product says is lost; null where none was given, or the file is not for it */
  readonly losses: readonly string[] | null;
  readonly difference: string | null;
  readonly isUndone: boolean;
  /** the product said that it wrote the text anew */
  readonly rewritten: string | null;
  readonly lines: number;
  readonly outside: readonly string[];
  readonly file: CorpusFile | null;
}

interface Comparison {
  readonly items: readonly { kind: string; cat: string; tier: string; where: string }[];
}
type Compare = (before: string, after: string, options: { readonly allow: readonly string[] }) => Comparison;

/** `edit` in every file, by the product's own editor. @param comparer a module that exports `compare(before, after, { allow })` */
export async function checkEdits(
  files: readonly CorpusFile[],
  edit: string,
  comparer: string | undefined,
): Promise<EditVerdict[]> {
  const edits = EDITS.filter((one) => edit === 'all' || edit === one);
  if (edits.length === 0) throw new Error(`--edit is one of ${[...EDITS, 'all'].join(', ')}.`);
  const compare = comparer === undefined ? null : await comparerOf(comparer);
  const processes = await processesIn(files);
  const browser = await EditBrowser.start();
  const verdicts: EditVerdict[] = [];
  try {
    for (const [at, { file, item }] of processes.entries()) {
      if (at % 25 === 0) console.error(`${String(at)} of ${String(processes.length)} files …`);
      for (const one of edits) verdicts.push(await checkEdit(browser, file, item, one, compare));
    }
  } finally {
    await browser.close();
  }
  return verdicts;
}

async function comparerOf(comparer: string): Promise<Compare> {
  const { compare } = (await import(pathToFileURL(path.resolve(comparer)).href)) as { compare: Compare };
  return compare;
}

interface ReadFile {
  readonly file: CorpusFile;
  readonly item: ProcessItem;
}

async function processesIn(files: readonly CorpusFile[]): Promise<ReadFile[]> {
  const read: ReadFile[] = [];
  for (const file of files.filter(({ name }) => /\.(bpmn|xml)$/.test(name))) {
    const { items } = await readFiles([file]);
    const [item] = items;
    if (item?.kind === 'process') read.push({ file, item });
  }
  return read;
}

async function checkEdit(
  browser: EditBrowser,
  { name, bytes }: CorpusFile,
  { content }: ProcessItem,
  edit: Edit,
  compare: Compare | null,
): Promise<EditVerdict> {
  const opened = await openProcess(content);
  const { isUnedited, edited, reason } = await browser.edit({
    xml: content.xml,
    data: JSON.stringify([...opened.data]),
    target: content.sidecar.target,
    edit,
    seed: seedOf(name),
  });
  const [unedited] = exportProcess(content).files;
  const common = { name, edit, isUnedited: isUnedited && sameBytes(bytes, unedited?.bytes), reason };
  if (!edited) {
    const nothing = { losses: null, difference: null, isUndone: true, rewritten: null };
    return { ...common, ...nothing, isDone: false, lines: 0, outside: [], file: null };
  }
  const closed = closeProcess(
    content,
    edited.xml,
    new Map(JSON.parse(edited.data) as DataEntries),
    new Set(opened.data.keys()),
  );
  const [xml] = exportProcess(closed).files;
  // What went out is read as another program would, so that its encoding is part of the check.
  const text = xml && decodeText(xml.bytes)?.text;
  const { count, outside } = changedLines(content.xml, edited.xml, edited.changed);
  return {
    ...common,
    isDone: true,
    losses: compare && text !== undefined ? lossesOf(compare, content.xml, text, edited) : null,
    difference: text === undefined ? 'The exported file cannot be read.' : edited.difference,
    isUndone: edited.isUndone,
    rewritten: edited.rewritten,
    lines: count,
    outside,
    file: xml ? { name: `${edit}/${name}`, bytes: xml.bytes } : null,
  };
}

function lossesOf(
  compare: Compare,
  before: string,
  after: string,
  { changed }: Edited,
): readonly string[] | null {
  try {
    return compare(before, after, { allow: changed })
      .items.filter(({ kind, tier }) => kind !== 'added' && tier <= 'B')
      .filter(({ kind, where }) => kind !== 'lost' || !isMoved(where, after))
      .map(({ kind, cat, where }) => `${kind} ${cat} at ${where}`);
  } catch {
    return null; // it reads less than moddle does
  }
}

/** It stands elsewhere: the content of a collapsed sub-process moves to a plane of its own with its first edit. */
function isMoved(where: string, after: string): boolean {
  const [, id] = /#([^/]+)$/.exec(where) ?? [];
  return id !== undefined && (after.includes(`id="${id}"`) || after.includes(`id='${id}'`));
}

/** Another element in every file, the same one in every run. */
function seedOf(name: string): number {
  let seed = 7;
  for (const char of name) seed = (seed * 31 + (char.codePointAt(0) ?? 0)) % 9973;
  return seed;
}
