import { expect, test } from 'vitest';
import { model, task } from '../testing.ts';
import type { ElementInfo } from '../process/process.ts';
import type { Target } from '../process/target.ts';
import { modelContext } from './ElementContext.ts';
import { modelingProblems } from './modelingProblems.ts';

const node = (id: string, type: string, more: Partial<ElementInfo> = {}) =>
  task(id, { type: `bpmn:${type}`, name: id, ...more });
const flow = (ends: string, more: Partial<ElementInfo> = {}) => {
  const [source = '', target = ''] = ends.split('>');
  return task(`${source}_${target}`, { type: 'bpmn:SequenceFlow', source, target, ...more });
};
const found = (...elements: readonly ElementInfo[]) => foundFor('activiti', ...elements);
function foundFor(target: Target, ...elements: readonly ElementInfo[]) {
  const given = model([], elements);
  return modelingProblems(given.processes[0]!, { ...modelContext(given, []), target }).map(
    ({ code, place }) => `${code} ${place.element ?? ''}`,
  );
}
const [a, b, c] = [node('A', 'Task'), node('B', 'Task'), node('C', 'Task')];
const split = node('X', 'ExclusiveGateway');

test('a task that several flows reach is no join; a gateway is', () => {
  const parallel = node('P', 'ParallelGateway');
  const forked = [a, b, parallel, flow('P>A'), flow('P>B')];
  expect(found(...forked, c, flow('A>C'), flow('B>C'))).toEqual(['fake-join C']);
  expect(found(a, b, c, flow('A>C'), flow('B>C'))).toEqual([]);
  expect(found(a, b, c, split, flow('A>X'), flow('B>X'), flow('X>C'))).toEqual([]);
});

test('a gateway with one flow in and one out can go', () => {
  expect(found(a, b, split, flow('A>X'), flow('X>B'))).toEqual(['superfluous-gateway X']);
});

test('to terminate is to end where nothing runs beside', () => {
  const end = node('E', 'EndEvent', { event: 'terminate' });
  const parallel = node('P', 'ParallelGateway');
  expect(found(a, end, flow('A>E'))).toEqual(['superfluous-termination E']);
  expect(found(a, b, c, parallel, end, flow('A>P'), flow('P>B'), flow('P>C'), flow('B>E'))).toEqual([]);
  expect(found(a, node('E', 'EndEvent'), flow('A>E'))).toEqual([]);
});

test('a task that several flows leave splits without saying so, unless they have conditions', () => {
  expect(found(a, b, c, flow('A>B'), flow('A>C'))).toEqual(['implicit-split A']);
  const conditional = flow('A>B', { condition: '${x}' });
  const withDefault = { ...a, defaultFlow: 'A_C' };
  expect(found(withDefault, b, c, conditional, flow('A>C'))).toEqual([]);
  expect(found(a, b, c, conditional, flow('A>C'))).toEqual(['condition-missing A_C']);
});

test('there is one start without a trigger in each scope', () => {
  const start = (id: string, more: Partial<ElementInfo> = {}) => node(id, 'StartEvent', more);
  expect(found(start('S'), start('T'))).toEqual(['several-blank-starts T']);
  expect(found(start('S'), start('T', { event: 'message' }))).toEqual([]);
  expect(found(start('S'), node('Sub', 'SubProcess'), start('T', { parent: 'Sub' }))).toEqual([]);
});

test('an event starts an event sub-process, and no other sub-process', () => {
  const sub = node('Sub', 'SubProcess');
  const eventSub = node('Sub', 'SubProcess', { triggeredByEvent: true });
  const blank = node('S', 'StartEvent', { parent: 'Sub' });
  const timer = { ...blank, event: 'timer' };
  expect(found(sub, blank)).toEqual([]);
  expect(found(sub, timer)).toEqual(['sub-process-typed-start S']);
  const by = (event: string) => found(eventSub, { ...blank, event });
  // As its validator has it; what its reader does not know, an escalation, it takes for no event.
  expect(['message', 'error', 'signal', 'escalation', 'conditional'].flatMap(by)).toEqual([]);
  expect(by('timer')).toEqual(['event-sub-process-start S']);
  expect(by('compensate')).toEqual(['event-sub-process-start S']);
  expect(found(eventSub, blank)).toEqual(['event-sub-process-blank-start S']);
});

test('Camunda 8 looks at the conditions of deciding gateways alone', () => {
  const by = (from: ElementInfo) => foundFor('camunda8', from, b, flow(`${from.id}>B`, { condition: '=x' }));
  expect(by(a)).toEqual(['condition-unread A_B']);
  expect(by(node('P', 'ParallelGateway'))).toContain('condition-unread P_B');
  expect(by(split)).not.toContain('condition-unread X_B');
  expect(found(a, b, flow('A>B', { condition: '${x}' }))).toEqual([]);
});

test('two elements are connected once, unless the conditions differ', () => {
  const again = (more: Partial<ElementInfo>) => ({ ...flow('X>B', more), id: 'again' });
  const one = flow('X>B', { condition: '${a}' });
  expect(found(split, b, one, again({ condition: '${a}' }))).toEqual(['duplicate-sequence-flow again']);
  expect(found(split, b, one, again({ condition: '${b}' }))).toEqual([]);
});

test('complex gateways do not run', () => {
  expect(found(node('G', 'ComplexGateway'))).toEqual(['complex-gateway G']);
});

test('tasks and decisions have names; joins and what is not connected yet need none', () => {
  const nameless = node('N', 'ExclusiveGateway', { name: ' ' });
  expect(found(a, b, nameless, flow('N>A'), flow('N>B'))).toEqual(['label-missing N']);
  expect(found(a, b, c, nameless, flow('A>N'), flow('B>N'), flow('N>C'))).toEqual([]);
  expect(found(a, node('N', 'UserTask', { name: '' }), flow('A>N'))).toEqual(['label-missing N']);
  expect(found(node('N', 'UserTask', { name: '' }))).toEqual([]);
});

test('a decision has a condition on each flow but its default', () => {
  const yes = flow('X>A', { condition: '${yes}' });
  expect(found(split, a, b, yes, flow('X>B'))).toEqual(['condition-missing X_B']);
  expect(found({ ...split, defaultFlow: 'X_B' }, a, b, yes, flow('X>B'))).toEqual([]);
  expect(found(node('X', 'ParallelGateway'), a, b, yes, flow('X>B'))).toEqual([]);
});
