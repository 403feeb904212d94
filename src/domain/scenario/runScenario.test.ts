import fc from 'fast-check';
import { expect, test } from 'vitest';
import { action, model, task, variable } from '../testing.ts';
import { runScenario } from './runScenario.ts';
import { scenarioGraph } from './scenarioGraph.ts';
import { startRun } from './startRun.ts';
import { anyScenario, flow, flows, last, NO_TOOLS, node, outputs, path, walk } from './testing.ts';

test('given a condition that holds, then its branch is taken and the step says why', async () => {
  const walked = await walk(
    [
      node('start', 'StartEvent'),
      node('many', 'ExclusiveGateway', { defaultFlow: 'many>few' }),
      node('lot', 'Task'),
      node('few', 'Task'),
      ...flows('start>many', 'many>few', 'many>lot ${amount > 3}'),
    ],
    { start: { amount: 5 } },
  );
  expect(walked.outcome).toBe('over');
  expect(path(walked)).toEqual(['start', 'many', 'lot']);
  expect(walked.steps[1]?.step).toMatchObject({ taken: ['many>lot'], why: '${amount > 3} is true.' });
});

test('given a condition that cannot be decided, then it asks which branch, and goes where it is told', async () => {
  const elements = [
    node('start', 'StartEvent'),
    node('many', 'ExclusiveGateway'),
    node('lot', 'Task'),
    ...flows('start>many', 'many>lot ${bean.decides(amount)}'),
  ];
  const asked = await walk(elements);
  expect(asked).toMatchObject({ outcome: 'asked', question: { kind: 'branch', flows: ['many>lot'] } });
  const told = await walk(elements, { answers: { many: [{ kind: 'flows', ids: ['many>lot'] }] } });
  expect(path(told)).toEqual(['start', 'many', 'lot']);
});

test('given no condition that holds and no default branch, then it fails as an engine does', async () => {
  const walked = await walk([
    node('start', 'StartEvent'),
    node('many', 'ExclusiveGateway'),
    node('lot', 'Task'),
    ...flows('start>many', 'many>lot ${1 > 3}'),
  ]);
  expect(walked.outcome).toBe('failed');
  expect(walked.steps.at(-1)?.state.failure).toContain('no default branch');
});

const FORK = [
  node('start', 'StartEvent'),
  node('fork', 'ParallelGateway'),
  node('a', 'Task'),
  node('b', 'Task'),
  node('join', 'ParallelGateway'),
  node('end', 'EndEvent'),
];

test('given a parallel fork and join, then what is behind the join is walked once, when both have come', async () => {
  const walked = await walk([
    ...FORK,
    ...flows('start>fork', 'fork>a', 'fork>b', 'a>join', 'b>join', 'join>end'),
  ]);
  expect(path(walked)).toEqual(['start', 'fork', 'a', 'b', 'join', 'end']);
});

test('given a parallel join that one way never reaches, then it says what it waits for', async () => {
  const walked = await walk([
    ...FORK,
    node('left', 'ExclusiveGateway', { name: 'Left?' }),
    ...flows('start>left', 'left>a ${true}', 'left>b', 'a>join', 'b>join', 'join>end'),
  ]);
  expect(walked.outcome).toBe('failed');
  expect(last(walked)?.notes).toEqual(['It waits for ever: nothing comes from “b”.']);
});

test('given an inclusive fork with two of three that hold, then its join waits for these two', async () => {
  const walked = await walk(
    [
      node('start', 'StartEvent'),
      node('fork', 'InclusiveGateway'),
      ...['a', 'b', 'c', 'end'].map((id) => node(id, id === 'end' ? 'EndEvent' : 'Task')),
      node('join', 'InclusiveGateway'),
      ...flows('start>fork', 'fork>a ${x > 0}', 'fork>b ${x > 1}', 'fork>c ${x > 9}'),
      ...flows('a>join', 'b>join', 'c>join', 'join>end'),
    ],
    { start: { x: 5 } },
  );
  expect(path(walked)).toEqual(['start', 'fork', 'a', 'b', 'join', 'end']);
});

