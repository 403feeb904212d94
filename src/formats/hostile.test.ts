import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { readModelFromXml } from '../bpmn/readModel.ts';
import type { Problem } from '../domain/problem.ts';
import { closeProcess, openProcess } from './activiti/workingProcess.ts';
import { exportProcess } from './activiti/exportProcess.ts';
import { readConnector } from './activiti/connectorJson.ts';
import { writeConnector } from './activiti/writeConnector.ts';
import { readFiles } from './importFiles.ts';
import type { ImportItem, ProcessItem } from './ImportItem.ts';
import type { RawFile } from './RawFile.ts';

// What EXPECT.md and INDEX.md ask for, file by file, through the gate and the readers the page uses.

const CORPUS = process.env.CORPUS_DIR ?? path.resolve(import.meta.dirname, '../../../shared/corpus');
const isThere = existsSync(path.join(CORPUS, 'hostile'));
if (!isThere)
  console.warn(`Skipped: there are no hostile files in ${CORPUS} (CORPUS_DIR says where they are).`);

interface Outcome {
  /** null: nothing comes in */
  readonly comes: ImportItem['kind'] | null;
  /** severity, code, and the place where there is one */
  readonly told: readonly string[];
  readonly files: readonly string[];
}

const OUTCOMES = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'hostileFiles.json'), 'utf8'),
) as Readonly<Record<string, readonly Outcome[]>>;

describe.skipIf(!isThere).each(Object.entries(OUTCOMES))('files of %s', (folder, outcomes) => {
  const files = filesOf(folder);
  const rows = outcomes.flatMap((outcome) => outcome.files.map((name) => ({ ...outcome, name })));
  afterEach(() => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('polluted' in {}).toBe(false);
  });

  test('each has its row', () => {
    expect(files.map(({ name }) => name).toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
  });

  test.each(rows)('$name', async ({ name, comes, told }) => {
    const file = files.find((one) => one.name === name);
    if (!file) return; // the first test tells it
    const { items, problems } = await readFiles([file]);
    expect(items.map(({ kind }) => kind)).toEqual(comes === null ? [] : [comes]);
    const all = [...problems, ...items.flatMap((item) => (item.kind === 'template' ? item.problems : []))];
    expect(all.map(short)).toEqual(told);
    // Whatever is told names the file, and can be read by a person.
    for (const { place, message } of all) {
      expect(place.file).toBe(name);
      expect(message.length).toBeLessThan(400);
    }
    for (const item of items) await readOn(item, file.bytes);
  });
});

function filesOf(folder: string): readonly RawFile[] {
  if (!isThere) return [];
  return readdirSync(path.join(CORPUS, folder))
    .filter((name) => name !== 'EXPECT.md' && name !== 'INDEX.md')
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(path.join(CORPUS, folder, name))) }));
}

function short({ severity, code, place }: Problem): string {
  const at = place.line === undefined ? '' : ` ${place.line}:${place.column ?? 0}`;
  return `${severity} ${code}${at}`;
}

/** As the page does it with what came in: read by the readers, and exported again. */
async function readOn(item: ImportItem, bytes: Uint8Array): Promise<void> {
  if (item.kind === 'process') await readProcessOn(item, bytes);
  if (item.kind === 'project') for (const process of item.processes) await readProcessOn(process);
  if (item.kind !== 'connector') return;
  const { connector } = readConnector(item.content.text);
  expect(connector).not.toBeNull();
  if (!connector) return;
  expect(writeConnector(connector, item.content.text)).toBe(item.content.text);
  const edited = writeConnector({ ...connector, description: 'edited' }, item.content.text);
  expect(new TextDecoder('utf-8', { fatal: true }).decode(new TextEncoder().encode(edited))).toBe(edited);
}

async function readProcessOn({ content }: ProcessItem, bytes?: Uint8Array): Promise<void> {
  await readModelFromXml(content.xml).catch((error: unknown) => expect(error).toBeInstanceOf(Error));
  const opened = await openProcess(content);
  const ids = new Set(opened.data.keys());
  const { files } = exportProcess(
    closeProcess({ ...content, projectId: 'p' }, content.xml, opened.data, ids),
  );
  const [xml] = files;
  expect(xml?.path).toMatch(/^(?![. ])[^/\\]{1,240}$/);
  // eslint-disable-next-line no-control-regex -- XML has none of them
  expect(new TextDecoder().decode(xml?.bytes)).not.toMatch(/[\u0001-\u0008\u000b\u000c\u000e-\u001f]/);
  if (bytes && !hasControls(bytes)) expect(Buffer.compare(xml?.bytes ?? bytes, bytes)).toBe(0);
}

function hasControls(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte !== 0 && byte < 32 && ![9, 10, 13].includes(byte));
}

describe.skipIf(!isThere)('what only some of them are about', () => {
  const hostile = filesOf('hostile');
  /** what comes of a file of which one thing comes */
  const only = async <K extends ImportItem['kind']>(name: string, kind: K) => {
    const { items } = await readFiles(hostile.filter((file) => file.name === name));
    const isIt = (item: ImportItem): item is Extract<ImportItem, { kind: K }> => item.kind === kind;
    const [item] = items;
    if (!item || !isIt(item)) throw new Error(`${name} is no ${kind}`);
    return item;
  };

  test('names that JavaScript has for itself are names', async () => {
    const { connector } = await only('connector-proto.json', 'connector');
    expect(connector.actions.map(({ key }) => key)).toEqual(['__proto__', 'constructor', 'toString']);
    const { content } = await only('xml-ids-proto.bpmn', 'process');
    expect((await readModelFromXml(content.xml)).elements).toHaveLength(4);
  });

  test('numbers that no double holds stay as they are written when something else is edited', async () => {
    const { connector, content } = await only('connector-number-extremes.json', 'connector');
    const edited = writeConnector({ ...connector, description: 'edited' }, content.text);
    for (const number of ['12345678901234567890', '1e400', '-0', '0.1000000000000000055511151231257827'])
      expect(edited).toContain(number);
  });

  test('names that differ in case are three', async () => {
    const { connector } = await only('connector-names-differ-in-case.json', 'connector');
    expect(new Set(connector.actions.map(({ name }) => name)).size).toBe(3);
  });

  test('bytes that are not UTF-8 are never replaced', async () => {
    const connector = await only('json-invalid-utf8.json', 'connector');
    expect(connector.content.text).not.toContain('\ufffd');
    const process = await only('xml-latin1-declared-utf8.bpmn', 'process');
    expect(process.content.xml).not.toContain('\ufffd');
  });

  test('archives in an archive stay files, and what leads out of one does not come in', async () => {
    const nested = await only('zip-nested.zip', 'project');
    expect(nested.processes).toEqual([]);
    expect(nested.content.files.filter(({ path: name }) => name.endsWith('.zip'))).toHaveLength(20);
    const slip = await only('zip-slip.zip', 'project');
    expect(JSON.stringify(slip.content.files.map(({ path: name }) => name))).not.toContain('..');
  });

  test('all together are read as each alone', async () => {
    const read = await readFiles([...hostile, ...filesOf('bpmn/broken')]);
    // A worker passes on what it read.
    expect(isDeepStrictEqual(structuredClone(read), read)).toBe(true);
    const wanted = Object.values(OUTCOMES)
      .flat()
      .flatMap(({ comes, files }) => (comes === null ? [] : files));
    expect(read.items).toHaveLength(wanted.length);
  });
});
