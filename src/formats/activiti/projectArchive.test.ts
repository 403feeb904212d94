import { describe, expect, test } from 'vitest';
import type { ConnectorAbout } from '../../domain/connector/connectorAbout.ts';
import type {
  ConnectorContent,
  ProcessContent,
  ProjectContent,
  VersionContent,
} from '../../domain/document.ts';
import type { Checks } from '../../domain/problems/ruleSettings.ts';
import { exportProcess, readArchive, writeArchive } from './projectArchive.ts';
import type { OutFile } from '../ImportItem.ts';

const file = (path: string, text: string): OutFile => ({ path, bytes: new TextEncoder().encode(text) });
const textOf = (files: readonly OutFile[], path: string) => {
  const found = files.find((one) => one.path === path);
  return found && new TextDecoder().decode(found.bytes);
};
const bpmn = (id: string, implementation: string) =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><process id="${id}"><serviceTask id="T_${id}" implementation="${implementation}"/></process></definitions>`;
const EXTENSIONS = '{"id":"process-1","extensions":{"A":{"mappings":{"T_A":{"mappingType":"MAP_ALL"}}}}}';
const ENTRIES = [
  file('processes/order-extensions.json', EXTENSIONS),
  file('processes/order.bpmn20.xml', bpmn('A', 'post.send')),
  file('forms/form.json', '{"name":"form"}'),
  file('shop.json', '{ "name": "shop", "version": "7", "users": [] }'),
  file('connectors/Post_1.json', '{"name":"post","actions":{"s":{"id":"s","name":"send"}}}'),
  file('connectors/unused.json', '{"name":"unused"}'),
  file('processes/notes.json', '[]'),
];
const OPTIONS = { extensionsName: 'process', allConnectors: false } as const;

function imported(entries: readonly OutFile[] = ENTRIES) {
  const { item, problems } = readArchive(entries, 'file-name');
  const connectors = item.connectors.map(({ content }, at) => ({ id: `c${String(at)}`, content }));
  const project: ProjectContent = { ...item.content, connectorIds: connectors.map(({ id }) => id) };
  return { project, problems, connectors, processes: item.processes.map(({ content }) => content) };
}

describe('an archive that was imported', () => {
  test('goes out as it came', () => {
    const { project, processes, connectors } = imported();
    expect(project).toMatchObject({ name: 'shop', manifest: { version: '7' } });
    expect(project.files.map(({ path }) => path)).toEqual(['forms/form.json', 'processes/notes.json']);
    expect(writeArchive(project, processes, connectors, OPTIONS).files).toEqual(ENTRIES);
  });

  test('renamed, it gets another manifest with all its keys', () => {
    const { project, processes, connectors } = imported();
    const { files } = writeArchive(
      { ...project, name: 'store', description: 'New' },
      processes,
      connectors,
      OPTIONS,
    );
    expect(textOf(files, 'store.json')).toBe(
      '{ "name": "store", "version": "7", "users": [], "description": "New" }',
    );
    expect(textOf(files, 'shop.json')).toBeUndefined();
  });

  test('without a manifest it has the name of the file', () => {
    const { project, problems } = imported([file('orders/processes/a.bpmn', bpmn('A', 'x.y'))]);
    expect(project.name).toBe('file-name');
    expect(problems).toMatchObject([{ code: 'no-manifest', severity: 'note' }]);
  });

  test('without a manifest it goes out without, while the name of the file says its name', () => {
    const entries = [file('orders/processes/a.bpmn', bpmn('A', 'x.y'))];
    const { project, processes } = imported(entries);
    const paths = (changed: Partial<ProjectContent>, options = {}) =>
      writeArchive({ ...project, ...changed }, processes, [], { ...OPTIONS, ...options }).files.map(
        ({ path }) => path,
      );
    expect(writeArchive(project, processes, [], OPTIONS).files).toEqual(entries);
    expect(paths({ name: 'renamed' })).toEqual(['orders/processes/a.bpmn']);
    expect(paths({}, { manifest: true })).toContain('orders/file-name.json');
    expect(paths({ description: 'What it is for' })).toContain('orders/file-name.json');
    expect(paths({ name: 'in / out' })).toContain('orders/in _ out.json');
  });

  test('what cannot be read is kept and reported', () => {
    const entries = [
      file('processes/bad.bpmn', '<oops'),
      file('connectors/bad.json', 'oops'),
      file('a.json', '{"name":"a"}'),
    ];
    const { project, problems, processes, connectors } = imported(entries);
    expect(problems.map(({ code, place }) => [code, place.file])).toEqual([
      ['xml-invalid', 'processes/bad.bpmn'],
      ['json-invalid', 'connectors/bad.json'],
    ]);
    expect(writeArchive(project, processes, connectors, OPTIONS).files).toEqual(entries);
  });
});

describe('an archive of our own', () => {
  const process: ProcessContent = {
    kind: 'process',
    projectId: 'p',
    name: 'ship/it',
    xml: bpmn('A', 'post.send'),
    extensions: EXTENSIONS,
    sidecar: { target: 'activiti', elements: { T_A: { connectorVersion: '1.1.0' } } },
  };
  const connector = (name: string): { id: string; content: ConnectorContent } => ({
    id: name,
    content: {
      kind: 'connector',
      text: `{"name":"${name}","actions":{}}`,
      version: '1.1.0',
      icon: { name: 'mail', hue: 'red' },
      category: 'Post',
    },
  });
  const project: ProjectContent = { kind: 'project', name: 'shop', files: [], connectorIds: [] };

  test('has the layout engines and the modeling service read, with the connectors that are used', () => {
    const { files } = writeArchive(project, [process], [connector('mail'), connector('post')], OPTIONS);
    expect(files.map(({ path }) => path)).toEqual([
      'shop.json',
      'connectors/post.json',
      'processes/ship_it.bpmn20.xml',
      'processes/ship_it-extensions.json',
      'connector-modeler/sidecar.json',
    ]);
    expect(textOf(files, 'shop.json')).toBe('{\n  "name": "shop"\n}\n');
    const all = writeArchive(project, [process], [connector('mail'), connector('post')], {
      ...OPTIONS,
      allConnectors: true,
    });
    expect(all.files.map(({ path }) => path)).toContain('connectors/mail.json');
  });

  test('comes back with versions, icons and what was touched', () => {
    const { files } = writeArchive(project, [process], [connector('post')], OPTIONS);
    const back = imported(files);
    expect(back.processes[0]?.sidecar).toEqual(process.sidecar);
    expect(back.connectors[0]?.content).toMatchObject({
      version: '1.1.0',
      icon: { name: 'mail', hue: 'red' },
      category: 'Post',
    });
    expect(back.project.files).toEqual([]);
    expect(writeArchive(back.project, back.processes, back.connectors, OPTIONS).files).toEqual(files);
  });

  test('comes back with how its processes are checked, and for which engines', () => {
    const checks: Checks = {
      rules: { 'label-missing': 'off', 'fake-join': 'error' },
      engineVersions: { activiti: '7.1.0.M6', camunda8: '8.6' },
      names: { processId: 'Process_[a-z]+', activity: '[A-Z].+' },
    };
    const sidecar = { ...process.sidecar, elements: { A: { engineVersion: '8' } } };
    const { files } = writeArchive({ ...project, checks }, [{ ...process, sidecar }], [], OPTIONS);
    const back = imported(files);
    expect(back.project.checks).toEqual(checks);
    expect(back.processes[0]?.sidecar.elements).toEqual({ A: { engineVersion: '8' } });
    expect(writeArchive(back.project, back.processes, [], OPTIONS).files).toEqual(files);
    expect(imported(writeArchive(project, [process], [], OPTIONS).files).project).not.toHaveProperty(
      'checks',
    );
  });

  test('comes back with what is said about its connectors, and the files of engines are the same', () => {
    const about: ConnectorAbout = {
      tags: ['post'],
      protocol: 'rest',
      privateActions: ['purge'],
      security: {
        ways: [{ type: 'bearer', entries: [{ role: 'token', config: 'TOKEN' }] }],
        scopes: [{ action: 'send', names: ['post.write'] }],
        note: 'Ask **IT**.',
      },
      documentation: '# Post\n',
      links: { source: 'https://example.org/post' },
    };
    const { id, content } = connector('post');
    const told = { id, content: { ...content, about } };
    const { files } = writeArchive(project, [process], [told], OPTIONS);
    const back = imported(files);
    expect(back.connectors[0]?.content.about).toEqual(about);
    expect(writeArchive(back.project, back.processes, back.connectors, OPTIONS).files).toEqual(files);
    const plain = writeArchive(project, [process], [{ id, content }], OPTIONS).files;
    const forEngines = (all: typeof files) =>
      all.filter(({ path }) => !path.startsWith('connector-modeler/'));
    expect(forEngines(files)).toEqual(forEngines(plain));
  });

  test('says of a published version what was said when it was published', () => {
    const { id, content } = connector('post');
    const draft = { ...content, version: '1.2.0', about: { privateActions: ['draft'] } };
    const published: VersionContent = {
      ...{ kind: 'version', connectorId: id, version: '1.1.0', publishedAt: '2026-01-01T00:00:00.000Z' },
      ...{ notes: '', text: content.text, hash: 'h', about: { privateActions: ['then'] } },
    };
    const versions = [{ id: 'v', content: published }];
    const { files } = writeArchive(project, [process], [{ id, content: draft }], { ...OPTIONS, versions });
    expect(imported(files).connectors[0]?.content).toMatchObject({
      version: '1.1.0',
      about: { privateActions: ['then'] },
    });
  });

  test('what somebody else wrote about a connector comes in only as it has to be', () => {
    const { id, content } = connector('post');
    const links = { source: 'javascript:alert(1)' };
    const { files } = writeArchive(
      project,
      [process],
      [{ id, content: { ...content, about: { links } } }],
      OPTIONS,
    );
    const [one] = imported(files).connectors;
    expect(one?.content).toMatchObject({ version: '1.1.0', category: 'Post' });
    expect(one?.content.about).toBeUndefined();
  });

  test('one extensions file for the application', () => {
    const flat = '{"id":"B","extensions":{"mappings":{"T_B":{}}}}';
    const second: ProcessContent = { ...process, name: 'bill', xml: bpmn('B', 'x.y'), extensions: flat };
    const { files, problems } = writeArchive(project, [process, second], [], {
      ...OPTIONS,
      extensionsName: 'application',
    });
    expect(files.map(({ path }) => path).filter((path) => path.endsWith('-extensions.json'))).toEqual([
      'processes/shop-extensions.json',
    ]);
    expect(JSON.parse(textOf(files, 'processes/shop-extensions.json') ?? '')).toEqual({
      id: 'process-1',
      name: 'shop',
      extensions: { A: { mappings: { T_A: { mappingType: 'MAP_ALL' } } }, B: { mappings: { T_B: {} } } },
    });
    expect(problems.map(({ code }) => code)).toEqual(['extensions-old-form']);
  });

  test('an edited process is UTF-8 under its own name, or a new one', () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?>${bpmn('A', 'x.y')}`;
    const source = { name: 'order.bpmn', bytes: new Uint8Array([1]) };
    const { files } = exportProcess({ ...process, name: 'order', xml, xmlFile: source });
    expect(textOf(files, 'order.bpmn')).toContain('encoding="UTF-8"');
    expect(exportProcess({ ...process, name: 'new', xmlFile: source }).files[0]?.path).toBe('new.bpmn20.xml');
  });
});
