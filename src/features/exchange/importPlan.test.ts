import { describe, expect, test } from 'vitest';
import { readConnector } from '../../formats/activiti/connectorJson.ts';
import type { ConnectorContent, ProcessContent, ProjectContent } from '../../domain/document.ts';
import type {
  ConnectorItem,
  Import,
  ImportItem,
  ProcessItem,
  ProjectItem,
} from '../../formats/ImportItem.ts';
import { created } from '../../storage/changes.ts';
import { MemoryStore } from '../../storage/MemoryStore.ts';
import { listTrash } from '../../storage/purgeTrash.ts';
import type { Choices } from './Choices.ts';
import { firstChoices, outcomesOf } from './importChoices.ts';
import { planImport } from './importPlan.ts';
import { reviewImport } from './importReview.ts';
import type { Workspace } from './Workspace.ts';
import { undoImport } from './undoImport.ts';

const MAILER = '{"name":"mailer","actions":{"send":{"id":"send","name":"send"}}}';
const OTHER_MAILER = '{"name":"mailer","actions":{"post":{"id":"post","name":"post"}}}';

function connector(text: string, file = 'mailer.json'): ConnectorItem {
  return {
    kind: 'connector',
    file,
    content: { kind: 'connector', text, version: '1.0.0' },
    connector: readConnector(text).connector!,
  };
}

