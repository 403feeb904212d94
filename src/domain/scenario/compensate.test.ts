import { expect, test } from 'vitest';
import type { CompensationInfo, ElementInfo } from '../process/process.ts';
import { task } from '../testing.ts';
import { flow, flows, happens, last, node, outputs, path, walk } from './testing.ts';

/** An activity with what undoes it. */
const undoable = (id: string, more: Partial<ElementInfo> = {}, handler: Partial<ElementInfo> = {}) => [
  task(id, more),
  node(`${id}!`, 'BoundaryEvent', {
    ...more,
    type: 'bpmn:BoundaryEvent',
    attachedTo: id,
    event: 'compensate',
  }),
  task(`un${id}`, {
    ...(more.parent !== undefined && { parent: more.parent }),
    isForCompensation: true,
    ...handler,
  }),
];
const undoing = (...ids: readonly string[]): readonly CompensationInfo[] =>
  ids.map((id) => ({ event: `${id}!`, handler: `un${id}` }));
const given = (...ids: readonly string[]) =>
  Object.fromEntries(ids.map((id) => [id, [outputs({}), outputs({}), outputs({})]]));

const TRIP = [
  node('start', 'StartEvent'),
  ...undoable('hotel'),
  ...undoable('flight'),
  node('never', 'BoundaryEvent', { attachedTo: 'flight', event: 'error' }),
  ...undoable('car'),
  node('undo', 'IntermediateThrowEvent', { event: 'compensate' }),
  node('end', 'EndEvent'),
  ...flows('start>hotel', 'hotel>flight', 'flight>undo', 'undo>end'),
];
const ALL = undoing('hotel', 'flight', 'car');
const answers = given('hotel', 'flight', 'unhotel', 'unflight');

test('given what was completed, when compensation is thrown, then the last is undone first, and it goes on after', async () => {
  const walked = await walk(TRIP, { compensations: ALL, answers });
  expect(walked.outcome).toBe('over');
  expect(path(walked)).toEqual([
    ...['start', 'hotel', 'flight', 'undo'],
    ...['flight!', 'unflight', 'hotel!', 'unhotel', 'undo', 'end'],
  ]);
  expect(walked.steps[3]?.step.why).toBe('It undoes “flight”, “hotel”.');
  const camunda = await walk(TRIP, { compensations: ALL, answers, target: 'camunda8' });
  expect(camunda.steps[3]?.step.notes[0]).toContain('all at once');
});

test('given what undoes writes variables, then the process has them', async () => {
  const said = { ...answers, unhotel: [outputs({ refunded: 2 })] };
  const walked = await walk(TRIP, { compensations: ALL, answers: said, target: 'camunda8' });
  expect(last(walked)?.variables).toMatchObject({ refunded: 2 });
});

test('given one activity is named, then that alone is undone; what is undone once is not undone again', async () => {
  const one = [
    ...TRIP.map((element) => (element.id === 'undo' ? { ...element, compensates: 'hotel' } : element)),
    node('again', 'EndEvent', { event: 'compensate' }),
  ].map((element) => (element.id === 'undo>end' ? flow('undo>again') : element));
  const walked = await walk(one, { compensations: ALL, answers, target: 'camunda8' });
  expect(path(walked).slice(3)).toEqual([
    ...['undo', 'hotel!', 'unhotel', 'undo'],
    ...['again', 'flight!', 'unflight', 'again'],
  ]);
  const activiti = await walk(one, { compensations: ALL, answers });
  expect(path(activiti).at(-1)).toBe('again');
  expect(last(activiti)?.notes[0]).toContain('Activiti 7 undoes nothing at an end event');
});

test('given nothing completed that can be undone, then it says so and goes on', async () => {
  const walked = await walk(
    [
      node('start', 'StartEvent'),
      node('undo', 'EndEvent', { event: 'compensate' }),
      ...undoable('hotel'),
      ...flows('start>undo'),
    ],
    { compensations: undoing('hotel'), target: 'camunda8' },
  );
  expect(walked.outcome).toBe('over');
  expect(last(walked)?.notes).toEqual(['There is nothing to undo.']);
});

const parent = 'sub';
const NESTED = [
  node('start', 'StartEvent'),
  node('sub', 'SubProcess'),
  node('in', 'StartEvent', { parent }),
  ...undoable('hotel', { parent }),
  flow('in>hotel', { parent }),
  ...undoable('flight'),
  node('undo', 'EndEvent', { event: 'compensate' }),
  ...flows('start>sub', 'sub>flight', 'flight>undo'),
];

test('given a sub-process that came to its end, then what was done in it is undone, too', async () => {
  const walked = await walk(NESTED, {
    ...{ compensations: undoing('hotel', 'flight'), answers, target: 'camunda8' },
  });
  expect(walked.outcome).toBe('over');
  expect(path(walked).slice(5)).toEqual([
    ...['flight', 'undo', 'flight!', 'unflight', 'hotel!', 'unhotel', 'undo'],
  ]);
});

test('given a sub-process that an event ended, then nothing in it is undone', async () => {
  const waits = [
    ...NESTED,
    node('wait', 'UserTask', { parent }),
    flow('hotel>wait', { parent }),
    node('late', 'BoundaryEvent', { attachedTo: 'sub', event: 'timer' }),
    ...flows('late>flight'),
  ];
  const walked = await walk(waits, {
    ...{ compensations: undoing('hotel', 'flight'), target: 'camunda8' },
    answers: { ...answers, sub: [outputs({})], wait: [happens('late')] },
  });
  expect(walked.outcome).toBe('over');
  expect(path(walked)).toContain('unflight');
  expect(path(walked)).not.toContain('unhotel');
});

