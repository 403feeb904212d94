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

type Kind = ImportItem['kind'];
/** what comes in, then what is told, each with a place where it has one */
type Row = readonly [come: Kind | '', ...told: string[]];

const NOT_READ: Row = ['', 'error not-recognised'];
const OTHER_JSON: Row = ['', 'error not-recognised 1:1'];
const PROCESS: Row = ['process'];
const NO_PROCESS: Row = ['process', 'note no-process'];

const HOSTILE: Readonly<Record<string, Row>> = {
  'connector-2000-inputs.json': ['connector'],
  'connector-duplicate-keys.json': [
    'connector',
    'warning json-duplicate-key 1:26',
    'warning json-duplicate-key 1:81',
  ],
  'connector-names-differ-in-case.json': ['connector'],
  'connector-number-extremes.json': ['connector'],
  'connector-proto.json': ['connector', 'note unknown-key 1:25', 'note unknown-key 1:52'],
  'connector-wrong-types.json': [
    'connector',
    'warning wrong-type 1:7',
    'warning wrong-type 1:16',
    'warning wrong-type 1:79',
    'warning wrong-type 1:32',
    'warning wrong-type 1:48',
    'warning wrong-type 1:62',
  ],
  'connector-xss.json': ['connector', 'note unknown-key 1:484', 'warning connector-name 1:14'],
  'json-bom.json': ['connector'],
  'json-empty.json': ['', 'error file-empty'],
  'json-gzip-renamed.json': ['', 'error json-invalid 1:1'],
  'json-invalid-utf8.json': ['connector', 'warning encoding-guessed', 'warning connector-name 1:11'],
  'json-lone-surrogate.json': ['connector', 'warning connector-name 1:11'],
  'json-nesting-objects-10000.json': ['', 'error json-too-deep 1:1281'],
  'json-pdf-renamed.json': ['', 'error json-invalid 1:1'],
  'json-utf16.json': ['connector'],
  'markdown-deep.md': NOT_READ,
  'markdown-remote-image.md': NOT_READ,
  'name-200kb-no-spaces.bpmn': PROCESS,
  'name-200kb.json': ['connector', 'warning connector-name 1:14'],
  'name-combining.bpmn': PROCESS,
  'name-device.bpmn': PROCESS,
  'name-dots.bpmn': PROCESS,
  'name-html-entity.bpmn': PROCESS,
  'name-newlines.bpmn': PROCESS,
  'name-nfc-nfd.bpmn': PROCESS,
  'name-path.bpmn': PROCESS,
  'name-zero-width.bpmn': PROCESS,
  'names-all.json': ['connector'],
  'openapi-20000-paths.json': OTHER_JSON,
  'openapi-case-colliding-ids.json': OTHER_JSON,
  'openapi-duplicate-operation-ids.json': OTHER_JSON,
  'openapi-ref-file-and-http.json': OTHER_JSON,
  'openapi-ref-proto.json': OTHER_JSON,
  'openapi-self-ref.json': OTHER_JSON,
  'openapi-server-javascript.json': OTHER_JSON,
  'postman-scripts.json': OTHER_JSON,
  'template-html-description.json': ['template'],
  'template-icon-foreignobject.json': ['template'],
  'template-icon-huge-svg.json': ['template', 'note template-icon-large 1:101'],
  'template-icon-javascript-url.json': ['template', 'warning template-icon-no-picture 1:101'],
  'template-icon-onload.json': ['template'],
  'xml-attr-count-20000.bpmn': PROCESS,
  'xml-charref-supplementary.bpmn': PROCESS,
  'xml-circular-di.bpmn': PROCESS,
  'xml-deep-extension-10000.bpmn': ['', 'error xml-refused 2:5647'],
  'xml-deep-nesting-5000.bpmn': ['', 'error xml-refused 2:7058'],
  'xml-ids-proto.bpmn': PROCESS,
  'xml-latin1-declared-utf8.bpmn': ['process', 'warning encoding-guessed'],
  'xml-nan-bounds.bpmn': PROCESS,
  'xml-nul-and-controls.bpmn': ['process', 'warning xml-sloppy 2:335', 'note xml-controls-left-out'],
  'xml-pi-stylesheet.bpmn': PROCESS,
  'xml-png-renamed.bpmn': ['', 'error xml-invalid 1:1'],
  'xml-self-ref.bpmn': PROCESS,
  'xml-truncated-in-di.bpmn': ['', 'error xml-invalid 2:515'],
  'xml-truncated.bpmn': ['', 'error xml-invalid 2:382'],
  'xml-two-roots.bpmn': ['', 'error xml-invalid 2:593'],
  'xml-utf16be-bom.bpmn': PROCESS,
  'xml-whitespace-only.bpmn': ['', 'error xml-invalid 1:1'],
  'xml-xxe-file.bpmn': ['', 'error xml-refused 2:1'],
  'xml-xxe-http.bpmn': ['', 'error xml-refused 2:1'],
  'xml-xxe-parameter.bpmn': ['', 'error xml-refused 2:1'],
  'xss-documentation.bpmn': PROCESS,
  'xss-javascript-link.bpmn': PROCESS,
  'xss-warning-message.bpmn': PROCESS,
  'xss-xhtml-in-extension.bpmn': PROCESS,
  'yaml-billion-laughs.yaml': NOT_READ,
  'yaml-norway-and-octal.yaml': NOT_READ,
  'zip-absolute.zip': ['project', ...Array<string>(3).fill('warning archive-entry-skipped')],
  'zip-backslash.zip': ['project', 'warning archive-entry-skipped'],
  'zip-case-duplicates.zip': ['project'],
  'zip-encrypted-flag.zip': ['', 'error archive-refused'],
  'zip-exact-duplicates.zip': ['project', 'warning archive-entry-skipped'],
  'zip-html-renamed.zip': ['', 'error not-bpmn 1:1'],
  'zip-nested.zip': ['project'],
  'zip-proto-names.zip': ['project', 'warning archive-entry-skipped'],
  'zip-slip.zip': ['project', ...Array<string>(2).fill('warning archive-entry-skipped')],
  'zip-unicode-names.zip': ['project'],
};