test('given a connector that answers, then mapped outputs are written and the step says by which mapping', async () => {
  const check = action('check', ['article', 'amount:integer'], ['available:boolean']);
  const walked = await walk(
    [
      node('start', 'StartEvent'),
      task('check', {
        implementation: 'inventory.check',
        data: {
          mapping: {
            inputs: { article: { type: 'variable', value: 'sku' } },
            outputs: { inStock: { type: 'variable', value: 'available' } },
          },
        },
      }),
      ...flows('start>check'),
    ],
    {
      variables: [variable('sku'), variable('inStock:boolean')],
      start: { sku: 'A-1' },
      answers: { check: [outputs({ available: true })] },
      tools: { actionOf: () => check },
    },
  );
  expect(last(walked)).toMatchObject({
    inputs: { article: 'A-1' },
    empty: ['amount'],
    written: [{ variable: 'inStock', after: true, by: 'output “available”' }],
    variables: { sku: 'A-1', inStock: true },
  });
});

test('given an error nobody catches, then the run fails; with an event of its code, then it goes on there', async () => {
  const elements = [node('start', 'StartEvent'), task('pay'), ...flows('start>pay')];
  const thrown = { answers: { pay: [{ kind: 'error', code: 'NO_MONEY' } as const] } };
  const failed = await walk(elements, thrown);
  expect(failed.steps.at(-1)?.state.failure).toBe('Nothing catches the error NO_MONEY.');
  const event = node('broke', 'BoundaryEvent', { event: 'error', errorCode: 'NO_MONEY', attachedTo: 'pay' });
  const caught = await walk([...elements, event, node('sorry', 'EndEvent'), ...flows('broke>sorry')], thrown);
  expect(caught.outcome).toBe('over');
  expect(path(caught)).toEqual(['start', 'pay', 'broke', 'sorry']);
});

test('given an error inside a sub-process, then the event on its border takes it and the rest of it ends', async () => {
  const inSub = { parent: 'sub' };
  const walked = await walk([
    node('start', 'StartEvent'),
    node('sub', 'SubProcess'),
    node('in', 'StartEvent', inSub),
    node('both', 'ParallelGateway', inSub),
    node('bad', 'EndEvent', { ...inSub, event: 'error', errorCode: 'E' }),
    node('wait', 'UserTask', inSub),
    ...['in>both', 'both>bad', 'both>wait'].map((text) => flow(text, inSub)),
    node('caught', 'BoundaryEvent', { event: 'error', errorCode: 'E', attachedTo: 'sub' }),
    node('done', 'EndEvent'),
    ...flows('start>sub', 'caught>done'),
  ]);
  expect(walked.outcome).toBe('over');
  expect(path(walked)).toEqual(['start', 'sub', 'in', 'both', 'bad', 'caught', 'done']);
});

test('given a terminate end, then all that is under way ends with it', async () => {
  const walked = await walk([
    node('start', 'StartEvent'),
    node('fork', 'ParallelGateway'),
    node('stop', 'EndEvent', { event: 'terminate' }),
    node('never', 'UserTask'),
    ...flows('start>fork', 'fork>stop', 'fork>never'),
  ]);
  expect(walked.outcome).toBe('over');
  expect(path(walked)).toEqual(['start', 'fork', 'stop']);
});

test('given a timer on a user task that happens, then the task is left by it; one that lets it go on leaves both', async () => {
  const elements = (nonInterrupting: boolean) => [
    node('start', 'StartEvent'),
    node('approve', 'UserTask'),
    node('late', 'BoundaryEvent', {
      event: 'timer',
      attachedTo: 'approve',
      ...(nonInterrupting && { nonInterrupting }),
    }),
    node('remind', 'EndEvent'),
    node('end', 'EndEvent'),
    ...flows('start>approve', 'approve>end', 'late>remind'),
  ];
  const answers = { approve: [{ kind: 'event', id: 'late' } as const, outputs({ approved: true })] };
  expect(path(await walk(elements(false), { answers }))).toEqual(['start', 'approve', 'late', 'remind']);
  const both = await walk(elements(true), { answers });
  expect(path(both)).toEqual(['start', 'approve', 'late', 'remind', 'approve', 'end']);
  expect(last(both)?.variables).toEqual({ approved: true });
});

