import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ElementInfo } from '../process/process.ts';
import { model, variable } from '../testing.ts';
import { scenarioKept, scenarioRemoved, withScenarios } from './editScenarios.ts';
import { firstDifference } from './firstDifference.ts';
import { withElementRenamed, withOutputsRenamed, withVariableRenamed } from './followScenarios.ts';
import { areScenarios, readScenarios } from './readScenarios.ts';
import { replayScenario } from './replayScenario.ts';
import { answersOf, resultOf } from './resultOf.ts';
import { runScenario, type Answerer } from './runScenario.ts';
import type { SavedScenario } from './SavedScenario.ts';
import type { Values } from './ScenarioAnswer.ts';
import { scenarioGraph } from './scenarioGraph.ts';
import { startRun } from './startRun.ts';
import { type AnyScenario, anyScenario, flows, NO_TOOLS, node } from './testing.ts';

const ORDER = [
  node('start', 'StartEvent'),
  node('check', 'UserTask'),
  node('many', 'ExclusiveGateway', { defaultFlow: 'many>few' }),
  node('lot', 'Task'),
  node('few', 'Task'),
  ...flows('start>check', 'check>many', 'many>few', 'many>lot ${amount > 3}'),
];

type Drawn = Partial<Pick<AnyScenario, 'target' | 'compensations'>>;

function graphOf(elements: readonly ElementInfo[], { target = 'activiti', compensations = [] }: Drawn = {}) {
  const read = { ...model([variable('amount:integer')], elements), compensations };
  const [process] = read.processes;
  if (!process) throw new Error('There is no process.');
  return scenarioGraph(read, process, target);
}

async function saved(elements: readonly ElementInfo[], given: Values, answerer: Answerer, drawn: Drawn = {}) {
  const graph = graphOf(elements, drawn);
  const start = await startRun(graph, given, NO_TOOLS.feel);
  const { steps, outcome } = await runScenario(graph, start, NO_TOOLS, answerer, { most: 120 });
  const expected = resultOf(outcome, steps, start);
  const one: SavedScenario = { id: 's1', name: 'A lot', given, answers: answersOf(steps), expected };
  return one;
}

const five: Answerer = () => ({ kind: 'outputs', values: { amount: 5 } });
const differenceIn = async (elements: readonly ElementInfo[], one: SavedScenario, drawn: Drawn = {}) =>
  firstDifference(one.expected, (await replayScenario(graphOf(elements, drawn), one, NO_TOOLS)).result);

test('given a saved walk, when nothing changed, then walking it again gives the same', async () => {
  const one = await saved(ORDER, {}, five);
  expect(one.expected).toMatchObject({ end: 'over', variables: { amount: 5 } });
  expect(await differenceIn(ORDER, one)).toBeNull();
});

test('given a saved walk, when a condition takes another branch, then the ways at its gateway are the first difference', async () => {
  const one = await saved(ORDER, {}, five);
  const changed = [
    ...ORDER.slice(0, 5),
    ...flows('start>check', 'check>many', 'many>few', 'many>lot ${amount > 9}'),
  ];
  expect(await differenceIn(changed, one)).toMatchObject({
    ...{
      kind: 'ways',
      element: 'many',
      expected: ['many>lot ${amount > 3}'.split(' ')[0]],
      got: ['many>few'],
    },
  });
});

test('given a saved walk, when an element comes between, then it is told where, with what came instead', async () => {
  const one = await saved(ORDER, {}, five);
  const changed = [
    ...ORDER.slice(0, 5),
    node('new', 'Task'),
    ...flows('start>check', 'check>new', 'new>many', 'many>few', 'many>lot ${amount > 3}'),
  ];
  expect(await differenceIn(changed, one)).toMatchObject({ kind: 'ways', element: 'check' });
  const between = { ...one.expected, path: one.expected.path.map((step) => ({ ...step, taken: [] })) };
  const { result } = await replayScenario(graphOf(changed), one, NO_TOOLS);
  const got = { ...result, path: result.path.map((step) => ({ ...step, taken: [] })) };
  expect(firstDifference(between, got)).toEqual({
    ...{ kind: 'step', at: 2, before: 'check', expected: 'many', got: 'new' },
  });
});

test('given a saved walk, when a question is asked that it has no answer for, then it says that it waits', async () => {
  const one = await saved(ORDER, {}, five);
  expect(await differenceIn(ORDER, { ...one, answers: [] })).toMatchObject({
    ...{ kind: 'step', before: 'start', expected: 'check' },
  });
  const { result } = await replayScenario(graphOf(ORDER), { ...one, answers: [] }, NO_TOOLS);
  expect(result.end).toBe('asked');
});

test('given the same path, when a variable ends with another value, then it is told, missing ones as well', () => {
  const expected = { end: 'over', path: [], variables: { a: 1, b: [1, { c: null }] } } as const;
  expect(firstDifference(expected, { ...expected, variables: { b: [1, { c: null }], a: 1 } })).toBeNull();
  expect(firstDifference(expected, { ...expected, variables: { a: 1 } })).toEqual({
    ...{ kind: 'variable', name: 'b', expected: [1, { c: null }] },
  });
  expect(firstDifference(expected, { ...expected, variables: { ...expected.variables, z: 2 } })).toEqual({
    ...{ kind: 'variable', name: 'z', got: 2 },
  });
  expect(firstDifference(expected, { ...expected, end: 'failed' })).toMatchObject({
    kind: 'end',
    got: 'failed',
  });
});

