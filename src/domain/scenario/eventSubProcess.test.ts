import { expect, test } from 'vitest';
import type { ElementInfo } from '../process/process.ts';
import { flow, flows, happens, last, node, outputs, path, walk } from './testing.ts';

/** An order that waits for its payment, and what can come meanwhile. */
const order = (start: Partial<ElementInfo>, ...more: readonly ElementInfo[]) => [
  node('start', 'StartEvent'),
  node('pay', 'UserTask'),
  node('end', 'EndEvent'),
  ...flows('start>pay', 'pay>end'),
  node('cancel', 'SubProcess', { name: 'Cancel', triggeredByEvent: true }),
  node('asked', 'StartEvent', { parent: 'cancel', ...start }),
  node('refund', 'Task', { parent: 'cancel' }),
  flow('asked>refund', { parent: 'cancel' }),
  ...more,
];

test.each(['message', 'timer', 'signal', 'conditional'])(
  'given an event sub-process by a %s, when it happens, then it is walked instead of the rest, and the process is over',
  async (event) => {
    const walked = await walk(order({ event }), { answers: { pay: [happens('asked')] }, target: 'camunda8' });
    expect(walked.outcome).toBe('over');
    expect(path(walked)).toEqual(['start', 'pay', 'asked', 'refund', 'cancel']);
    expect(walked.steps[1]?.step.why).toBe('“Cancel” happens; all else there ends.');
  },
);

test('given one that does not interrupt, then the rest goes on, and it can happen again', async () => {
  const elements = order({ event: 'message', nonInterrupting: true });
  const walked = await walk(elements, {
    answers: { pay: [happens('asked'), happens('asked'), outputs({ paid: true })] },
  });
  expect(walked.outcome).toBe('over');
  expect(path(walked)).toEqual([
    ...['start', 'pay', 'asked', 'refund', 'cancel'],
    ...['pay', 'asked', 'refund', 'cancel', 'pay', 'end'],
  ]);
  expect(last(walked)?.variables).toEqual({ paid: true });
});

test('given a run that waits, then events of all that is around are offered, those of an interrupted scope no more', async () => {
  const inside = (parent: string) => [
    node('sub', 'SubProcess'),
    node('late', 'BoundaryEvent', { attachedTo: 'sub', event: 'timer' }),
    node('in', 'StartEvent', { parent }),
    node('work', 'ServiceTask', { parent }),
    flow('in>work', { parent }),
    ...flows('start>sub'),
  ];
  const elements = [
    ...order({ event: 'message' }).filter(({ id }) => id !== 'start>pay'),
    ...inside('sub'),
    node('failed', 'SubProcess', { triggeredByEvent: true }),
    node('wrong', 'StartEvent', { parent: 'failed', event: 'error' }),
    node('look', 'UserTask', { parent: 'failed' }),
    flow('wrong>look', { parent: 'failed' }),
  ];
  const entered = { sub: [outputs({})] };
  const asked = await walk(elements, { answers: entered });
  expect(asked.question).toMatchObject({ element: 'work', events: ['late', 'asked', 'wrong'] });
  const left = await walk(elements, { answers: { ...entered, work: [happens('late')] } });
  expect(path(left)).toEqual(['start', 'sub', 'in', 'work', 'late']);
  const failed = await walk(elements, { answers: { ...entered, work: [{ kind: 'error', code: 'E' }] } });
  expect(failed.question).toMatchObject({ element: 'look', events: [] });
});

test('given a plain task while events can come, then nobody has to say that none does', async () => {
  const elements = order({ event: 'timer' }).map((one) => (one.id === 'pay' ? node('pay', 'Task') : one));
  expect(path(await walk(elements))).toEqual(['start', 'pay', 'end']);
  const walked = await walk(elements, { answers: { pay: [happens('asked')] } });
  expect(path(walked)).toEqual(['start', 'pay', 'asked', 'refund', 'cancel']);
  expect(walked.steps[1]?.step.notes[0]).toContain('Activiti 7 starts event sub-processes by messages');
});