test('given a task for each of a list, then it is walked a round for each; an unknown list is walked once and said', async () => {
  const each = task('ask', {
    multiInstance: true,
    repetition: { collection: '${all}', element: 'one' },
    data: { mapping: { inputs: { article: { type: 'value', value: '${one}' } }, outputs: {} } },
  });
  const elements = [node('start', 'StartEvent'), each, ...flows('start>ask')];
  const answers = { ask: [outputs({}), outputs({}), outputs({})] };
  const walked = await walk(elements, { start: { all: ['a', 'b', 'c'] }, answers });
  expect(walked.steps.slice(1).map(({ step }) => step.inputs)).toEqual([
    { article: 'a' },
    { article: 'b' },
    { article: 'c' },
  ]);
  const once = await walk(elements, { answers });
  expect(path(once)).toEqual(['start', 'ask']);
  expect(last(once)?.notes[0]).toContain('walked once');
});

test('given a loop without an end, then it stops after so many steps and says so', async () => {
  const walked = await walk([
    node('start', 'StartEvent'),
    node('again', 'Task'),
    ...flows('start>again', 'again>again'),
  ]);
  expect(walked.outcome).toBe('endless');
});

test('given a process without a start event, then it says that nothing begins', async () => {
  const read = model([], [node('end', 'EndEvent')]);
  const [process] = read.processes;
  if (!process) throw new Error('There is no process.');
  const graph = scenarioGraph(read, process, 'activiti');
  expect((await startRun(graph, {}, NO_TOOLS.feel)).failure).toContain('no start event');
});

test('given any graph, however broken, then a run ends, goes along flows that are there, and goes the same way again', async () => {
  await fc.assert(
    fc.asyncProperty(anyScenario, async ({ elements, compensations, target, picks }) => {
      const read = { ...model([variable('x:integer')], elements), compensations };
      const [process] = read.processes;
      if (!process) throw new Error('There is no process.');
      const graph = scenarioGraph(read, process, target);
      const run = async () => {
        const left = [...picks];
        const from = await startRun(graph, { x: 2 }, NO_TOOLS.feel);
        return runScenario(
          graph,
          from,
          NO_TOOLS,
          ({ flows: choices, events }) => {
            const pick = left.shift() ?? 0;
            const event = events[pick % 3];
            if (choices.length > 0) return { kind: 'flows', ids: choices.slice(pick % choices.length) };
            if (event !== undefined) return { kind: 'event', id: event };
            return pick === 7 ? { kind: 'error', code: 'E' } : outputs({ x: pick });
          },
          { most: 120 },
        );
      };
      const walked = await run();
      const taken = walked.steps.flatMap(({ step }) => step.taken);
      expect(taken.filter((id) => graph.at(id)?.type !== 'bpmn:SequenceFlow')).toEqual([]);
      expect(await run()).toEqual(walked);
    }),
    { numRuns: 150 },
  );
});

test('given conditions behind a task, then Activiti asks them, and Camunda 8 takes all flows and says so', async () => {
  const elements = [
    node('start', 'StartEvent'),
    node('do', 'Task', { defaultFlow: 'do>c' }),
    ...['a', 'b', 'c'].map((id) => node(id, 'Task')),
    ...flows('start>do', 'do>a ${x > 1}', 'do>b ${x > 5}', 'do>c'),
  ];
  expect(path(await walk(elements, { start: { x: 2 } }))).toEqual(['start', 'do', 'do', 'a']);
  const camunda = await walk(elements, { start: { x: 2 }, target: 'camunda8' });
  expect(path(camunda)).toEqual(['start', 'do', 'a', 'b', 'c']);
  expect(camunda.steps[1]?.step.notes).toEqual([
    'Camunda 8 asks gateways alone for conditions: all flows are taken.',
  ]);
});

test('given conditions behind an event, then Activiti asks them as well', async () => {
  const elements = [
    node('start', 'StartEvent'),
    ...['a', 'b'].map((id) => node(id, 'Task')),
    ...flows('start>a ${x > 1}', 'start>b ${x > 5}'),
  ];
  expect(path(await walk(elements, { start: { x: 2 } }))).toEqual(['start', 'a']);
});
