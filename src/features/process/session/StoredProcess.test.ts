import { afterEach, expect, it } from 'vitest';
import type { ProcessContent } from '../../../domain/document.ts';
import type { SavedScenario } from '../../../domain/scenario/SavedScenario.ts';
import { MemoryStore } from '../../../storage/MemoryStore.ts';
import { closeAll, content, openProcess, storedContent } from './fakeProcess.ts';

const process = (id: string, body: string) =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><process id="${id}" isExecutable="true">${body}</process></definitions>`;
const call = (id: string, called: string) =>
  `<startEvent id="start"/><callActivity id="${id}" calledElement="${called}"/><sequenceFlow id="f" sourceRef="start" targetRef="${id}"/>`;
const extensions = (id: string) =>
  JSON.stringify({
    ...{ id: 'process-1', name: 'pack', type: 'PROCESS' },
    extensions: {
      [id]: {
        properties: { v1: { id: 'v1', name: 'weight', type: 'integer', required: false } },
        ...{ mappings: {}, constants: {} },
      },
    },
  });
const PACK = content({
  name: 'pack',
  xml: process('Pack', '<userTask id="wrap"/>'),
  extensions: extensions('Pack'),
});
const within = [
  { element: 'ship', visit: 1 },
  { element: 'wrap', visit: 1 },
];
/** Of 'Order', which calls 'Ship', whose call activity 'wrap' calls 'Pack', whose task is called so as well. */
const SCENARIO: SavedScenario = {
  ...{ id: 's1', name: 'One', given: { weight: 1 } },
  answers: [
    { element: 'wrap', visit: 1, within, answer: { kind: 'outputs', values: { weight: 2 } } },
    { element: 'wrap', visit: 1, within: within.slice(0, 1), answer: { kind: 'event', id: 'wrap' } },
  ],
  expected: {
    end: 'over',
    path: [
      { element: 'wrap', taken: [], within: ['ship'] },
      { element: 'wrap', taken: [], within: ['ship', 'wrap'] },
    ],
    variables: { weight: 1 },
  },
};
const ORDER = content({
  ...{ name: 'order', xml: process('Order', call('ship', 'Ship')), extensions: null },
  sidecar: { target: 'activiti', elements: { Order: { scenarios: [SCENARIO] } } },
});
const SHIP = content({ name: 'ship', xml: process('Ship', call('wrap', 'Pack')), extensions: null });

const ALL = { order: ORDER, ship: SHIP, pack: PACK, elsewhere: { ...ORDER, projectId: 'project-2' } };

/** All are stored, and one of them is open. */
async function opened(id: keyof typeof ALL = 'pack') {
  const store = new MemoryStore();
  const { [id]: own, ...others } = ALL;
  const stored: readonly [string, ProcessContent][] = Object.entries(others);
  await store.save(stored.map(([other, one]) => ({ id: other, basedOn: 0, content: one })));
  const scenario = async (of = 'order') =>
    (await storedContent(store, of)).sidecar.elements.Order?.scenarios?.[0];
  return { ...(await openProcess(own, store, id)), scenario };
}

afterEach(closeAll);

it('given a scenario that walks into a called process, when an element there gets another id, then it follows in the same save, and an undo back', async () => {
  const { store, editor, session, scenario } = await opened();
  await editor.draw(process('Pack', '<userTask id="box"/>'), { box: 'wrap' });
  await session.autosave.flush();
  expect(await scenario()).toEqual({
    ...SCENARIO,
    answers: [{ ...SCENARIO.answers[0], element: 'box' }, SCENARIO.answers[1]],
    expected: {
      ...SCENARIO.expected,
      path: [SCENARIO.expected.path[0], { element: 'box', taken: [], within: ['ship', 'wrap'] }],
    },
  });
  expect(await scenario('elsewhere')).toEqual(SCENARIO);
  expect((await store.load('ship'))?.revision).toBe(1);
  session.undo();
  await session.autosave.flush();
  expect(await scenario()).toEqual(SCENARIO);
});

it('given one that walks through a called process, when the call activity there gets another id, then the path of calls follows', async () => {
  const { editor, session, scenario } = await opened('ship');
  await editor.draw(process('Ship', call('pack', 'Pack')), { pack: 'wrap' });
  await session.autosave.flush();
  const deeper = [within[0], { element: 'pack', visit: 1 }];
  expect(await scenario()).toMatchObject({
    answers: [
      { element: 'wrap', within: deeper },
      { element: 'pack', within: within.slice(0, 1), answer: { kind: 'event', id: 'pack' } },
    ],
    expected: {
      path: [
        { element: 'pack', within: ['ship'] },
        { element: 'wrap', within: ['ship', 'pack'] },
      ],
    },
  });
});

it('given a variable of a called process, when it gets another name, then what was said inside of the call follows, and nothing of its caller', async () => {
  const { editor, session, scenario } = await opened();
  const [variable] = editor.model().processes[0]?.variables ?? [];
  if (!variable) throw new Error('There is no variable.');
  editor.setData(new Map([['Pack', { variables: [{ ...variable, name: 'mass' }] }]]), 'Rename');
  await session.autosave.flush();
  const [wrapped, happened] = SCENARIO.answers;
  expect(await scenario()).toEqual({
    ...SCENARIO,
    answers: [{ ...wrapped, answer: { kind: 'outputs', values: { mass: 2 } } }, happened],
  });
  session.undo();
  await session.autosave.flush();
  expect(await scenario()).toEqual(SCENARIO);
});

it('given a called process that cannot be read, or nothing that walks into it, then it is saved as ever', async () => {
  const { store, editor, session, scenario } = await opened();
  await store.save([{ id: 'ship', basedOn: 1, content: { ...SHIP, xml: '<process id="Ship"' } }]);
  await editor.draw(process('Pack', '<userTask id="box"/>'), { box: 'wrap' });
  await session.autosave.flush();
  expect(session.autosave.status.get()).toBe('saved');
  expect(await scenario()).toEqual(SCENARIO);
});
