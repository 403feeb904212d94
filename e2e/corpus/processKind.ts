import { isDeepStrictEqual } from 'node:util';
import { attachData, collectData } from '../../src/bpmn/attachData.ts';
import { parseBpmn } from '../../src/bpmn/parseBpmn.ts';
import { readModel } from '../../src/bpmn/readModel.ts';
import type { ElementData, Variable } from '../../src/domain/process/process.ts';
import { readExtensions, toData, writeExtensions } from '../../src/formats/activiti/extensionsJson.ts';
import { exportProcess } from '../../src/formats/activiti/projectArchive.ts';
import { closeProcess, openProcess } from '../../src/formats/activiti/workingProcess.ts';
import { extensionsOwner, modelName } from '../../src/formats/fileNames.ts';
import type { ProcessItem } from '../../src/formats/importFiles.ts';
import { readFiles } from '../../src/formats/importFiles.ts';
import { recogniseFile } from '../../src/formats/recogniseFile.ts';
import { sameBytes } from './CorpusFile.ts';
import type { CorpusFile, Verdict } from './CorpusFile.ts';
import { refusal } from './refusal.ts';

/** Each process with its extensions is opened as the app opens it, closed, and exported unedited and edited. */
export async function checkProcesses(files: readonly CorpusFile[]): Promise<Verdict[]> {
  const diagrams = files.filter(({ name }) => !name.endsWith('.json'));
  const extensions = files.filter(({ name }) => name.endsWith('.json'));
  const verdicts: Verdict[] = [];
  const paired = new Set<CorpusFile>();
  for (const diagram of diagrams) {
    const own = extensions.find(({ name }) => isOwner(diagram.name, name));
    if (own) paired.add(own);
    verdicts.push(await checkProcess(diagram, own));
  }
  const idsOf = new Map(diagrams.map((diagram) => [diagram, processIdsOf(diagram)]));
  for (const file of extensions.filter((one) => !paired.has(one))) {
    const diagram = diagrams.find((one) => (idsOf.get(one) ?? []).some((id) => fileIds(file).includes(id)));
    verdicts.push(diagram ? await checkProcess(diagram, file, file.name) : await checkAlone(file));
  }
  return verdicts;
}

function isOwner(diagram: string, extensions: string): boolean {
  return extensions.endsWith('-extensions.json') && modelName(diagram) === extensionsOwner(extensions);
}

function processIdsOf({ bytes }: CorpusFile): string[] {
  return [...new TextDecoder().decode(bytes).matchAll(/<(?:\w+:)?process\s[^>]*?\bid="([^"]+)"/g)].map(
    ([, id]) => id ?? '',
  );
}

function fileIds(file: CorpusFile): string[] {
  const found = recogniseFile(file);
  if (found.kind !== 'extensions') return [];
  const { extensions } = readExtensions(found.text);
  return extensions ? [...extensions.processes.keys()] : [];
}

async function checkProcess(
  diagram: CorpusFile,
  own: CorpusFile | undefined,
  name = diagram.name,
): Promise<Verdict> {
  const { items, problems } = await readFiles(own ? [diagram, own] : [diagram]);
  const item = items.find((one) => one.kind === 'process');
  if (!item) return refusal(diagram.name, problems);
  if (own && item.content.extensions === null) return refusal(own.name, problems);
  const { files } = exportProcess(item.content);
  const [xml, extensions] = files;
  const failure =
    (xml && sameBytes(diagram.bytes, xml.bytes)
      ? null
      : 'unedited, the BPMN is not exported byte for byte') ??
    (!own || sameBytes(own.bytes, extensions?.bytes)
      ? null
      : 'unedited, the extensions are not exported byte for byte') ??
    (await reopened(item.content));
  // Under the names they came with, so that they can be laid side by side.
  const out = [
    xml && { name: diagram.name, bytes: xml.bytes },
    own && extensions && { name: own.name, bytes: extensions.bytes },
  ];
  return { name, failure, files: out.filter((file) => file !== undefined) };
}

async function reopened(content: ProcessItem['content']): Promise<string | null> {
  const { xml, data } = await openProcess(content);
  const { definitions } = await parseBpmn(xml);
  attachData(definitions, data);
  const model = readModel(definitions);
  const known = new Set([...model.processes, ...model.elements].map(({ id }) => id));
  const carried = collectData(definitions);
  const closed = closeProcess(content, xml, carried, known);
  if (closed.xml !== content.xml || closed.extensions !== content.extensions)
    return 'opened and closed, it is another text';
  const [process] = model.processes;
  return process ? edited(content, process.id, carried, known) : null;
}

const PROBE: Variable = {
  id: 'corpus-probe',
  name: 'corpusProbe',
  type: 'string',
  required: false,
  rest: {},
};

/** One variable more; taken away again, all else is what it was. */
function edited(
  content: ProcessItem['content'],
  processId: string,
  data: ReadonlyMap<string, ElementData>,
  known: ReadonlySet<string>,
): string | null {
  const own = data.get(processId) ?? {};
  const more = new Map(data).set(processId, { ...own, variables: [...(own.variables ?? []), PROBE] });
  const changed = closeProcess(content, content.xml, more, known);
  if (changed.extensions === null) return 'an added variable is not written';
  const ids = [processId];
  const read = toData(readExtensions(changed.extensions).extensions, ids, null);
  const expected =
    content.extensions === null
      ? new Map<string, ElementData>()
      : toData(readExtensions(content.extensions).extensions, ids, null);
  const before = expected.get(processId) ?? {};
  expected.set(processId, { ...before, variables: [...(before.variables ?? []), PROBE] });
  if (!isDeepStrictEqual(new Map([...read].sort()), new Map([...expected].sort())))
    return 'with a variable added, something else changes';
  if (content.extensions === null || readExtensions(content.extensions).extensions?.form !== 'multi')
    return null;
  const { extensions } = closeProcess(changed, content.xml, data, known);
  return extensions !== null &&
    withoutEmpty(extensions, processId) === withoutEmpty(content.extensions, processId)
    ? null
    : 'a variable added and removed leaves a trace';
}

/** The sections that were made for the variable stay, empty: they say nothing. */
function withoutEmpty(text: string, processId: string): string {
  const sections = ['properties', 'mappings', processId, 'extensions'];
  return JSON.stringify(
    JSON.parse(text, (key, value: unknown) =>
      sections.includes(key) && JSON.stringify(value) === '{}' ? undefined : value,
    ),
  );
}

/** No BPMN of the folder has its process: it is refused with what to do, and still would come back as it was. */
async function checkAlone(file: CorpusFile): Promise<Verdict> {
  const { problems } = await readFiles([file]);
  const found = recogniseFile(file);
  if (found.kind === 'extensions') {
    const { extensions } = readExtensions(found.text);
    const processIds = extensions ? [...extensions.processes.keys()] : [];
    const data = toData(extensions, processIds, null);
    const info = { name: 'corpus', processIds, knownIds: new Set([...processIds, ...data.keys()]) };
    if (extensions && writeExtensions(found.text, data, info) !== found.text) {
      return { name: file.name, failure: 'written without an edit, the text is another' };
    }
  }
  return refusal(file.name, problems);
}
