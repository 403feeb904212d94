import { expect, test } from 'vitest';
import type { ElementInfo, MappingEntry } from '../process/process.ts';
import { flow, flows, happens, last, node, outputs, path, pathWithin, walk } from './testing.ts';

const from = (value: string): MappingEntry => ({ type: 'variable', value });

/** A process that calls 'Ship' and is over. */
const caller = (call: Partial<ElementInfo> = {}, ...more: readonly ElementInfo[]) => [
  node('start', 'StartEvent'),
  node('call', 'CallActivity', { calledElement: 'Ship', ...call }),
  node('end', 'EndEvent'),
  ...flows('start>call', 'call>end'),
  ...more,
];
const SHIP = [
  node('begin', 'StartEvent'),
  node('pack', 'UserTask'),
  node('done', 'EndEvent'),
  ...flows('begin>pack', 'pack>done'),
];
/** 'Ship', which does one thing and is over. */
const shipBy = (...more: readonly ElementInfo[]) => [
  node('begin', 'StartEvent'),
  ...more,
  ...flows('begin>it'),
];

test('given a called process of the project, then its steps are walked inside the call, with what is mapped', async () => {
  const mapping = { inputs: { parcel: from('order') }, outputs: { tracking: from('code') } };
  const walked = await walk(caller({ data: { mapping: { ...mapping, outputs: { order: from('code') } } } }), {
    start: { order: 'O1', secret: 1 },
    answers: { pack: [outputs({ code: 'C1' })] },
    project: { Ship: SHIP },
  });
  expect(walked.outcome).toBe('over');
  expect(pathWithin(walked)).toEqual([
    ...['start', 'call', 'call/begin', 'call/pack', 'call/done', 'call', 'end'],
  ]);
  expect(walked.steps[1]?.step).toMatchObject({ why: 'It calls “Ship”.', inputs: { parcel: 'O1' } });
  expect(walked.steps[3]?.step.variables).toEqual({ parcel: 'O1', code: 'C1' });
  expect(walked.steps[5]?.step).toMatchObject({ why: '“Ship” is over.', visit: 2 });
  expect(last(walked)?.variables).toEqual({ order: 'C1', secret: 1 });
});

test('given nothing is mapped, then Activiti hands over and brings back nothing, Camunda all', async () => {
  const given = { start: { order: 1 }, answers: { pack: [outputs({ code: 2 })] }, project: { Ship: SHIP } };
  const activiti = await walk(caller(), { ...given });
  expect(activiti.steps[1]?.step.inputs).toEqual({});
  expect(last(activiti)?.variables).toEqual({ order: 1 });
  const camunda = await walk(caller(), { ...given, target: 'camunda8' });
  expect(camunda.steps[1]?.step.inputs).toEqual({ order: 1 });
  expect(last(camunda)?.variables).toEqual({ order: 1, code: 2 });
});

test('given a call of Camunda that keeps variables apart, then only mapped ones go in, and none comes back', async () => {
  const data = { mapping: { inputs: { parcel: { type: 'value', value: 'P' } } } };
  const walked = await walk(caller({ ownVariables: ['parent', 'child'], data }), {
    ...{ start: { order: 1 }, answers: { pack: [outputs({ code: 2 })] } },
    ...{ project: { Ship: SHIP }, target: 'camunda8' },
  });
  expect(walked.steps[1]?.step.inputs).toEqual({ parcel: 'P' });
  expect(last(walked)?.variables).toEqual({ order: 1 });
});

test('given the answer of a person to the call, then it is taken and nothing is walked inside', async () => {
  const walked = await walk(caller(), { answers: { call: [outputs({ code: 2 })] }, project: { Ship: SHIP } });
  expect(path(walked)).toEqual(['start', 'call', 'end']);
  expect(last(walked)?.variables).toEqual({ code: 2 });
});

test.each([
  ['Other', 'The process “Other” is not in the project: say what comes back.'],
  ['${which}', 'Which process it calls is worked out by the engine (${which}): say what comes back.'],
  ['', 'It does not say which process it calls: say what comes back.'],
])('given a call of “%s”, then a person is asked, and the step says why', async (calledElement, why) => {
  const asked = await walk(caller({ calledElement }), { project: { Ship: SHIP } });
  expect(asked).toMatchObject({ outcome: 'asked', question: { element: 'call', notes: [why] } });
  expect(asked.question?.enters).toBeUndefined();
  const told = await walk(caller({ calledElement }), {
    answers: { call: [outputs({})] },
    project: { Ship: SHIP },
  });
  expect(told.steps[1]?.step.notes).toEqual([why]);
});