test('given a throw inside a sub-process, then what was done outside stays', async () => {
  const elements = [
    node('start', 'StartEvent'),
    ...undoable('flight'),
    node('sub', 'SubProcess'),
    node('in', 'StartEvent', { parent }),
    ...undoable('hotel', { parent }),
    node('undo', 'IntermediateThrowEvent', { parent, event: 'compensate' }),
    ...['in>hotel', 'hotel>undo'].map((text) => flow(text, { parent })),
    ...flows('start>flight', 'flight>sub'),
  ];
  const walked = await walk(elements, { compensations: undoing('hotel', 'flight'), answers });
  expect(path(walked)).toContain('unhotel');
  expect(path(walked)).not.toContain('unflight');
});

const FAILS = [
  node('start', 'StartEvent'),
  ...undoable('hotel'),
  task('pay'),
  ...flows('start>hotel', 'hotel>pay'),
  node('mend', 'SubProcess', { triggeredByEvent: true }),
  node('wrong', 'StartEvent', { parent: 'mend', event: 'error' }),
  node('undo', 'IntermediateThrowEvent', { parent: 'mend', event: 'compensate' }),
  flow('wrong>undo', { parent: 'mend' }),
];

test('given an error event sub-process that compensates, then Camunda undoes what was done around it, Activiti does not', async () => {
  const said = { ...answers, pay: [{ kind: 'error', code: 'E' } as const] };
  const more = { compensations: undoing('hotel'), answers: said };
  const camunda = await walk(FAILS, { ...more, target: 'camunda8' });
  expect(camunda.outcome).toBe('over');
  expect(path(camunda).slice(2)).toEqual(['pay', 'wrong', 'undo', 'hotel!', 'unhotel', 'undo', 'mend']);
  expect(path(await walk(FAILS, more)).slice(2)).toEqual(['pay', 'wrong', 'undo', 'mend']);
});

test('given an error while something is undone, then what is around the event that asked for it catches it', async () => {
  const said = { ...answers, unflight: [{ kind: 'error', code: 'E' } as const] };
  const caught = [
    ...TRIP,
    ...FAILS.filter(({ id, parent: at }) => (at ?? id) === 'mend' && id !== 'undo' && id !== 'wrong>undo'),
  ];
  const walked = await walk(caught, { compensations: ALL, answers: said });
  expect(walked.outcome).toBe('over');
  expect(path(walked).slice(3)).toEqual(['undo', 'flight!', 'unflight', 'wrong', 'mend']);
});

test('given a sub-process undoes, then it is walked to its end before the next one', async () => {
  const inner = { parent: 'unflight' };
  const elements = [
    ...TRIP.map((element) => (element.id === 'unflight' ? { ...element, type: 'bpmn:SubProcess' } : element)),
    node('u1', 'StartEvent', inner),
    node('u2', 'Task', inner),
    flow('u1>u2', inner),
  ];
  const walked = await walk(elements, { compensations: ALL, answers: given('hotel', 'flight', 'unhotel') });
  expect(path(walked).slice(3)).toEqual([
    ...['undo', 'flight!', 'unflight', 'u1', 'u2', 'unflight', 'hotel!', 'unhotel', 'undo', 'end'],
  ]);
});

const HANDLED = [
  ...NESTED,
  node('mend', 'SubProcess', { parent, triggeredByEvent: true }),
  node('undone', 'StartEvent', { parent: 'mend', event: 'compensate' }),
  task('sorry', { parent: 'mend' }),
  flow('undone>sorry', { parent: 'mend' }),
];

test('given a compensation event sub-process in what is undone, then the step says that the engine refuses it, and it is not walked', async () => {
  const more = { compensations: undoing('hotel', 'flight'), answers, target: 'camunda8' as const };
  const walked = await walk(HANDLED, more);
  expect(walked.outcome).toBe('over');
  expect(path(walked)).not.toContain('sorry');
  expect(walked.steps.find(({ step }) => step.element === 'undo')?.step.notes).toContain(
    '“mend” undoes nothing: Camunda 8 refuses an event sub-process that compensation starts.',
  );
  // Also where nothing else in it can be undone.
  const alone = HANDLED.filter(({ id }) => id !== 'hotel!' && id !== 'unhotel');
  const said = await walk(alone, { ...more, compensations: undoing('flight') });
  expect(said.steps.find(({ step }) => step.element === 'undo')?.step.notes[0]).toContain('“mend”');
  expect(path(said)).not.toContain('sorry');
});

test('given one that Activiti is told to undo, then it says the same of that; one that is not undone says nothing', async () => {
  const undo = (compensates: string) =>
    HANDLED.map((one) =>
      one.id === 'undo' ? node('undo', 'IntermediateThrowEvent', { event: 'compensate', compensates }) : one,
    );
  const more = { compensations: undoing('hotel', 'flight'), answers };
  const sub = await walk(undo('sub'), more);
  expect(sub.steps.find(({ step }) => step.element === 'undo')?.step.notes).toEqual([
    '“mend” undoes nothing: Activiti 7 refuses an event sub-process that compensation starts.',
  ]);
  const flight = await walk(undo('flight'), more);
  expect(flight.steps.find(({ step }) => step.element === 'undo')?.step.notes).toEqual([]);
});
