import { expect, test } from 'vitest';
import type { ScenarioStep } from '../../domain/scenario/Scenario.ts';
import { task } from '../../domain/testing.ts';
import { eventWords, stepWords } from './stepWords.ts';

const ELEMENTS = [
  task('check', { name: 'Check stock', implementation: 'inventory.check' }),
  task('stock', { type: 'bpmn:ExclusiveGateway', name: 'In stock?' }),
  task('yes', { type: 'bpmn:SequenceFlow', name: 'yes' }),
];
const elementOf = (id: string) => ELEMENTS.find((one) => one.id === id);
const step = (more: Partial<ScenarioStep>): ScenarioStep => ({
  ...{ element: 'check', visit: 1, written: [], taken: [], notes: [], variables: {} },
  ...more,
});

test('given a step of a connector, then it is said who answered what, and what comes next', () => {
  const answered = step({ answer: { kind: 'outputs', values: { available: true } } });
  expect(stepWords(answered, 'stock', elementOf)).toBe(
    'Check stock: inventory.check answered available = true; next: In stock?.',
  );
});

test('given a gateway, then its branch is named; at the end nothing comes next', () => {
  expect(stepWords(step({ element: 'stock', taken: ['yes'] }), 'gone', elementOf)).toBe(
    'In stock?: it goes on by “yes”; next: An element that is gone.',
  );
  expect(stepWords(step({ answer: { kind: 'error', code: 'E1' } }), undefined, elementOf)).toBe(
    'Check stock: inventory.check answered with the error E1.',
  );
});

test('given an event that can happen, then it goes by its name, else by the event sub-process it starts', () => {
  const all = [
    task('cancel', { type: 'bpmn:SubProcess', name: 'Cancel order', triggeredByEvent: true }),
    task('begin', { type: 'bpmn:StartEvent', parent: 'cancel' }),
    task('late', { type: 'bpmn:BoundaryEvent', name: 'Too late' }),
  ];
  const at = (id: string) => all.find((one) => one.id === id);
  expect(eventWords(at, 'begin')).toBe('“Cancel order” happens');
  expect(eventWords(at, 'late')).toBe('“Too late” happens');
});