function process(name: string, implementation = 'mailer.send'): ProcessItem {
  const xml = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="P"><serviceTask id="T" implementation="${implementation}"/></process></definitions>`;
  return {
    kind: 'process',
    file: `${name}.bpmn20.xml`,
    content: { kind: 'process', name, xml, extensions: null, sidecar: { target: 'activiti', elements: {} } },
  };
}

function imported(...items: ImportItem[]): Import {
  return { items, extensions: [], problems: [] };
}

async function workspaceOf(store: MemoryStore): Promise<Workspace> {
  const [projects, processes, connectors, versions, templates, trash] = await Promise.all([
    store.list('project'),
    store.list('process'),
    store.list('connector'),
    store.list('version'),
    store.list('template'),
    listTrash(store),
  ]);
  const takenIds = new Set(
    [projects, processes, connectors, versions, templates, trash].flat().map(({ id }) => id),
  );
  return { projects, processes, connectors, versions, templates, takenIds };
}

/** Reviews and stores, with the default choices unless some are given. */
async function run(store: MemoryStore, what: Import, choose: (choices: Choices) => Choices = (same) => same) {
  const workspace = await workspaceOf(store);
  const review = reviewImport(what, workspace);
  const choices = choose(firstChoices(review, workspace, undefined));
  const plan = planImport(review, choices, workspace);
  const saved = await store.save(plan.changes);
  return {
    plan,
    saved,
    review,
    outcomes: outcomesOf(review, choices, workspace),
    after: await workspaceOf(store),
  };
}

async function storeWith(...contents: (ConnectorContent | ProjectContent | ProcessContent)[]) {
  const store = new MemoryStore();
  await store.save(contents.map((content, index) => created(content, `old-${String(index)}`)));
  return store;
}

const answer = (key: string, value: 'keep' | 'replace' | 'copy') => (choices: Choices) => ({
  ...choices,
  answers: new Map([[key, value]]),
});

describe('connectors', () => {
  test('given a new connector, it is stored with the text it came with', async () => {
    const { after, plan } = await run(new MemoryStore(), imported(connector(MAILER)));
    expect(after.connectors.map((one) => one.content.text)).toEqual([MAILER]);
    expect(plan.opens).toBe(`/connectors/${after.connectors[0]!.id}`);
  });

  test('given the same content with another layout, nothing is stored', async () => {
    const store = await storeWith({ kind: 'connector', text: MAILER, version: '1.0.0' });
    const { plan, outcomes } = await run(
      store,
      imported(connector(JSON.stringify(JSON.parse(MAILER), null, 2))),
    );
    expect(plan.changes).toEqual([]);
    expect(outcomes.get('0')?.fate).toBe('already-there');
  });

  test('given another content under a taken name, mine is kept unless told otherwise', async () => {
    const store = await storeWith({ kind: 'connector', text: MAILER, version: '1.0.0' });
    const { after } = await run(store, imported(connector(OTHER_MAILER)));
    expect(after.connectors.map((one) => one.content.text)).toEqual([MAILER]);
  });

  test('given Replace, only the definition changes: version and icon stay mine', async () => {
    const store = await storeWith({ kind: 'connector', text: MAILER, version: '2.1.0', category: 'Mail' });
    const { after } = await run(store, imported(connector(OTHER_MAILER)), answer('0', 'replace'));
    expect(after.connectors.map((one) => one.content)).toEqual([
      { kind: 'connector', text: OTHER_MAILER, version: '2.1.0', category: 'Mail' },
    ]);
  });

  test('given Import as copy, it gets a free name and the processes that came along call it by that', async () => {
    const store = await storeWith({ kind: 'connector', text: MAILER, version: '1.0.0' });
    const what = imported(connector(OTHER_MAILER), process('order', 'mailer.post'));
    const { after, plan } = await run(store, what, answer('0', 'copy'));
    expect(after.connectors.map((one) => one.content.text)).toEqual([
      MAILER,
      OTHER_MAILER.replace('mailer', 'mailer-2'),
    ]);
    expect(after.processes[0]!.content.xml).toContain('implementation="mailer-2.post"');
    expect(plan.followed).toBe(1);
  });

  test('given two files of one name and different content, the second is asked about too', async () => {
    const what = imported(connector(MAILER), connector(OTHER_MAILER, 'other.json'));
    const kept = await run(new MemoryStore(), what);
    expect(kept.after.connectors.map((one) => one.content.text)).toEqual([MAILER]);
    const both = await run(new MemoryStore(), what, answer('1', 'copy'));
    expect(both.after.connectors).toHaveLength(2);
  });
});

describe('standing', () => {
  test('given a file that equals mine, it is there already, whatever else the import brings under that name', async () => {
    const store = await storeWith({ kind: 'connector', text: MAILER, version: '1.0.0' });
    const { outcomes } = await run(store, imported(connector(OTHER_MAILER), connector(MAILER, 'same.json')));
    expect([...outcomes.values()].map((outcome) => outcome.fate)).toEqual(['kept', 'already-there']);
  });
});

describe('processes', () => {
  test('given processes alone, they go into a new project named after the first', async () => {
    const { after } = await run(new MemoryStore(), imported(process('order'), process('invoice')));
    expect(after.projects.map((one) => one.content.name)).toEqual(['order']);
    expect(after.processes.map((one) => one.content.projectId)).toEqual([
      after.projects[0]!.id,
      after.projects[0]!.id,
    ]);
  });

  test('given a name the project has, the import takes a free one and says so', async () => {
    const store = await storeWith(
      { kind: 'project', name: 'shop', files: [], connectorIds: [] },
      { ...process('order').content, projectId: 'old-0' },
    );
    const into = (choices: Choices): Choices => ({
      ...choices,
      destination: { kind: 'project', id: 'old-0' },
    });
    const { after, outcomes } = await run(store, imported(process('Order')), into);
    expect(outcomes.get('0')).toMatchObject({ name: 'Order-2', named: true, nameProblem: null });
    expect(after.processes.map((one) => one.content.name)).toEqual(['order', 'Order-2']);
  });

  test('given a typed name that is taken, the outcome says why it cannot be', async () => {
    const named = (choices: Choices): Choices => ({ ...choices, names: new Map([['1', 'order']]) });
    const { outcomes } = await run(new MemoryStore(), imported(process('order'), process('invoice')), named);
    expect(outcomes.get('1')?.nameProblem).toContain('order');
  });

  test('given an entry that is left out, it is not stored', async () => {
    const without = (choices: Choices): Choices => ({ ...choices, left: new Set(['0', '1']) });
    const { plan } = await run(new MemoryStore(), imported(process('order'), process('invoice')), without);
    expect(plan.changes).toEqual([]);
  });
});

describe('projects', () => {
  const project = (): ProjectItem => ({
    kind: 'project',
    file: 'shop.zip',
    content: {
      kind: 'project',
      name: 'shop',
      files: [{ path: 'forms/a.json', bytes: new Uint8Array([1]) }],
      connectorIds: [],
    },
    processes: [process('order'), process('invoice')],
    connectors: [connector(MAILER)],
  });

  test('given an archive, project, processes and connectors are stored together and know each other', async () => {
    const { after, plan } = await run(new MemoryStore(), imported(project()));
    const [shop] = after.projects;
    expect(shop!.content.connectorIds).toEqual([after.connectors[0]!.id]);
    expect(shop!.content.files).toHaveLength(1);
    expect(after.processes.every((one) => one.content.projectId === shop!.id)).toBe(true);
    expect(plan.counts).toMatchObject({ projects: 1, processes: 2, connectors: 1 });
    expect(plan.opens).toBe(`/projects/${shop!.id}`);
  });

  test('given a connector that is there already, the project refers to that one', async () => {
    const store = await storeWith({ kind: 'connector', text: MAILER, version: '1.0.0' });
    const { after } = await run(store, imported(project()));
    expect(after.projects[0]!.content.connectorIds).toEqual(['old-0']);
  });

  test('given an archive that is left out, nothing in it is stored', async () => {
    const without = (choices: Choices): Choices => ({ ...choices, left: new Set(['0']) });
    const { plan } = await run(new MemoryStore(), imported(project()), without);
    expect(plan.changes).toEqual([]);
  });
});

describe('undo', () => {
  test('given an import that made and replaced things, all is as before', async () => {
    const store = await storeWith({ kind: 'connector', text: MAILER, version: '1.0.0' });
    const what = imported(connector(OTHER_MAILER), process('order'));
    const { plan, saved } = await run(store, what, answer('0', 'replace'));
    await undoImport(store, plan, saved);
    const after = await workspaceOf(store);
    expect(after.connectors.map((one) => one.content.text)).toEqual([MAILER]);
    expect([after.projects, after.processes]).toEqual([[], []]);
    expect(await store.list('process', { deleted: true })).toHaveLength(1);
  });

  test('given what was replaced was edited since, nothing is undone', async () => {
    const store = await storeWith({ kind: 'connector', text: MAILER, version: '1.0.0' });
    const { plan, saved } = await run(store, imported(connector(OTHER_MAILER)), answer('0', 'replace'));
    const edited = { kind: 'connector' as const, text: '{"name":"mailer"}', version: '1.0.0' };
    await store.save([{ id: 'old-0', basedOn: 2, content: edited }]);
    await expect(undoImport(store, plan, saved)).rejects.toThrow('edited after the import');
    expect((await store.load('old-0'))?.content).toEqual(edited);
  });
});

describe('an extensions file by itself', () => {
  const multi = (...ids: string[]) =>
    JSON.stringify({
      id: 'process-1',
      extensions: Object.fromEntries(ids.map((id) => [id, { constants: { T: { [id]: { value: 'x' } } } }])),
    });
  const loose = (text: string, file = 'order-extensions.json'): Import => ({
    items: [],
    extensions: [{ file, text, source: { name: file, bytes: new TextEncoder().encode(text) } }],
    problems: [],
  });
  const stored = (name: string, id: string, projectId: string, extensions: string | null = null) => {
    const { content } = process(name);
    const xml = content.xml.replace('id="P"', `id="${id}"`);
    return { ...content, xml, extensions, projectId } satisfies ProcessContent;
  };
  const project = (name: string): ProjectContent => ({ kind: 'project', name, files: [], connectorIds: [] });

  test('goes to the process whose id is in it, and can be taken back', async () => {
    const store = await storeWith(
      project('shop'),
      stored('order', 'P', 'old-0', '{}'),
      stored('other', 'Q', 'old-0'),
    );
    const { plan, saved, outcomes, after } = await run(
      store,
      loose(multi('P'), 'mailed to me-extensions.json'),
    );
    expect([...outcomes.values()]).toMatchObject([{ fate: 'replaced' }]);
    expect(plan).toMatchObject({ counts: { processes: 0, attached: 1 }, opens: '/processes/old-1' });
    const order = after.processes.find(({ id }) => id === 'old-1');
    expect(order?.content).toMatchObject({
      extensions: multi('P'),
      extensionsFile: { name: 'order-extensions.json' },
    });
    expect(after.processes.find(({ id }) => id === 'old-2')?.content.extensions).toBeNull();
    await undoImport(store, plan, saved);
    const undone = await workspaceOf(store);
    expect(undone.processes.find(({ id }) => id === 'old-1')?.content.extensions).toBe('{}');
  });

  test('of a whole application, each process gets its own part', async () => {
    const store = await storeWith(
      project('shop'),
      stored('order', 'P', 'old-0'),
      stored('other', 'Q', 'old-0'),
    );
    const { outcomes, after } = await run(store, loose(multi('P', 'Q'), 'shop-extensions.json'));
    expect([...outcomes.values()]).toMatchObject([{ fate: 'attached' }]);
    expect(after.processes.map(({ content }) => content.extensions)).toEqual([multi('P'), multi('Q')]);
  });

  test('of before 7.1.0.M6 goes by the process id or by the name of the file', async () => {
    const flat = '{"id":"process-7","extensions":{"constants":{"T":{"a":{"value":"x"}}}}}';
    const store = await storeWith(
      project('shop'),
      stored('order', 'P', 'old-0'),
      stored('other', 'Q', 'old-0'),
    );
    const { after } = await run(store, loose(flat));
    expect(after.processes.map(({ content }) => content.extensions)).toEqual([flat, null]);
  });

  test('asks where several projects have the process, and says when nothing is new', async () => {
    const store = await storeWith(
      project('shop'),
      stored('order', 'P', 'old-0'),
      project('copy'),
      stored('order', 'P', 'old-2', multi('P')),
    );
    const undecided = await run(store, loose(multi('P')));
    expect(undecided.plan.changes).toEqual([]);
    expect([...undecided.outcomes.values()]).toMatchObject([{ fate: 'unplaced' }]);
    const same = await run(store, loose(multi('P')), (choices) => ({
      ...choices,
      attachTo: new Map([['e0', 'old-2']]),
    }));
    expect([...same.outcomes.values()]).toMatchObject([{ fate: 'already-there' }]);
    expect(same.plan.changes).toEqual([]);
  });

  test('nothing is offered where no process is meant', async () => {
    const store = await storeWith(project('shop'), stored('order', 'P', 'old-0'));
    const { review } = await run(store, loose(multi('Elsewhere')));
    expect(review.entries).toEqual([]);
  });

  test('two files for one process are one change', async () => {
    const store = await storeWith(project('shop'), stored('order', 'P', 'old-0'));
    const one = loose(multi('P'), 'a-extensions.json');
    const two = loose('{"extensions":{"P":{}}}', 'b-extensions.json');
    const { plan } = await run(store, { ...one, extensions: [...one.extensions, ...two.extensions] });
    expect(plan.changes).toMatchObject([{ content: { extensions: '{"extensions":{"P":{}}}' } }]);
  });
});