test('given a saved walk, when ids of elements, events and flows change, then it knows them by the new ones', async () => {
  const one = await saved(ORDER, {}, five);
  const renamed = (elements: readonly ElementInfo[]) =>
    JSON.parse(
      JSON.stringify(elements).replaceAll('"check"', '"ask"').replaceAll('"many>few"', '"f1"'),
    ) as ElementInfo[];
  expect(await differenceIn(renamed(ORDER), one)).not.toBeNull();
  const followed = withElementRenamed(withElementRenamed([one], 'check', 'ask'), 'many>few', 'f1');
  expect(followed[0] && (await differenceIn(renamed(ORDER), followed[0]))).toBeNull();
  expect(withElementRenamed(followed, 'nothing', 'else')).toBe(followed);
  const event: SavedScenario = {
    ...one,
    answers: [
      { element: 'a', visit: 1, answer: { kind: 'event', id: 'late' } },
      { element: 'b', visit: 1, answer: { kind: 'flows', ids: ['x', 'late'] } },
    ],
  };
  expect(withElementRenamed([event], 'late', 'timer')[0]?.answers).toEqual([
    { element: 'a', visit: 1, answer: { kind: 'event', id: 'timer' } },
    { element: 'b', visit: 1, answer: { kind: 'flows', ids: ['x', 'timer'] } },
  ]);
});

test('given a saved walk, when variables and outputs get other names, then what it starts with, answers and expects follows', async () => {
  const one = await saved(ORDER, { amount: 1 }, five);
  const [free] = withVariableRenamed([one], 'amount', 'count', new Set(['check']));
  expect(free).toMatchObject({
    given: { count: 1 },
    answers: [{ element: 'check', answer: { kind: 'outputs', values: { count: 5 } } }],
    expected: { variables: { count: 5 } },
  });
  // An output of a connector is called as the connector says.
  expect(withVariableRenamed([one], 'amount', 'count', new Set())[0]?.answers).toEqual(one.answers);
  const swapped = withOutputsRenamed([one], (element) =>
    element === 'check' ? new Map([['amount', 'sum']]) : undefined,
  );
  expect(swapped[0]?.answers[0]?.answer).toEqual({ kind: 'outputs', values: { sum: 5 } });
  expect(swapped[0]?.expected).toEqual(one.expected);
});

test('given scenarios, when one is kept under a name that is taken, then it gets another; the last one that goes leaves nothing', async () => {
  const one = await saved(ORDER, {}, five);
  const two = scenarioKept([one], { ...one, id: 's2' });
  expect(two.map(({ name }) => name)).toEqual(['A lot', 'A lot copy']);
  expect(scenarioKept(two, { ...one, name: 'More' }).map(({ name }) => name)).toEqual(['More', 'A lot copy']);
  expect(withScenarios({ scenarios: two, variables: [] }, scenarioRemoved([one], 's1'))).toEqual({
    variables: [],
  });
});

test('given what a file says of scenarios, then those that are none are left out', async () => {
  const one = JSON.parse(JSON.stringify(await saved(ORDER, {}, five))) as Record<string, never>;
  const broken = [
    ...[
      null,
      1,
      'x',
      {},
      [one],
      { ...one, answers: [{ element: 'a', visit: 1.5, answer: { kind: 'error', code: '1' } }] },
    ],
    { ...one, expected: { end: 'well', path: [], variables: {} } },
    { ...one, answers: [{ element: 'a', visit: 1, answer: { kind: 'run', code: 'x' } }] },
  ];
  expect(readScenarios([...broken, one])).toEqual([one]);
  expect(broken.map((other) => areScenarios([other]))).toEqual(broken.map(() => false));
  expect(readScenarios(broken)).toBeUndefined();
  expect(readScenarios('x')).toBeUndefined();
});

test('given a sub-process an event could end, when it goes on instead, then the saved walk does so as well', async () => {
  const elements = [
    node('start', 'StartEvent'),
    node('sub', 'SubProcess'),
    node('late', 'BoundaryEvent', { attachedTo: 'sub', event: 'timer' }),
    ...flows('start>sub'),
  ];
  const one = await saved(elements, {}, five);
  expect(one).toMatchObject({ answers: [{ element: 'sub', visit: 1 }], expected: { end: 'over' } });
  expect(await differenceIn(elements, one)).toBeNull();
});

test('given any walk of any graph, when it is saved, written down and walked again, then it is as expected', async () => {
  await fc.assert(
    fc.asyncProperty(anyScenario, async ({ elements, compensations, target, picks }) => {
      const left = [...picks];
      const one = await saved(
        elements,
        { amount: 2 },
        ({ flows: choices, events }) => {
          const pick = left.shift() ?? 0;
          const event = events[pick % 3];
          if (choices.length > 0) return { kind: 'flows', ids: choices.slice(pick % choices.length) };
          if (event !== undefined) return { kind: 'event', id: event };
          return pick === 7 ? { kind: 'error', code: 'E' } : { kind: 'outputs', values: { amount: pick } };
        },
        { target, compensations },
      );
      const kept = readScenarios(JSON.parse(JSON.stringify([one])) as never)?.[0];
      expect(kept).toEqual(one);
      if (one.expected.end === 'endless') return;
      expect(kept && (await differenceIn(elements, kept, { target, compensations }))).toBeNull();
    }),
    { numRuns: 150 },
  );
});
