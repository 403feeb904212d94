import { expect, test } from 'vitest';
import type { ElementInfo } from '../process/process.ts';
import { flow, flows, last, node, outputs, path, pathWithin, walk } from './testing.ts';

const signal = (signalName = 'paid') => ({ event: 'signal', signalName });

/** One branch waits, the other one throws. */
const fork = (catching: readonly ElementInfo[], thrown: Partial<ElementInfo> = signal()) => [
  node('start', 'StartEvent'),
  node('fork', 'ParallelGateway'),
  ...catching,
  node('work', 'Task'),
  node('throw', 'IntermediateThrowEvent', thrown),
  ...flows('start>fork', 'fork>wait', 'fork>work', 'work>throw'),
];
const CATCH = [node('wait', 'IntermediateCatchEvent', signal()), node('next', 'EndEvent'), flow('wait>next')];

test('given a branch that waits for a signal another one throws, then it waits for that and goes on by itself', async () => {
  const walked = await walk(fork(CATCH));
  expect(walked.outcome).toBe('over');
  expect(path(walked)).toEqual(['start', 'fork', 'wait', 'work', 'throw', 'wait', 'next']);
  expect(walked.steps[2]?.step.why).toBe('It waits for the signal “paid”.');
  expect(walked.steps[4]?.step.why).toBe('The signal “paid” reaches “wait”.');
  expect(walked.steps[5]?.step.why).toBe('The signal “paid” came.');
});

test('given a signal that nobody throws in the run, or whose thrower is through, then a person is asked', async () => {
  const other = await walk(fork(CATCH, signal('sent')));
  expect(other).toMatchObject({ outcome: 'asked', question: { element: 'wait', isOptional: false } });
  expect(other.question?.awaits).toBeUndefined();
  const told = await walk(fork(CATCH, signal('sent')), { answers: { wait: [outputs({ sum: 1 })] } });
  expect(last(told)?.variables).toEqual({ sum: 1 });
  expect(last(told)?.notes).toEqual(['Nothing here waits for the signal “sent”.']);
});

test('given a person who says that the signal comes, then it goes on at once, as it always did', async () => {
  const walked = await walk(fork(CATCH), { answers: { wait: [outputs({})] } });
  expect(path(walked)).toEqual(['start', 'fork', 'wait', 'next', 'work', 'throw']);
});

test('given an event gateway, then the signal takes its branch', async () => {
  const walked = await walk(
    fork([
      node('wait', 'EventBasedGateway'),
      node('timer', 'IntermediateCatchEvent', { event: 'timer' }),
      node('caught', 'IntermediateCatchEvent', signal()),
      ...flows('wait>timer', 'wait>caught'),
    ]),
  );
  expect(walked.outcome).toBe('over');
  expect(path(walked)).toEqual(['start', 'fork', 'wait', 'work', 'throw', 'caught']);
});

test('given a sub-process with a signal event on its border, then what is thrown in it ends it', async () => {
  const inside = { parent: 'sub' };
  const elements = [
    node('start', 'StartEvent'),
    node('sub', 'SubProcess'),
    node('begin', 'StartEvent', inside),
    node('throw', 'IntermediateThrowEvent', { ...signal(), ...inside }),
    node('never', 'Task', inside),
    node('out', 'BoundaryEvent', { attachedTo: 'sub', ...signal() }),
    ...flows('start>sub', 'begin>throw', 'throw>never').map((one) =>
      one.id === 'start>sub' ? one : { ...one, ...inside },
    ),
  ];
  const walked = await walk(elements, { answers: { sub: [outputs({})] } });
  expect(path(walked)).toEqual(['start', 'sub', 'begin', 'throw', 'out']);
});

test('given an event sub-process that listens, then Camunda starts it and Activiti does not', async () => {
  const elements = [
    node('start', 'StartEvent'),
    node('throw', 'IntermediateThrowEvent', signal()),
    node('end', 'EndEvent'),
    ...flows('start>throw', 'throw>end'),
    node('listen', 'SubProcess', { triggeredByEvent: true }),
    node('heard', 'StartEvent', { parent: 'listen', nonInterrupting: true, ...signal() }),
  ];
  expect(path(await walk(elements, { target: 'camunda8' }))).toEqual([
    ...['start', 'throw', 'heard', 'listen', 'end'],
  ]);
  const activiti = await walk(elements);
  expect(path(activiti)).toEqual(['start', 'throw', 'end']);
  expect(activiti.steps[1]?.step.notes).toEqual([
    'Nothing here waits for the signal “paid”.',
    'Activiti 7 starts event sub-processes by messages and errors alone.',
  ]);
});

test('given what a signal carries in Camunda, then the one that waited has it', async () => {
  const data = { mapping: { inputs: { sum: { type: 'value', value: 7 } } } };
  const walked = await walk(fork(CATCH, { ...signal(), data }), { target: 'camunda8' });
  expect(last(walked)?.variables).toEqual({ sum: 7 });
});

test('given a called process, then signals go into it and out of it', async () => {
  const call = node('wait', 'CallActivity', { calledElement: 'Other' });
  const catching = [node('begin', 'StartEvent'), ...CATCH, flow('begin>wait')];
  const walked = await walk(fork([call]), { project: { Other: catching } });
  expect(pathWithin(walked)).toEqual([
    ...['start', 'fork', 'wait', 'wait/begin', 'wait/wait', 'work', 'throw'],
    ...['wait/wait', 'wait/next', 'wait'],
  ]);
  const throwing = [node('begin', 'StartEvent'), node('shout', 'EndEvent', signal()), flow('begin>shout')];
  const out = await walk(
    [
      ...fork(CATCH).filter(({ id }) => id !== 'throw'),
      node('throw', 'CallActivity', { calledElement: 'Other' }),
    ],
    { project: { Other: throwing } },
  );
  expect(pathWithin(out)).toEqual([
    ...['start', 'fork', 'wait', 'work', 'throw', 'throw/begin', 'throw/shout', 'wait', 'next', 'throw'],
  ]);
});