test('given an error of the called process, then an event on the border of the call catches it, else the run fails', async () => {
  const Ship = shipBy(node('it', 'EndEvent', { event: 'error', errorCode: 'E' }));
  const border = [
    node('caught', 'BoundaryEvent', { attachedTo: 'call', event: 'error' }),
    node('sorry', 'Task'),
    flow('caught>sorry'),
  ];
  const walked = await walk(caller({}, ...border), { project: { Ship } });
  expect(pathWithin(walked)).toEqual(['start', 'call', 'call/begin', 'call/it', 'caught', 'sorry']);
  expect(walked.steps[3]?.step.why).toBe('“caught” catches the error E.');
  const failed = await walk(caller(), { project: { Ship } });
  expect(failed.outcome).toBe('failed');
  expect(failed.steps.at(-1)?.state).toMatchObject({
    ...{ failure: 'Nothing catches the error E.', failedAt: 'call' },
  });
});

test('given an escalation of the called process, then an interrupting event ends it, another one goes on beside it', async () => {
  const Ship = [
    ...shipBy(node('it', 'IntermediateThrowEvent', { event: 'escalation', escalationCode: 'L' })),
    ...[node('done', 'EndEvent'), flow('it>done')],
  ];
  const border = (nonInterrupting: boolean) => [
    node('late', 'BoundaryEvent', { attachedTo: 'call', event: 'escalation', nonInterrupting }),
  ];
  const given = { project: { Ship }, target: 'camunda8' as const };
  expect(pathWithin(await walk(caller({}, ...border(false)), given))).toEqual([
    ...['start', 'call', 'call/begin', 'call/it', 'late'],
  ]);
  expect(pathWithin(await walk(caller({}, ...border(true)), given))).toEqual([
    ...['start', 'call', 'call/begin', 'call/it', 'late', 'call/done', 'call', 'end'],
  ]);
  const free = await walk(caller(), given);
  expect(free.steps[3]?.step.notes).toEqual(['Nothing catches the escalation L: it goes on.']);
  expect(free.outcome).toBe('over');
});

test('given a called process that waits, then events on the border of the call are offered and can end it', async () => {
  const border = [node('late', 'BoundaryEvent', { attachedTo: 'call', event: 'timer' })];
  const project = { Ship: SHIP };
  const asked = await walk(caller({}, ...border), { project });
  expect(asked.question).toMatchObject({
    ...{ element: 'pack', within: [{ element: 'call', visit: 1 }] },
    ...{ events: [], eventsAbove: [{ id: 'late', above: 1 }] },
  });
  const walked = await walk(caller({}, ...border), {
    ...{ project, answers: { pack: [{ kind: 'event', id: 'late', above: 1 }] } },
  });
  expect(pathWithin(walked)).toEqual(['start', 'call', 'call/begin', 'call/pack', 'late']);
  expect(walked.steps[3]?.step.why).toBe('“late” happens; all else there ends.');
  const inner = [...SHIP, node('own', 'BoundaryEvent', { attachedTo: 'pack', event: 'timer' })];
  const own = await walk(caller({}, ...border), {
    ...{ project: { Ship: inner }, answers: { pack: [happens('own')] } },
  });
  expect(pathWithin(own).slice(3)).toEqual(['call/pack', 'call/own', 'call', 'end']);
});

test('given a call for each of a list, then the process is walked for each, with what is its own', async () => {
  const call = {
    ...{ multiInstance: true, repetition: { collection: 'all', element: 'one' } },
    data: { mapping: { inputs: { parcel: from('one') }, outputs: {} } },
  };
  const walked = await walk(caller(call), {
    ...{ start: { all: ['A', 'B'] }, project: { Ship: SHIP } },
    answers: { pack: [outputs({}), outputs({})] },
  });
  expect(walked.outcome).toBe('over');
  const packed = walked.steps.filter(({ step }) => step.element === 'pack').map(({ step }) => step);
  expect(packed.map(({ variables }) => variables.parcel)).toEqual(['A', 'B']);
  expect(packed.map(({ within }) => within?.[0]?.visit)).toEqual([1, 3]);
});

test('given a process that calls itself, then the run ends with the reason after so many calls', async () => {
  const Ship = shipBy(node('it', 'CallActivity', { calledElement: 'Ship' }));
  const walked = await walk(caller(), { project: { Ship } });
  expect(walked.outcome).toBe('failed');
  expect(walked.steps.at(-1)?.state.failure).toBe(
    '“Ship” is called inside 20 calls: they call each other without an end.',
  );
});

test('given a called process that only a message starts, or that fails, then the run fails with its reason', async () => {
  const Ship = shipBy(node('it', 'Task')).map((one) =>
    one.id === 'begin' ? { ...one, event: 'message' } : one,
  );
  const walked = await walk(caller(), { project: { Ship } });
  expect(walked.steps.at(-1)?.state.failure).toBe('“Ship” has no plain start event: no engine can call it.');
  const stuck = shipBy(node('it', 'ExclusiveGateway'), ...flows('it>it ${1 > 2}'));
  const failed = await walk(caller(), { project: { Ship: stuck } });
  expect(failed).toMatchObject({ outcome: 'failed' });
  expect(failed.steps.at(-1)?.state.failure).toContain('No condition holds');
});