test('given an error in an event sub-process, then no other one beside it catches it, but what is around does', async () => {
  const parent = 'sub';
  const elements = [
    node('start', 'StartEvent'),
    node('sub', 'SubProcess'),
    node('in', 'StartEvent', { parent }),
    node('bad', 'EndEvent', { parent, event: 'error', errorCode: 'E' }),
    flow('in>bad', { parent }),
    node('mend', 'SubProcess', { parent, triggeredByEvent: true }),
    node('wrong', 'StartEvent', { parent: 'mend', event: 'error', errorCode: 'E' }),
    node('worse', 'EndEvent', { parent: 'mend', event: 'error', errorCode: 'E' }),
    flow('wrong>worse', { parent: 'mend' }),
    node('all', 'BoundaryEvent', { attachedTo: 'sub', event: 'error' }),
    node('exact', 'BoundaryEvent', { attachedTo: 'sub', event: 'error', errorCode: 'E' }),
    ...flows('start>sub'),
  ];
  const walked = await walk(elements);
  expect(walked.outcome).toBe('over');
  expect(path(walked)).toEqual(['start', 'sub', 'in', 'bad', 'wrong', 'worse', 'exact']);
  expect(walked.steps[3]?.step.why).toBe('“mend” catches the error E.');
});

test('given an event gateway, then what can come around it is offered beside its branches', async () => {
  const elements = [
    node('start', 'StartEvent'),
    node('which', 'EventBasedGateway'),
    node('a', 'IntermediateCatchEvent', { event: 'message' }),
    node('b', 'IntermediateCatchEvent', { event: 'timer' }),
    ...flows('start>which', 'which>a', 'which>b'),
    ...order({ event: 'message' }).filter(({ parent, id }) => parent === 'cancel' || id === 'cancel'),
  ];
  expect((await walk(elements)).question).toMatchObject({ kind: 'branch', events: ['asked'] });
  const walked = await walk(elements, { answers: { which: [happens('asked')] } });
  expect(path(walked)).toEqual(['start', 'which', 'asked', 'refund', 'cancel']);
});

const escalating = (nonInterrupting: boolean) => {
  const parent = 'sub';
  return [
    node('start', 'StartEvent'),
    node('sub', 'SubProcess'),
    node('in', 'StartEvent', { parent }),
    node('tell', 'IntermediateThrowEvent', { parent, event: 'escalation', escalationCode: 'late' }),
    node('after', 'EndEvent', { parent }),
    ...['in>tell', 'tell>after'].map((text) => flow(text, { parent })),
    node('other', 'BoundaryEvent', { attachedTo: 'sub', event: 'escalation', escalationCode: 'x' }),
    node('told', 'BoundaryEvent', {
      ...{ attachedTo: 'sub', event: 'escalation', escalationCode: 'late' },
      ...(nonInterrupting && { nonInterrupting }),
    }),
    node('boss', 'EndEvent'),
    node('end', 'EndEvent'),
    ...flows('start>sub', 'told>boss', 'sub>end'),
  ];
};

test('given an escalation, then who waits for its code is told: beside the rest, or instead of it', async () => {
  const target = 'camunda8';
  expect(path(await walk(escalating(false), { target }))).toEqual([
    ...['start', 'sub', 'in', 'tell', 'told', 'boss'],
  ]);
  expect(path(await walk(escalating(true), { target })).toSorted()).toEqual([
    ...['after', 'boss', 'end', 'in', 'start', 'sub', 'sub', 'tell', 'told'],
  ]);
  const nobody = escalating(true).filter(({ id }) => id !== 'told');
  const walked = await walk(nobody, { target });
  expect(walked.outcome).toBe('over');
  expect(walked.steps[3]?.step.notes).toEqual(['Nothing catches the escalation late: it goes on.']);
  const activiti = await walk(escalating(true));
  expect(path(activiti)).not.toContain('told');
  expect(activiti.steps[3]?.step.notes[0]).toContain('Activiti 7 knows no escalations');
});
