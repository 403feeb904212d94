import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ElementInfo } from '../process/process.ts';
import { model } from '../testing.ts';
import { processWithin } from './callPlaces.ts';
import { type CallableModel, calledGraphs } from './calledGraphs.ts';
import { firstDifference } from './firstDifference.ts';
import { withElementRenamed, withElementsRenamed } from './followScenarios.ts';
import { areScenarios, readScenarios } from './readScenarios.ts';
import { replayScenario } from './replayScenario.ts';
import { answersOf, resultOf } from './resultOf.ts';
import { type Answerer, runScenario } from './runScenario.ts';
import type { SavedScenario } from './SavedScenario.ts';
import type { ScenarioTools } from './Scenario.ts';
import { scenarioGraph } from './scenarioGraph.ts';
import { startRun } from './startRun.ts';
import { anyScenario, callable, flows, NO_TOOLS, node } from './testing.ts';

async function saved(own: CallableModel, others: readonly CallableModel[], answerer: Answerer) {
  const { graph, tools } = walkedBy(own, others);
  const start = await startRun(graph, {}, tools.feel);
  const { steps, outcome } = await runScenario(graph, start, tools, answerer, { most: 120 });
  const expected = resultOf(outcome, steps, start);
  const one: SavedScenario = { id: 's1', name: 'One', given: {}, answers: answersOf(steps), expected };
  return one;
}

async function differenceIn(own: CallableModel, others: readonly CallableModel[], one: SavedScenario) {
  const { graph, tools } = walkedBy(own, others);
  return firstDifference(one.expected, (await replayScenario(graph, one, tools)).result);
}

function walkedBy(own: CallableModel, others: readonly CallableModel[]) {
  const { model: read, target } = own;
  const [process] = read.processes;
  if (!process) throw new Error('There is no process.');
  const tools: ScenarioTools = { ...NO_TOOLS, called: calledGraphs([own, ...others], false) };
  return { graph: scenarioGraph(read, process, target), tools };
}

const CALLER: CallableModel = {
  target: 'activiti',
  model: model(
    [],
    [
      node('start', 'StartEvent'),
      node('call', 'CallActivity', { calledElement: 'Ship' }),
      node('end', 'EndEvent'),
      ...flows('start>call', 'call>end'),
    ],
  ),
};
const ship = (...names: readonly string[]) =>
  callable(
    'Ship',
    [
      node('begin', 'StartEvent'),
      ...names.map((name) => node(name, 'UserTask')),
      ...names.flatMap((name, at) => flows(`${names[at - 1] ?? 'begin'}>${name}`)),
    ],
    'activiti',
  );
const packed: Answerer = ({ element }) =>
  element === 'call' ? undefined : { kind: 'outputs', values: { by: 'us' } };

/** Says one thing after the other, as it is picked. */
function anybody(picks: readonly number[]): Answerer {
  const left = [...picks];
  return ({ flows: choices, events, eventsAbove = [], enters }) => {
    const pick = left.shift() ?? 0;
    const event = events[pick % 3];
    const above = eventsAbove[pick % 4];
    if (enters !== undefined && pick < 6) return undefined;
    if (choices.length > 0) return { kind: 'flows', ids: choices.slice(pick % choices.length) };
    if (event !== undefined) return { kind: 'event', id: event };
    if (above) return { kind: 'event', ...above };
    return pick === 7 ? { kind: 'error', code: 'E' } : { kind: 'outputs', values: { amount: pick } };
  };
}

const withIds =
  (name: (id: string) => string) =>
  (element: ElementInfo): ElementInfo => {
    const { parent, attachedTo, source, target, defaultFlow } = element;
    const references = Object.entries({ parent, attachedTo, source, target, defaultFlow }).flatMap(
      ([key, id]) => (id === undefined ? [] : [[key, name(id)] as const]),
    );
    return { ...element, id: name(element.id), ...Object.fromEntries(references) };
  };

