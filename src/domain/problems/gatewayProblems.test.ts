import { expect, test } from 'vitest';
import type { ElementInfo } from '../process/process.ts';
import type { Target } from '../process/target.ts';
import { model, task } from '../testing.ts';
import { modelContext } from './ElementContext.ts';
import { gatewayProblems } from './gatewayProblems.ts';
import { processProblems } from './processProblems.ts';

const node = (id: string, type: string, more: Partial<ElementInfo> = {}) =>
  task(id, { type: `bpmn:${type}`, ...more });
const flow = (ends: string, more: Partial<ElementInfo> = {}) => {
  const [source = '', target = ''] = ends.split('>');
  return task(`${source}_${target}`, { type: 'bpmn:SequenceFlow', source, target, ...more });
};
function found(elements: readonly ElementInfo[], target: Target = 'activiti') {
  const given = model([], elements);
  return gatewayProblems(given.processes[0]!, modelContext(given, [], { target })).map(
    ({ code, severity, place }) => `${severity} ${code} ${place.element ?? ''}`,
  );
}
const [a, b] = [node('A', 'Task'), node('B', 'Task')];
const decision = node('X', 'ExclusiveGateway');

test('a decision leads somewhere', () => {
  const severity = (target: Target, outgoing: number) =>
    processProblems(model([], [a, b, { ...decision, name: 'Ready?', outgoing }]), [], { target })
      .filter(({ code }) => code === 'no-outgoing-flow')
      .map((problem) => problem.severity);
  expect(severity('activiti', 0)).toEqual(['error']);
  expect(severity('camunda8', 0)).toEqual(['warning']);
  expect(severity('activiti', 1)).toEqual([]);
});

test('the only flow of a decision has no condition', () => {
  expect(found([a, decision, flow('X>A', { condition: '${x}' })])).toEqual([
    'error condition-on-only-flow X_A',
  ]);
  expect(found([a, decision, flow('X>A', { condition: '' })])).toEqual([]);
});

test('the default flow of a decision has no condition', () => {
  const withDefault = { ...decision, defaultFlow: 'X_B' };
  const first = flow('X>A', { condition: '${x}' });
  expect(found([a, b, withDefault, first, flow('X>B', { condition: '${y}' })])).toEqual([
    'error condition-on-default-flow X_B',
  ]);
  expect(found([a, b, withDefault, first, flow('X>B')])).toEqual([]);
});

test('an event-based gateway leads to events it can wait for', () => {
  const gateway = node('G', 'EventBasedGateway');
  const event = node('E', 'IntermediateCatchEvent', { event: 'timer' });
  const receive = node('R', 'ReceiveTask');
  expect(found([gateway, event, flow('G>E')])).toEqual([]);
  for (const target of ['activiti', 'camunda8'] as const) {
    expect(found([gateway, event, receive, flow('G>E'), flow('G>R')], target)).toEqual([
      'error event-gateway-target G_R',
    ]);
  }
});
