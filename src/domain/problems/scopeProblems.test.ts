import { expect, test } from 'vitest';
import type { ElementInfo } from '../process/process.ts';
import type { Target } from '../process/target.ts';
import { model, task } from '../testing.ts';
import { processProblems } from './processProblems.ts';

const CODES = /^(flow-without|flow-across|end-with|start-with|id-duplicate|event-sub-process-flow)/;
const node = (id: string, type: string, more: Partial<ElementInfo> = {}) =>
  task(id, { type: `bpmn:${type}`, ...more });
function found(elements: readonly ElementInfo[], target: Target = 'activiti') {
  return processProblems(model([], elements), [], { target })
    .filter(({ code }) => CODES.test(code))
    .map(({ code, severity, place }) => `${severity} ${code} ${place.element ?? ''}`);
}
const [a, b] = [node('A', 'Task'), node('B', 'Task')];
const flow = (more: Partial<ElementInfo>) => node('F', 'SequenceFlow', more);

test('a sequence flow has two ends', () => {
  expect(found([a, b, flow({ source: 'A', target: 'B' })])).toEqual([]);
  expect(found([a, b, flow({ target: 'B' })])).toEqual(['error flow-without-source F']);
  expect(found([a, b, flow({ source: 'A' })], 'camunda8')).toEqual(['error flow-without-target F']);
});

test('a sequence flow stays inside its process and sub-process', () => {
  const sub = node('Sub', 'SubProcess');
  const inside = { ...b, parent: 'Sub' };
  const crossing = flow({ source: 'A', target: 'B' });
  expect(found([a, sub, inside, crossing])).toEqual(['error flow-across-border F']);
  expect(found([{ ...a, parent: 'Sub' }, sub, inside, crossing])).toEqual([]);
  expect(found([a, { ...b, processId: 'Other' }, crossing])).toEqual(['error flow-across-border F']);
});

test('nothing follows an end or leads to a start', () => {
  const end = node('E', 'EndEvent', { outgoing: 1 });
  expect(found([a, end])).toEqual(['warning end-with-outgoing-flow E']);
  expect(found([a, end], 'camunda8')).toEqual(['error end-with-outgoing-flow E']);
  expect(found([a, node('S', 'StartEvent', { incoming: 1 })])).toEqual([
    'warning start-with-incoming-flow S',
  ]);
  expect(found([node('S', 'StartEvent', { incoming: 0 }), node('E', 'EndEvent', { outgoing: 0 })])).toEqual(
    [],
  );
});

test('an id is used once', () => {
  expect(found([a, b, node('A', 'Task')])).toEqual(['error id-duplicate A']);
  expect(found([node('Process_1', 'Task'), a])).toEqual(['error id-duplicate Process_1']);
  expect(found([a, b])).toEqual([]);
});

test('no flow reaches an event sub-process', () => {
  const sub = (more: Partial<ElementInfo>) =>
    node('Sub', 'SubProcess', { triggeredByEvent: true, detached: true, incoming: 0, outgoing: 0, ...more });
  expect(found([sub({})])).toEqual([]);
  expect(found([sub({ incoming: 1 })])).toEqual(['warning event-sub-process-flow Sub']);
  expect(found([sub({ outgoing: 1 })], 'camunda8')).toEqual(['error event-sub-process-flow Sub']);
});

test('what engines would refuse is a warning in a drawing that nobody is to run', () => {
  const elements = [a, flow({ target: 'A' })];
  const severities = (executable: boolean) =>
    processProblems(model([], elements, { executable }), [])
      .filter(({ code }) => code === 'flow-without-source')
      .map(({ severity }) => severity);
  expect(severities(true)).toEqual(['error']);
  expect(severities(false)).toEqual(['warning']);
});
