import { describe, expect, test } from 'vitest';
import type {
  ConnectorContent,
  DocumentContent,
  ProcessContent,
  VersionContent,
} from '../../domain/document.ts';
import { filesOfLink } from '../../formats/share/shareLink.ts';
import { created } from '../../storage/changes.ts';
import { MemoryStore } from '../../storage/MemoryStore.ts';
import { loadExportSource, type ExportRequest } from './exportSource.ts';
import { prepareShare, shareableVersions, type ShareOptions } from './prepareShare.ts';
import { readGate } from './readGate.ts';

const PAGE = 'https://modeler.example/';
const XML = `<?xml version="1.0" encoding="UTF-8"?>\r
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">\r
  <process id="Process_order" isExecutable="true"><serviceTask id="T" implementation="mailer.send"/></process>\r
</definitions>`;
const EXTENSIONS =
  '{ "id":"process-1", "name":"order","type":"PROCESS", "extensions": {"Process_order": {"properties": {}, "mappings": {}, "constants": {"T": {"to": {"value": "Ada"}}}}} }';
const MAILER = '{"name": "mailer",  "actions": {"send": {"id": "send", "name": "send"}}}';
const PUBLISHED = '{"name": "mailer", "actions": {"send": {"id": "send", "name": "send"}}}';

const order: ProcessContent = {
  kind: 'process',
  projectId: 'project',
  name: 'order',
  xml: XML,
  xmlFile: { name: 'order.bpmn20.xml', bytes: new TextEncoder().encode(XML) },
  extensions: EXTENSIONS,
  sidecar: { target: 'activiti', elements: {} },
};
const mailer: ConnectorContent = { kind: 'connector', text: MAILER, version: '1.1.0' };
const unused: ConnectorContent = { kind: 'connector', text: '{"name":"unused"}', version: '1.0.0' };
const published: VersionContent = {
  kind: 'version',
  connectorId: 'mailer',
  version: '1.0.0',
  text: PUBLISHED,
  notes: '',
  publishedAt: '2026-01-01T00:00:00Z',
  hash: 'h',
};

async function prepared(
  request: ExportRequest,
  options: Partial<ShareOptions> = {},
  documents: Readonly<Record<string, DocumentContent>> = {},
) {
  const store = new MemoryStore();
  const project = { kind: 'project', name: 'shop', files: [], connectorIds: [] } as const;
  const all: Record<string, DocumentContent> = { project, order, mailer, unused, ...documents };
  await store.save(Object.entries(all).map(([id, content]) => created(content, id)));
  const source = await loadExportSource(store, request);
  const made = await prepareShare(PAGE, source, { withConnectors: true, version: null, ...options });
  return { source, made };
}

describe('given a process that calls a connector', () => {
  test('when it is shared, then what export writes and the connector are in the link, and the import finds them', async () => {
    const { made } = await prepared({ processId: 'order' });
    const files = filesOfLink(made.link ?? '');
    expect(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)])).toEqual([
      ['order.bpmn20.xml', XML],
      ['order-extensions.json', EXTENSIONS],
      ['mailer.json', MAILER],
    ]);
    const { items, problems } = await readGate(files.map(({ path, bytes }) => ({ name: path, bytes })));
    expect(items.map(({ kind }) => kind)).toEqual(['process', 'connector']);
    expect(problems).toEqual([]);
    expect(made).toMatchObject({ blocked: null, secrets: [], problems: [] });
  });

  test('when it is kept in another browser, under other ids, then its link is the same', async () => {
    const xml = XML.replace('</process>', '<serviceTask id="U" implementation="unused.a"/></process>');
    const documents = { order: { ...order, xml } };
    const { made } = await prepared({ processId: 'order' }, {}, documents);
    const again = await prepared({ processId: 'order' }, {}, { ...documents, a: unused, z: mailer });
    expect(made.files.map(({ path }) => path).slice(2)).toEqual(['mailer.json', 'unused.json']);
    expect(again.made.link).toBe(made.link);
  });

  test('when its connectors are not wanted, then they are offered still, and not in the link', async () => {
    const { made } = await prepared({ processId: 'order' }, { withConnectors: false });
    expect(filesOfLink(made.link ?? '').map(({ path }) => path)).toEqual([
      'order.bpmn20.xml',
      'order-extensions.json',
    ]);
    expect(made.connectors.map(({ path }) => path)).toEqual(['mailer.json']);
  });

  test('when the connector holds what looks like a secret, then its place is told, while it goes along', async () => {
    const text = MAILER.replace('"send", "name"', '"send", "description": "password=Tr0ub4dor&3xyz", "name"');
    const documents = { mailer: { ...mailer, text } };
    const { made } = await prepared({ processId: 'order' }, {}, documents);
    expect(made.secrets).toMatchObject([{ code: 'secret-in-file', place: { file: 'mailer.json', line: 1 } }]);
    const without = await prepared({ processId: 'order' }, { withConnectors: false }, documents);
    expect(without.made.secrets).toEqual([]);
  });

  test('when it would not load, then there is a reason and no way to share it', async () => {
    const { made } = await prepared({ processId: 'order' }, {}, { order: { ...order, xml: '<no' } });
    expect(made.blocked).not.toBeNull();
  });

  test('when it is too large to try, then no link is made of it', async () => {
    const xml = XML.replace(
      '</process>',
      `<documentation>${'long '.repeat(120_000)}</documentation></process>`,
    );
    const { made } = await prepared({ processId: 'order' }, {}, { order: { ...order, xml } });
    expect(made.link).toBeNull();
    expect(made.size).toBeGreaterThan(600_000);
  });
});

describe('given a connector with a draft and a published version', () => {
  test('when it is shared, then it is the draft, or the version that was chosen', async () => {
    const { source, made } = await prepared({ connectorIds: ['mailer'] }, {}, { published });
    expect(shareableVersions(source)).toEqual([null, '1.0.0']);
    const textOf = (link: string | null) => new TextDecoder().decode(filesOfLink(link ?? '')[0]?.bytes);
    expect(textOf(made.link)).toBe(MAILER);
    const then = await prepared({ connectorIds: ['mailer'] }, { version: '1.0.0' }, { published });
    expect(textOf(then.made.link)).toBe(PUBLISHED);
  });

  test('when its draft is what was published, then there is no draft to choose', async () => {
    const same = { ...mailer, version: '1.0.0' };
    const { source } = await prepared({ connectorIds: ['mailer'] }, {}, { published, mailer: same });
    expect(shareableVersions(source)).toEqual(['1.0.0']);
  });
});

test('given a process that is gone, when it is shared, then that is said', async () => {
  const { made } = await prepared({ processId: 'gone' });
  expect(made.blocked).toBe('What is to be shared is not there any more.');
});