test('given a walk into a called process, when it is saved and nothing changed, then it is walked again with what was said inside', async () => {
  const one = await saved(CALLER, [ship('pack')], packed);
  expect(one.answers).toEqual([
    {
      ...{ element: 'pack', visit: 1, within: [{ element: 'call', visit: 1 }] },
      answer: { kind: 'outputs', values: { by: 'us' } },
    },
  ]);
  expect(await differenceIn(CALLER, [ship('pack')], one)).toBeNull();
});

test('given a saved walk into a called process, when that changes, then the difference is told inside the call', async () => {
  const one = await saved(CALLER, [ship('pack')], packed);
  expect(await differenceIn(CALLER, [ship('check', 'pack')], one)).toMatchObject({
    ...{ kind: 'ways', element: 'begin', within: { expected: ['call'], got: ['call'] } },
  });
  expect(await differenceIn(CALLER, [], one)).toMatchObject({
    ...{ kind: 'step', before: 'start', expected: 'call' },
  });
});

test('given a scenario from before, whose call a person answered, then it is walked as it was', async () => {
  const one = await saved(CALLER, [], () => ({ kind: 'outputs', values: { code: 1 } }));
  expect(one.expected.path.map(({ element }) => element)).toEqual(['start', 'call', 'end']);
  expect(await differenceIn(CALLER, [ship('pack')], one)).toBeNull();
});

test('given answers inside of a call, when an element of the calling process gets another id, then they follow the call alone', async () => {
  const one = await saved(CALLER, [ship('pack')], packed);
  const [pack] = withElementRenamed([one], 'pack', 'other');
  expect(pack).toEqual(one);
  const [call] = withElementRenamed([one], 'call', 'ship');
  expect(call?.answers[0]).toMatchObject({ element: 'pack', within: [{ element: 'ship', visit: 1 }] });
  expect(call?.expected.path[2]).toMatchObject({ element: 'begin', within: ['ship'] });
});

test('given any walk into a called process, when what is in that gets other ids, then what was saved follows, and nothing of the caller does', async () => {
  await fc.assert(
    fc.asyncProperty(anyScenario, anyScenario, async (caller, called) => {
      const { target, picks } = caller;
      const own = callable('Process_1', caller.elements, target);
      const others = [callable('Called', called.elements, target)];
      const one = await saved(own, others, anybody(picks));
      if (one.expected.end === 'endless') return;
      const name = (id: string) => `${id}_`;
      const renamed = [callable('Called', called.elements.map(withIds(name)), target)];
      const models = [own, ...others].map(({ model: read }) => read);
      const [followed] = withElementsRenamed([one], (calls) =>
        processWithin(models, 'Process_1', calls) === 'Called' ? name : undefined,
      );
      expect(followed && (await differenceIn(own, renamed, followed))).toBeNull();
    }),
    { numRuns: 150 },
  );
});

test('given calls of somebody else that are none, then the scenario is none', () => {
  const within = (place: unknown) => ({
    ...{ id: 's', name: 's', given: {}, expected: { end: 'over', path: [], variables: {} } },
    answers: [{ element: 'a', visit: 1, within: place, answer: { kind: 'error', code: 'E' } }],
  });
  expect(areScenarios([within([{ element: 'call', visit: 1 }])] as never)).toBe(true);
  expect(areScenarios([within([{ element: 'call' }])] as never)).toBe(false);
  expect(areScenarios([within('call')] as never)).toBe(false);
});

test('given any two processes that call each other, when a walk is saved, written down and walked again, then it is as expected', async () => {
  await fc.assert(
    fc.asyncProperty(anyScenario, anyScenario, async (caller, called) => {
      const { target, picks } = caller;
      const own = callable('Process_1', caller.elements, target);
      const others = [callable('Called', called.elements, target)];
      const one = await saved(own, others, anybody(picks));
      const kept = readScenarios(JSON.parse(JSON.stringify([one])) as never)?.[0];
      expect(kept).toEqual(one);
      if (one.expected.end === 'endless') return;
      expect(kept && (await differenceIn(own, others, kept))).toBeNull();
    }),
    { numRuns: 150 },
  );
});
