import { expect, test } from 'vitest';
import type { ElementInfo, MissingPart } from '../process/process.ts';
import type { Target } from '../process/target.ts';
import { model, task } from '../testing.ts';
import { processProblems } from './processProblems.ts';

function found(more: Partial<ElementInfo>, target: Target = 'activiti') {
  const start = task('S', { type: 'bpmn:StartEvent', name: 'S', incoming: 0 });
  return processProblems(model([], [start, task('X', { type: 'bpmn:Task', name: 'X', ...more })]), [], {
    target,
  }).map(({ code, severity }) => `${severity} ${code}`);
}

test.each<[MissingPart, string, string | null]>([
  ['message', 'error message-missing', null],
  ['signal', 'error signal-missing', 'error signal-missing'],
  ['event', 'error event-definition-missing', 'error event-definition-missing'],
  ['eventInside', 'error event-definition-missing', 'error event-definition-missing'],
  ['host', 'warning boundary-event-unattached', 'error boundary-event-unattached'],
  ['script', 'error script-missing', null],
  ['collection', 'warning multi-instance-without-collection', null],
  ['assignee', 'warning user-task-unassigned', null],
])('an element without its %s', (part, activiti, camunda) => {
  expect(found({ missing: [part] })).toEqual([activiti]);
  expect(found({ missing: [part] }, 'camunda8')).toEqual(camunda === null ? [] : [camunda]);
  expect(found({})).toEqual([]);
});

test('a task that the extensions assign has somebody', () => {
  expect(found({ missing: ['assignee'], data: { assignment: { assignment: 'assignee' } } })).toEqual([]);
});

test('a timer without a time', () => {
  expect(found({ timer: '' })).toEqual(['error timer-missing']);
  expect(found({ timer: 'PT5M' })).toEqual([]);
});
