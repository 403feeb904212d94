import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { findAction } from '../../domain/connector/implementation.ts';
import { isAuto } from '../../domain/mapping/autoMap.ts';
import { ICON_PATHS } from '../../domain/connector/iconPaths.ts';
import { processProblems } from '../../domain/problems/processProblems.ts';
import { connectorProblems } from '../../domain/problems/connectorProblems.ts';
import { projectProblems } from '../../domain/problems/projectProblems.ts';
import type { ConnectorContent, ProcessContent, ProjectContent } from '../../domain/document.ts';
import { readCatalogue } from '../../formats/activiti/readCatalogue.ts';
import { readFiles } from '../../formats/importFiles.ts';
import type { Import } from '../../formats/ImportItem.ts';
import { MemoryStore } from '../../storage/MemoryStore.ts';
import type { StoredDocument } from '../../storage/DocumentStore.ts';
import { summariseProcess, type ProcessSummary } from './processSummary.ts';
import { sampleChanges } from './sampleChanges.ts';
import { SAMPLE_FILES, SAMPLE_LOOKS } from './sampleFiles.ts';

const files = SAMPLE_FILES.map((name) => ({
  name,
  bytes: new Uint8Array(readFileSync(new URL(`../../../public/sample/${name}`, import.meta.url))),
}));
const EMPTY = { projectNames: [], connectors: [], textOf: () => undefined };

async function openedIn(store: MemoryStore) {
  const connectors = await store.list('connector');
  const projects = await store.list('project');
  const imported = await readFiles(files);
  const { changes, projectId } = sampleChanges(imported, {
    projectNames: projects.map(({ content }) => content.name),
    connectors: readCatalogue(connectors),
    textOf: (id) => connectors.find((one) => one.id === id)?.content.text,
  });
  await store.save(changes);
  return projectId;
}

describe('the sample project', () => {
  let imported: Import;
  let project: StoredDocument<ProjectContent>;
  let processes: readonly StoredDocument<ProcessContent>[];
  let connectors: readonly StoredDocument<ConnectorContent>[];
  let summaries: Map<string, ProcessSummary>;

  beforeAll(async () => {
    imported = await readFiles(files);
    const store = new MemoryStore();
    await openedIn(store);
    project = (await store.list('project'))[0]!;
    processes = await store.list('process');
    connectors = await store.list('connector');
    summaries = new Map();
    for (const { content } of processes) {
      summaries.set(content.name, await summariseProcess(content, readCatalogue(connectors)));
    }
  });

  const problemsOf = (name: string) =>
    processProblems(summaries.get(name)!.model, readCatalogue(connectors)).map(
      ({ severity, code, place, fix }) => [severity, code, place.element, fix?.label],
    );

  it('given its files, when they come through the gate, then nothing is wrong with them', () => {
    expect(imported.problems).toEqual([]);
    expect(imported.items.map(({ kind }) => kind).sort()).toEqual([
      ...Array<string>(4).fill('connector'),
      'process',
      'process',
    ]);
  });

  it('given the project, then it has four connectors without a mistake, with icons and categories', () => {
    const catalogue = readCatalogue(connectors);
    expect(catalogue.map(({ connector }) => connector.name).sort()).toEqual([...SAMPLE_LOOKS.keys()].sort());
    for (const { connector, icon } of catalogue) {
      expect(connectorProblems(connector, [])).toEqual([]);
      expect(Object.keys(ICON_PATHS)).toContain(icon.name);
    }
    expect(connectors.every(({ content }) => content.category !== undefined)).toBe(true);
    expect(new Set(project.content.connectorIds)).toEqual(new Set(connectors.map(({ id }) => id)));
  });

  it('given Order to door, then a required input is unmapped with a near match, a type does not fit, and nothing else', () => {
    expect(problemsOf('order-to-door')).toEqual([
      ['error', 'required-input-unmapped', 'Task_createLabel', 'Use recipient_address'],
      ['warning', 'input-type-mismatch', 'Task_tellPurchasing', undefined],
    ]);
  });

  it('given Returns and the project as a whole, then there is no mistake', () => {
    expect(problemsOf('returns')).toEqual([]);
    const all = processes.map(({ content }) => ({
      name: content.name,
      model: summaries.get(content.name)!.model,
    }));
    expect(projectProblems({ name: 'Parcel shop' }, all, readCatalogue(connectors))).toEqual([]);
  });

  it('given its processes, then they are of real size and every action is one of its connectors', () => {
    const catalogue = readCatalogue(connectors);
    const nodes = (name: string) =>
      summaries.get(name)!.model.elements.filter(({ type }) => type !== 'bpmn:SequenceFlow').length;
    expect(nodes('order-to-door')).toBe(21);
    expect(nodes('returns')).toBe(13);
    const tasks = [...summaries.values()].flatMap(({ model }) =>
      model.elements.filter((one) => one.implementation),
    );
    expect(tasks).toHaveLength(12);
    for (const { implementation, data } of tasks) {
      expect(findAction(catalogue, implementation ?? '')).not.toBeNull();
      expect(data.connectorVersion).toBe('1.0.0');
    }
  });

  it('given its mappings, then all ways to map are there: auto, by hand, a literal, an expression', () => {
    const all = [...summaries.values()].flatMap(({ model }) =>
      model.elements.flatMap(({ data }) =>
        Object.entries(data.mapping?.inputs ?? {}).map(([name, entry]) => ({
          name,
          entry,
          auto: isAuto(data, 'inputs', name),
        })),
      ),
    );
    expect(all.some(({ auto }) => auto)).toBe(true);
    expect(all.some(({ auto, entry }) => !auto && entry.type === 'variable')).toBe(true);
    expect(all.some(({ entry }) => entry.type === 'value' && entry.value === 'EUR')).toBe(true);
    expect(all.some(({ entry }) => typeof entry.value === 'string' && entry.value.startsWith('${'))).toBe(
      true,
    );
  });

  it('given the sample twice, when opened, then its connectors are shared and the second project has its own name', async () => {
    const store = new MemoryStore();
    await openedIn(store);
    await openedIn(store);
    expect(await store.list('connector')).toHaveLength(4);
    expect((await store.list('project')).map(({ content }) => content.name)).toEqual([
      'Parcel shop',
      'Parcel shop 2',
    ]);
  });

  it('given another connector of one of its names, when opened, then both are kept and the tasks follow', async () => {
    const store = new MemoryStore();
    const content: ConnectorContent = { kind: 'connector', text: '{"name":"warehouse"}', version: '2.0.0' };
    await store.save([{ id: 'mine', basedOn: 0, content }]);
    await openedIn(store);
    expect((await store.load('mine'))?.content).toEqual(content);
    const catalogue = readCatalogue(await store.list('connector'));
    expect(catalogue.map(({ connector }) => connector.name).sort()).toContain('warehouse-2');
    for (const process of await store.list('process')) {
      expect((await summariseProcess(process.content, catalogue)).unknown).toEqual([]);
    }
  });

  it('given files that miss one, when planned, then it is refused in words', () => {
    expect(() => sampleChanges({ items: [], extensions: [], problems: [] }, EMPTY)).toThrow(
      /Files are missing/,
    );
  });
});
