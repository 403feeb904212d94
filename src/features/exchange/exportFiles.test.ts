import { describe, expect, test, vi } from 'vitest';
import type {
  ConnectorContent,
  DocumentContent,
  ProcessContent,
  ProjectContent,
} from '../../domain/document.ts';
import { unzip } from '../../formats/zip.ts';
import { created } from '../../storage/changes.ts';
import { StorageFull } from '../../storage/errors.ts';
import { FallbackStore } from '../../storage/FallbackStore.ts';
import { MemoryStore } from '../../storage/MemoryStore.ts';
import { workFiles } from './downloadWork.ts';
import { prepareExport, type ExportOptions } from './exportFiles.ts';
import { kindsFor } from './exportKinds.ts';
import { loadExportSource, type ExportRequest } from './exportSource.ts';
import { USUAL_PICTURE } from './pictureOptions.ts';

const XML = `<?xml version="1.0" encoding="UTF-8"?>\r
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">\r
  <process id="Process_order" isExecutable="true"><startEvent id="S"/><sequenceFlow id="F" sourceRef="S" targetRef="T"/>\r
  <serviceTask id="T" implementation="mailer.send"/></process>\r
</definitions>`;
const EXTENSIONS =
  '{ "id":"process-1", "name":"order","type":"PROCESS", "extensions": {"Process_order": {"properties": {}, "mappings": {}, "constants": {"T": {"to": {"value": "Ada"}}}}} }';
const MAILER = '{"name": "mailer",  "actions": {"send": {"id": "send", "name": "send"}}}';

const project: ProjectContent = { kind: 'project', name: 'shop', files: [], connectorIds: [] };
const order: ProcessContent = {
  kind: 'process',
  projectId: 'project',
  name: 'order',
  xml: XML,
  xmlFile: { name: 'order.bpmn20.xml', bytes: new TextEncoder().encode(XML) },
  extensions: EXTENSIONS,
  sidecar: { target: 'activiti', elements: {} },
};
const mailer: ConnectorContent = { kind: 'connector', text: MAILER, version: '1.0.0' };
const unused: ConnectorContent = { kind: 'connector', text: '{"name":"unused"}', version: '1.0.0' };

async function storeWith(process: ProcessContent = order) {
  const documents: Record<string, DocumentContent> = { project, process, mailer, unused };
  const store = new MemoryStore();
  await store.save(Object.entries(documents).map(([id, content]) => created(content, id)));
  return store;
}

async function exported(
  request: ExportRequest,
  options: Partial<ExportOptions>,
  process: ProcessContent = order,
) {
  const source = await loadExportSource(await storeWith(process), request);
  const made = await prepareExport(source, {
    kind: 'xml',
    processId: null,
    extensionsName: 'process',
    allConnectors: false,
    manifest: false,
    picture: USUAL_PICTURE,
    versionId: null,
    visibility: 'public',
    templateFiles: 'each',
    hybrid: false,
    expand: true,
    exampleId: null,
    leftOut: new Set(),
    ...options,
  });
  const texts = made.files.map((file) => [file.path, new TextDecoder().decode(file.bytes)] as const);
  return { ...made, texts: Object.fromEntries(texts) };
}

describe('a process', () => {
  test('given no edit, its XML goes out as it is, under the name engines look for', async () => {
    expect((await exported({ processId: 'process' }, {})).texts).toEqual({ 'order.bpmn20.xml': XML });
  });

  test('given its extensions, the file is named after the process or the application', async () => {
    const byProcess = await exported({ processId: 'process' }, { kind: 'extensions' });
    expect(byProcess.texts).toEqual({ 'order-extensions.json': EXTENSIONS });
    const byApplication = await exported(
      { processId: 'process' },
      { kind: 'extensions', extensionsName: 'application' },
    );
    expect(Object.keys(byApplication.texts)).toEqual(['shop-extensions.json']);
  });

  test('given connectors, only those its tasks call, unless all are asked for', async () => {
    const used = await exported({ processId: 'process' }, { kind: 'connectors' });
    expect(used.texts).toEqual({ 'mailer.json': MAILER });
    const all = await exported({ processId: 'process' }, { kind: 'connectors', allConnectors: true });
    expect(Object.keys(all.texts)).toEqual(['mailer.json', 'unused.json']);
  });

  test('given XML that would not load, the download is blocked and a problem says why', async () => {
    const broken = await exported({ processId: 'process' }, {}, { ...order, xml: '<definitions><process' });
    expect(broken.blocked).not.toBeNull();
    expect(broken.problems.some((problem) => problem.severity === 'error')).toBe(true);
  });

  test('given mere problems, nothing is blocked', async () => {
    const made = await exported({ processId: 'process' }, {});
    expect(made.problems.length).toBeGreaterThan(0);
    expect(made.blocked).toBeNull();
  });
});

describe('a project', () => {
  test('given its archive, one zip goes out and its content is what is shown', async () => {
    const made = await exported({ projectId: 'project' }, { kind: 'archive' });
    expect(made.downloads.map((file) => file.path)).toEqual(['shop.zip']);
    const inside = unzip(made.downloads[0]!.bytes).map((file) => file.path);
    expect(inside.toSorted()).toEqual(Object.keys(made.texts).toSorted());
    expect(made.texts['processes/order.bpmn20.xml']).toBe(XML);
    expect(made.texts['connectors/mailer.json']).toBe(MAILER);
    expect(Object.keys(made.texts)).not.toContain('connectors/unused.json');
  });

  test('given what is asked for, the kinds offered are those that make sense', async () => {
    const store = await storeWith();
    const kinds = async (request: ExportRequest) => kindsFor(await loadExportSource(store, request));
    expect((await kinds({ projectId: 'project' }))[0]).toBe('archive');
    expect((await kinds({ processId: 'process' }))[0]).toBe('xml');
    expect(await kinds({ connectorIds: ['mailer'] })).toEqual([
      'connectors',
      'templates',
      'package',
      'repository',
    ]);
  });
});

test('given all work is downloaded, every project and every connector is in it', async () => {
  const files = await workFiles(await storeWith());
  expect(files.map((file) => file.path)).toEqual([
    'projects/shop.zip',
    'connectors/mailer.json',
    'connectors/unused.json',
  ]);
});

test('all work has what found no room in the browser', async () => {
  const kept = await storeWith();
  const full = Object.assign(kept, { open: () => Promise.resolve() });
  const store = new FallbackStore(full, new MemoryStore());
  vi.spyOn(kept, 'save').mockRejectedValue(new StorageFull());
  const text = '{"name":"mailer","description":"only here"}';
  const content: ConnectorContent = { ...mailer, text };
  await expect(store.save([{ id: 'mailer', basedOn: 1, content }])).rejects.toThrow(StorageFull);
  const fresh: ConnectorContent = { ...mailer, text: '{"name":"fresh"}' };
  await expect(store.save([{ id: 'fresh', basedOn: 0, content: fresh }])).rejects.toThrow(StorageFull);
  const files = await workFiles(store);
  const textOf = (path: string) => new TextDecoder().decode(files.find((file) => file.path === path)?.bytes);
  expect(textOf('connectors/mailer.json')).toBe(text);
  expect(textOf('connectors/fresh.json')).toBe('{"name":"fresh"}');
});