const BROKEN: Readonly<Record<string, Row>> = {
  'Activiti__invalidMessageProcess.bpmn': PROCESS,
  'Activiti__invalidProcess.bpmn': PROCESS,
  'Activiti__nwf-DeployInvalidXmlTest.testExternalEntityResolvingTest.bpmn': ['', 'error xml-refused 2:1'],
  'Activiti__nwf-parsing-error.bpmn': ['', 'error xml-invalid 1:1'],
  'bpmn-js-element-templates__nwf-entries-visible.bpmn': ['', 'error xml-invalid 12:9'],
  'bpmn-js-element-templates__nwf-event.bpmn': ['', 'error xml-invalid 17:7'],
  'bpmn-js-element-templates__nwf-task.bpmn': ['', 'error xml-invalid 7:9'],
  'bpmn-js-element-templates__nwf-zeebe-properties.bpmn': ['', 'error xml-invalid 6:9'],
  'bpmn-js-properties-panel__nwf-ListenerProps.bpmn': ['process', 'warning xml-sloppy 61:32'],
  'bpmn-js-properties-panel__nwf-PriorityDefinitionProps.bpmn': ['', 'error xml-invalid 8:9'],
  'bpmn-js__BpmnRenderer.sequenceFlow-no-source.bpmn': PROCESS,
  'bpmn-js__binary.png': NOT_READ,
  'bpmn-js__categoryValue.bpmn': PROCESS,
  'bpmn-js__dangling-process-message-flow.bpmn': PROCESS,
  'bpmn-js__di-plane-no-bpmn-element.bpmn': PROCESS,
  'bpmn-js__invalid-child.bpmn': NO_PROCESS,
  'bpmn-js__invalid-flow-element.bpmn': PROCESS,
  'bpmn-js__lane-missing-flowNodeRef.bpmn': PROCESS,
  'bpmn-js__missing-di-plane-root-element.bpmn': PROCESS,
  'bpmn-js__missing-di-plane.bpmn': PROCESS,
  'bpmn-js__missing-namespace.bpmn': ['', 'error not-bpmn 1:1'],
  'bpmn-js__multiple-dis.bpmn': PROCESS,
  'bpmn-js__no-process-collaboration.bpmn': NO_PROCESS,
  'bpmn-js__nwf-BpmnRules.attaching.bpmn': ['', 'error xml-invalid 132:9'],
  'bpmn-js__nwf-SubProcessBehavior.copy-paste.bpmn': PROCESS,
  'bpmn-js__nwf-default-attrs.bpmn': PROCESS,
  'bpmn-js__nwf-events.bpmn': ['', 'error xml-invalid 131:7'],
  'bpmn-js__nwf-gateway-type-default.bpmn': PROCESS,
  'bpmn-js__plane-missing-bpmnelement.bpmn': PROCESS,
  'bpmn-js__subprocess-missing-di.bpmn': PROCESS,
  'bpmn-js__wrong-di-order.bpmn': PROCESS,
  'bpmn-moddle__attrs.bpmn': NO_PROCESS,
  'bpmn-moddle__duplicate-ids.bpmn': PROCESS,
  'bpmn-moddle__not-bpmn.bpmn': ['', 'error not-bpmn 1:1'],
  'bpmn-moddle__undeclared-ns-child.bpmn': NO_PROCESS,
  'bpmn-moddle__unrecognized-child.bpmn': NO_PROCESS,
  'bpmn-moddle__xmlns-redeclaration.bpmn': [
    'process',
    'warning xml-sloppy 2:66',
    'warning xml-sloppy 2:124',
    'note no-process',
  ],
  'camunda-bpm-platform__BpmnParseTest.testInvalidSequenceFlowInAndOutEventSubProcess.bpmn': PROCESS,
  'camunda-bpm-platform__LinkEventTest.testInvalidEventLinkMultipleTargets.bpmn': PROCESS,
  'camunda-bpm-platform__nwf-4-failed-service-tasks.bpmn': ['process', 'warning xml-sloppy 3:98'],
  'camunda-bpm-platform__nwf-7-failed-service-tasks.bpmn': ['process', 'warning xml-sloppy 3:99'],
  'camunda-bpm-platform__nwf-BpmnParseTest.testXMLParsingErrors.bpmn': ['', 'error xml-invalid 27:9'],
  'camunda-bpm-platform__testXxeParsingIsDisabled.bpmn': ['', 'error xml-refused 2:1'],
  'camunda-modeler__bpmnWithDmnUri.xml': PROCESS,
  'camunda-modeler__broken.bpmn': ['', 'error xml-invalid 5:1'],
  'camunda-modeler__empty.bpmn': ['', 'error file-empty'],
  'camunda-modeler__import-warnings.bpmn': PROCESS,
  'camunda-modeler__no-ns.xml': ['', 'error not-bpmn 1:1'],
  'flowable-engine__invalidProcess.bpmn': PROCESS,
};

