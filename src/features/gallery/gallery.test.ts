import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attachData } from '../../bpmn/attachData.ts';
import { parseBpmn } from '../../bpmn/parseBpmn.ts';
import { readModel } from '../../bpmn/readModel.ts';
import { allowedValues } from '../../domain/connector/allowedValues.ts';
import type { Action, Parameter } from '../../domain/connector/connector.ts';
import { neededEntries } from '../../domain/connector/connectorSecurity.ts';
import { findAction } from '../../domain/connector/implementation.ts';
import type { ConnectorContent, ProcessContent } from '../../domain/document.ts';
import { ICON_NAMES } from '../../domain/connector/iconPaths.ts';
import { connectorNameProblem } from '../../domain/values/names.ts';
import { connectorProblems } from '../../domain/problems/connectorProblems.ts';
import { processProblems } from '../../domain/problems/processProblems.ts';
import { isKnownType } from '../../domain/connector/types.ts';
import { readConnector, writeConnector } from '../../formats/activiti/connectorJson.ts';
import { readCatalogue } from '../../formats/activiti/readCatalogue.ts';
import { openProcess } from '../../formats/activiti/workingProcess.ts';
import { readFiles } from '../../formats/importFiles.ts';
import { MemoryStore } from '../../storage/MemoryStore.ts';
import { catalogueNames } from './catalogueNames.ts';
import { galleryChanges, type ExampleProject } from './galleryChanges.ts';
import { readGalleryConnector, readGalleryExample, readGalleryIndex } from './galleryFiles.ts';
import { searchGallery } from './searchGallery.ts';
import { undoUse } from './undoUse.ts';

const FOLDER = new URL('../../../public/gallery/', import.meta.url);
const read = (path: string) => Promise.resolve(new Uint8Array(readFileSync(new URL(path, FOLDER))));
const rows = await readGalleryIndex(read);
const names = rows.map(({ name }) => name);

const NEW: ExampleProject = { kind: 'new', name: 'Gallery examples' };

async function use(store: MemoryStore, name: string, project: ExampleProject | null) {
  const entry = await readGalleryConnector(read, name);
  const plan = galleryChanges(
    entry,
    catalogueNames(await store.list('connector')).map((one) => one.name),
    project && {
      project,
      files: await readFiles(await readGalleryExample(read, entry)),
      processes: await store.list('process'),
    },
  );
  return { plan, saved: await store.save(plan.changes) };
}

async function problemsIn(store: MemoryStore, content: ProcessContent) {
  const { xml, data, problems } = await openProcess(content);
  const { definitions } = await parseBpmn(xml);
  attachData(definitions, data);
  const model = readModel(definitions);
  const catalogue = readCatalogue(await store.list('connector'));
  return { model, problems: [...problems, ...processProblems(model, catalogue)], catalogue };
}

