import { describe, expect, test, vi } from 'vitest';
import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import type { ProcessContent } from '../../domain/document.ts';
import type { Checks } from '../../domain/problems/ruleSettings.ts';
import { action, catalogued } from '../../domain/testing.ts';
import type { UsedTask } from '../../domain/versions/versionUsage.ts';
import { undoSave } from '../../state/undoSave.ts';
import { created, edited } from '../../storage/changes.ts';
import { MemoryStore } from '../../storage/MemoryStore.ts';
import { applyUpgrades, planUpgrades } from './upgradeWork.ts';

const one = {
  ...catalogued('stock', [action('reserve', ['amount', 'shelf'])]),
  hash: 'h1',
  preferred: false,
};
const two: CatalogueConnector = {
  ...catalogued('stock', [action('reserve', ['amount', 'note'])]),
  version: '2.0.0',
  hash: 'h2',
};

function content(name: string): ProcessContent {
  const inputs = { amount: { type: 'value', value: '1' }, shelf: { type: 'value', value: 'A' } };
  return {
    kind: 'process',
    projectId: 'project',
    name,
    xml: `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"><process id="P"><serviceTask id="T" implementation="stock.reserve" /></process></definitions>`,
    extensions: JSON.stringify({
      id: 'P',
      extensions: { P: { constants: {}, properties: {}, mappings: { T: { inputs } } } },
    }),
    sidecar: { target: 'activiti', elements: { T: { connectorVersion: '1.0.0', connectorHash: 'h1' } } },
  };
}

const idle = { signal: new AbortController().signal, onProgress: () => undefined };
const all = () => true;

/** A workspace of so many processes with one task each, and the plan for all of them. */
async function given(count: number, checks?: Checks) {
  const store = new MemoryStore();
  const saved = await store.save(
    Array.from({ length: count }, (_, at) => created(content(`process ${at}`), `p${at}`)),
  );
  await store.save([
    created(
      { kind: 'project', name: 'p', files: [], connectorIds: [], ...(checks && { checks }) },
      'project',
    ),
  ]);
  const projects = await store.list('project');
  const documents = await store.list('process');
  const tasks = documents.map(({ id }): UsedTask => ({
    projectId: 'project',
    processId: id,
    elementId: 'T',
    label: 'T',
    implementation: 'stock.reserve',
    version: '1.0.0',
    drifted: false,
  }));
  const request = { tasks, documents, projects, catalogue: [one, two], own: [two, one], to: two };
  return { store, saved, request, planned: await planUpgrades(request, idle) };
}

const now = async (store: MemoryStore) =>
  Object.fromEntries((await store.list('process')).map((one) => [one.id, one.content] as const));
const versionOf = ({ sidecar }: ProcessContent) => sidecar.elements.T?.connectorVersion;

const sterner = {
  ...two,
  connector: { ...two.connector, actions: [action('reserve', ['amount', 'note!'])] },
};

describe('the problems an upgrade would make', () => {
  test.each<[string, Checks | undefined, string[]]>([
    ['as severe as the rule says', undefined, ['error required-input-unmapped']],
    [
      'as severe as the project says',
      { rules: { 'required-input-unmapped': 'warning' } },
      ['warning required-input-unmapped'],
    ],
    ['not at all where the project does not want them', { rules: { 'required-input-unmapped': 'off' } }, []],
  ])('are told %s', async (_how, checks, told) => {
    const { request } = await given(1, checks);
    const [planned] = await planUpgrades(
      { ...request, catalogue: [one, sterner], own: [sterner, one], to: sterner },
      idle,
    );
    expect(planned?.newProblems.map(({ severity, code }) => `${severity} ${code}`)).toEqual(told);
  });
});

describe('an upgrade of many tasks', () => {
  test('is one save, and one undo brings back the very files', async () => {
    const { store, planned } = await given(3);
    const before = await now(store);
    const save = vi.spyOn(store, 'save');
    const done = await applyUpgrades(store, planned, all, idle);
    expect(save).toHaveBeenCalledTimes(1);
    expect(Object.values(await now(store)).map(versionOf)).toEqual(['2.0.0', '2.0.0', '2.0.0']);
    await undoSave(store, done, () => '');
    expect(await now(store)).toEqual(before);
  });

  test('that is cancelled in the middle changes nothing at all', async () => {
    const { store, planned } = await given(5);
    const before = await now(store);
    const abort = new AbortController();
    const work = {
      signal: abort.signal,
      onProgress: (done: number) => {
        if (done === 3) abort.abort(new Error('cancelled'));
      },
    };
    await expect(applyUpgrades(store, planned, all, work)).rejects.toThrow('cancelled');
    expect(await now(store)).toEqual(before);
    // and it can be done afterwards
    await applyUpgrades(store, planned, all, idle);
    expect(Object.values(await now(store)).map(versionOf)).toEqual(Array(5).fill('2.0.0'));
  });

  test('a preview that is cancelled in the middle ends, and looks at no more processes', async () => {
    const { request } = await given(5);
    const abort = new AbortController();
    const looked: number[] = [];
    const work = {
      signal: abort.signal,
      onProgress: (done: number) => {
        looked.push(done);
        if (done === 2) abort.abort(new Error('cancelled'));
      },
    };
    await expect(planUpgrades(request, work)).rejects.toThrow('cancelled');
    expect(looked).toEqual([1, 2]);
  });

  test('meets an edit of another tab: it is named, nothing is upgraded, and both the edit and the others are whole', async () => {
    const { store, planned } = await given(4);
    const document = (await store.list('process'))[2];
    if (document === undefined) throw new Error('no process');
    const theirs = { ...document.content, name: 'process 2', xml: `${document.content.xml}<!-- theirs -->` };
    const work = {
      ...idle,
      onProgress: (done: number) => {
        if (done === 1) void store.save([edited(document, theirs)]);
      },
    };
    await expect(applyUpgrades(store, planned, all, work)).rejects.toThrow(
      '“process 2” was changed meanwhile, so nothing was upgraded.',
    );
    const after = await now(store);
    expect(after.p2).toEqual(theirs);
    expect([after.p0, after.p1, after.p3].map((one) => one && versionOf(one))).toEqual(
      Array(3).fill('1.0.0'),
    );
  });
});