describe.skipIf(!isThere).each([
  ['hostile', HOSTILE],
  ['bpmn/broken', BROKEN],
])('files of %s', (folder, rows) => {
  const files = filesOf(folder);
  afterEach(() => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect('polluted' in {}).toBe(false);
  });

  test('each has its row', () => {
    expect(files.map(({ name }) => name).toSorted()).toEqual(Object.keys(rows).toSorted());
  });

  test.each(Object.entries(rows))('%s', async (name, [come, ...told]) => {
    const file = files.find((one) => one.name === name);
    if (!file) return; // the first test tells it
    const { items, problems } = await readFiles([file]);
    expect(items.map(({ kind }) => kind)).toEqual(come === '' ? [] : [come]);
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
  const file = (name: string) => {
    const bytes = new Uint8Array(readFileSync(path.join(CORPUS, 'hostile', name)));
    return { name, bytes };
  };
  const connectorOf = async (name: string) => {
    const { items } = await readFiles([file(name)]);
    const [item] = items;
    if (item?.kind !== 'connector') throw new Error(`${name} is no connector`);
    return { text: item.content.text, connector: item.connector };
  };

  test('names that JavaScript has for itself are names', async () => {
    const { connector } = await connectorOf('connector-proto.json');
    expect(connector.actions.map(({ key }) => key)).toEqual(['__proto__', 'constructor', 'toString']);
    const { items } = await readFiles([file('xml-ids-proto.bpmn')]);
    const [item] = items;
    const model = await readModelFromXml(item?.kind === 'process' ? item.content.xml : '');
    expect(model.elements).toHaveLength(4);
  });

  test('numbers that no double holds stay as they are written when something else is edited', async () => {
    const { connector, text } = await connectorOf('connector-number-extremes.json');
    const edited = writeConnector({ ...connector, description: 'edited' }, text);
    for (const number of ['12345678901234567890', '1e400', '-0', '0.1000000000000000055511151231257827'])
      expect(edited).toContain(number);
  });

  test('names that differ in case are three', async () => {
    const { connector } = await connectorOf('connector-names-differ-in-case.json');
    expect(new Set(connector.actions.map(({ name }) => name)).size).toBe(3);
  });

  test('bytes that are not UTF-8 are never replaced', async () => {
    for (const name of ['json-invalid-utf8.json', 'xml-latin1-declared-utf8.bpmn']) {
      const { items } = await readFiles([file(name)]);
      const [item] = items;
      const text =
        item?.kind === 'process' ? item.content.xml : item?.kind === 'connector' ? item.content.text : '';
      expect(text).not.toContain('\ufffd');
    }
  });

  test('archives in an archive stay files, and what leads out of one does not come in', async () => {
    const [nested, slip] = await Promise.all([
      readFiles([file('zip-nested.zip')]),
      readFiles([file('zip-slip.zip')]),
    ]);
    const project = (read: typeof nested) => read.items.find((item) => item.kind === 'project');
    expect(project(nested)?.processes).toEqual([]);
    expect(project(nested)?.content.files.filter(({ path: name }) => name.endsWith('.zip'))).toHaveLength(20);
    expect(JSON.stringify(project(slip)?.content.files.map(({ path: name }) => name))).not.toContain('..');
  });

  test('all together are read as each alone', async () => {
    const all = [...filesOf('hostile'), ...filesOf('bpmn/broken')];
    const read = await readFiles(all);
    const { items } = read;
    // A worker passes on what it read.
    expect(isDeepStrictEqual(structuredClone(read), read)).toBe(true);
    const wanted = [...Object.values(HOSTILE), ...Object.values(BROKEN)].filter(([come]) => come !== '');
    expect(items).toHaveLength(wanted.length);
  });
});