describe('the gallery', () => {
  it('given its index, then it names every folder there is and says what the connector says', async () => {
    const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((one) => one.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual([...names].sort());
    expect(names.length).toBeGreaterThanOrEqual(10);
    for (const row of rows) {
      const { connector, about } = await readGalleryConnector(read, row.name);
      const { category, icon, protocol, tags } = about;
      expect(row).toMatchObject({ description: connector.description, category, icon, protocol, tags });
      expect(row.actions).toEqual(connector.actions.map(({ name }) => name));
      expect(row.events).toBe(connector.events.length);
    }
  });

  it('given the kinds of systems processes talk to, then each has its connector', () => {
    const protocols = new Set(rows.map(({ protocol }) => protocol));
    expect([...protocols]).toEqual(
      expect.arrayContaining(['rest', 'soap', 'graphql', 'messaging', 'mail', 'database', 'file', 'iot']),
    );
    expect(rows.find(({ protocol }) => protocol === 'iot')?.actions).toHaveLength(2);
  });
});

describe('searchGallery', () => {
  const found = (search: string, category = '') =>
    searchGallery(rows, search, category).map(({ name }) => name);

  it('given words, then all of them are found, in names, texts, tags, protocols and actions', () => {
    expect(found('kafka')).toEqual(['event-stream']);
    expect(found('S3 LINK')).toEqual(['object-storage']);
    expect(found('readState')).toEqual(['iot-device']);
    expect(found('soap kafka')).toEqual([]);
    expect(found('  ')).toEqual(names);
  });

  it('given a category, then nothing else is shown', () => {
    expect(found('', 'Documents')).toEqual(['object-storage', 'file-transfer']);
    expect(found('sftp', 'Messaging')).toEqual([]);
  });
});

describe('galleryFiles', () => {
  it('given a server that answers with a page, when read, then it is said in words', async () => {
    const page = () => Promise.resolve(new TextEncoder().encode('<!doctype html>'));
    await expect(readGalleryIndex(page)).rejects.toThrow(/gallery of this installation is not complete/);
  });
});

describe.each(names)('%s', (name) => {
  it('given its definition, then nothing is wrong with it and writing it gives the same text', async () => {
    const { text } = await readGalleryConnector(read, name);
    const { connector, problems } = readConnector(text);
    expect(problems).toEqual([]);
    expect(
      connectorProblems(
        connector!,
        names.filter((other) => other !== name),
      ),
    ).toEqual([]);
    expect(connector?.name).toBe(name);
    expect(connectorNameProblem(name)).toBeNull();
    expect(writeConnector(connector!, text)).toBe(text);
    expect(readConnector(writeConnector(connector!)).connector).toEqual(connector);
  });

  it('given its authentication, then it is declared whole, with secure variables of its own', async () => {
    const { connector, about } = await readGalleryConnector(read, name);
    const { ways, scopes = [], note = '' } = about.security;
    expect(ways.length + note.length).toBeGreaterThan(0);
    const needed = ways.flatMap((way) => neededEntries(connector, way));
    expect(needed.filter(({ variable }) => variable === undefined)).toEqual([]);
    expect(connectorProblems(connector, [], about)).toEqual([]);
    const actions = connector.actions.map(({ key }) => key);
    expect(scopes.filter(({ action }) => !actions.includes(action))).toEqual([]);
    const named = [...note.matchAll(/`([A-Z_]+)`/g)].map(([, variable]) => variable);
    expect(connector.config.map((one) => one.name)).toEqual(expect.arrayContaining(named));
  });

  it('given its parts, then each says what it is for', async () => {
    const { connector, about } = await readGalleryConnector(read, name);
    const blank = (parts: readonly { readonly name: string; readonly description?: string }[]) =>
      parts.filter(({ description }) => (description ?? '').length < 10).map((part) => part.name);
    const all: readonly Action[] = [...connector.actions, ...connector.events];
    const parameters = all.flatMap(({ inputs, outputs }) => [...inputs, ...outputs]);
    expect(blank([connector, ...all, ...parameters, ...connector.config, ...connector.errors])).toEqual([]);
    expect(parameters.filter(({ label }) => (label ?? '') === '')).toEqual([]);
    expect(parameters.filter(({ type }) => !isKnownType(type))).toEqual([]);
    expect(parameters.filter(isJsonWithoutSchema).map((one) => one.name)).toEqual([]);
    expect(
      connector.actions.flatMap(({ inputs }) => inputs.filter(isWithoutHelp)).map((one) => one.name),
    ).toEqual([]);
    expect(connector.actions.length).toBeGreaterThanOrEqual(2);
    expect(connector.errors.length).toBeGreaterThanOrEqual(3);
    expect(connector.errors.every(({ code }) => /^[A-Z]+(_[A-Z]+)+$/.test(code ?? ''))).toBe(true);
    expect(connector.events.every(({ model }) => model !== undefined)).toBe(true);
    expect(connector.config.some(({ secure }) => secure)).toBe(true);
    const ids = [...all, ...parameters].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ICON_NAMES).toContain(about.icon.name);
  });

  it('given its documentation, then it has all its parts, names what there is, and no HTML', async () => {
    const { connector, documentation } = await readGalleryConnector(read, name);
    const headings = documentation.match(/^##? .+$/gm);
    expect(headings).toHaveLength(7);
    for (const part of ['When to use it', 'Configuration', 'A worked example', 'Errors', 'Limits']) {
      expect(headings).toContain(`## ${part}`);
    }
    for (const config of connector.config) expect(documentation).toContain(`\`${config.name}\``);
    for (const error of connector.errors) expect(documentation).toContain(`\`${error.code ?? ''}\``);
    for (const action of connector.actions) expect(documentation).toContain(`\`${name}.${action.name}\``);
    expect(documentation.replace(/`[^`]*`/g, '')).not.toMatch(/<[a-z!/]/i);
  });

  it('given its example, then it is without a mistake and every connector task is mapped', async () => {
    const store = new MemoryStore();
    await use(store, name, NEW);
    const [process] = await store.list('process');
    const { model, problems, catalogue } = await problemsIn(store, process!.content);
    expect(problems).toEqual([]);
    const tasks = model.elements.filter(({ implementation }) => implementation !== undefined);
    expect(tasks.length).toBeGreaterThanOrEqual(1);
    for (const { implementation, data } of tasks) {
      expect(findAction(catalogue, implementation ?? '')).not.toBeNull();
      expect(Object.keys(data.mapping?.inputs ?? {}).length).toBeGreaterThanOrEqual(2);
      expect(data.connectorVersion).toBe('1.0.0');
    }
    const caught = model.elements.filter(({ type }) => type === 'bpmn:BoundaryEvent');
    const codes = catalogue[0]!.connector.errors.map(({ code }) => code);
    expect(caught.length).toBeGreaterThanOrEqual(1);
    for (const { errorCode } of caught) expect(codes).toContain(errorCode);
    expect(process!.content.name).toMatch(/^[a-z]([-a-z0-9]{0,24}[a-z0-9])?$/);
  });
});

describe('Use', () => {
  it('given an empty workspace, when used, then the copy knows where it is from and says all it can', async () => {
    const store = new MemoryStore();
    const { plan } = await use(store, 'sql-query', null);
    expect(plan.processId).toBeNull();
    const documents = await store.list('connector');
    expect(documents).toHaveLength(1);
    const { text, icon, category, about, version } = documents[0]!.content;
    expect(readConnector(text).connector).toMatchObject({ name: 'sql-query', template: 'sql-query' });
    expect({ icon, category, version }).toEqual({
      icon: { name: 'database', hue: 'teal' },
      category: 'Data',
      version: '1.0.0',
    });
    expect(about).toMatchObject({ protocol: 'database', licence: 'MIT' });
    expect(about?.security?.ways.map(({ type }) => type)).toEqual(['basic']);
    expect(about?.documentation).toContain('# SQL query');
  });

  it('given a connector of the name, when used with its example, then the copy has a free name and the tasks call it', async () => {
    const store = new MemoryStore();
    const mine: ConnectorContent = { kind: 'connector', text: '{"name":"iot-device"}', version: '3.0.0' };
    await store.save([{ id: 'mine', basedOn: 0, content: mine }]);
    const { plan } = await use(store, 'iot-device', NEW);
    expect(plan.connectorName).toBe('iot-device-2');
    expect((await store.load('mine'))?.content).toEqual(mine);
    const [process] = await store.list('process');
    expect(process!.content.xml).toContain('implementation="iot-device-2.sendCommand"');
    expect((await problemsIn(store, process!.content)).problems).toEqual([]);
  });

  it('given the same example twice in one project, then names and process ids stay unique', async () => {
    const store = new MemoryStore();
    await use(store, 'email', NEW);
    const [project] = await store.list('project');
    await use(store, 'email', { kind: 'project', id: project!.id });
    const processes = (await store.list('process')).map(({ content }) => content);
    expect(processes.map((one) => one.name)).toEqual([
      'confirm-an-order-by-mail',
      'confirm-an-order-by-mail-2',
    ]);
    expect(new Set(processes.map(({ xml }) => /<bpmn:process id="([^"]+)"/.exec(xml)?.[1])).size).toBe(2);
    for (const content of processes) expect((await problemsIn(store, content)).problems).toEqual([]);
  });

  it('given a use, when undone, then all of it is in the trash and nothing else is', async () => {
    const store = new MemoryStore();
    await use(store, 'rest-client', null);
    const { saved } = await use(store, 'email', NEW);
    await undoUse(store, saved);
    expect((await store.list('connector')).length).toBe(1);
    expect(await store.list('process')).toEqual([]);
    expect(await store.list('project')).toEqual([]);
    await undoUse(store, saved);
    expect((await store.list('project', { deleted: true })).length).toBe(1);
  });

  it('given another process in the new project by now, when undone, then the project stays', async () => {
    const store = new MemoryStore();
    const { saved } = await use(store, 'email', NEW);
    const [project] = await store.list('project');
    await use(store, 'rest-client', { kind: 'project', id: project!.id });
    await undoUse(store, saved);
    expect((await store.list('project')).map(({ id }) => id)).toEqual([project!.id]);
    expect((await store.list('process')).map(({ content }) => content.name)).toEqual(['look-up-a-customer']);
  });
});

function isJsonWithoutSchema({ type, model }: Parameter): boolean {
  return (type === 'json' || type === 'array') && model === undefined;
}

/** A field nobody knows how to fill: no example, no default, no choice. Files and switches need none. */
function isWithoutHelp(parameter: Parameter): boolean {
  const { type, placeholder, value } = parameter;
  if (type === 'file' || type === 'boolean') return false;
  return placeholder === undefined && value === undefined && allowedValues(parameter) === null;
}
