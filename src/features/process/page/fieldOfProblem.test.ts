import { expect, test } from 'vitest';
import type { Place, Problem } from '../../../domain/problem.ts';
import { fieldOfProblem } from './fieldOfProblem.ts';

const of = (code: string, more: Partial<Place> = {}) => {
  const problem: Problem = { code, severity: 'error', message: '', place: { element: 'T', ...more } };
  const field = fieldOfProblem(problem);
  return field?.kind === 'field' ? field.labels[0] : field;
};

test.each([
  ['label-missing', 'Name'],
  ['process-id-form', 'Id'],
  ['process-not-executable', 'Executable'],
  ['implementation-missing', 'Implementation'],
  ['connector-newer-version', 'Implementation'],
  ['job-type-missing', 'Job type'],
  ['timer-missing', 'Timer value'],
  ['condition-missing', 'Condition expression'],
  ['message-missing', 'Message'],
  ['correlation-key-missing', 'Correlation key'],
  ['script-missing', 'Script'],
  ['user-task-unassigned', 'Assignee'],
  ['called-element-missing', 'Called element'],
  ['multi-instance-without-collection', 'Collection'],
  ['map-all-in-old-engines', 'Mapping type'],
])('%s leads to the field %s', (code, label) => {
  expect(of(code)).toBe(label);
});

test('a path leads to its row, variable, constant or condition', () => {
  expect(of('input-type-mismatch', { path: ['inputs', 'to'] })).toEqual({
    kind: 'row',
    direction: 'inputs',
    name: 'to',
  });
  expect(of('output-unread', { path: ['outputs', 'x'] })).toMatchObject({ direction: 'outputs', name: 'x' });
  expect(of('variable-unused', { path: ['properties', 'v1'] })).toEqual({ kind: 'variable', id: 'v1' });
  expect(of('constant-shadows-input', { path: ['constants', 'speed'] })).toBe('speed');
  expect(of('expression-unknown-name', { path: ['condition'] })).toBe('Condition expression');
  expect(of('template-value', { label: 'Task › Method' })).toBe('Method');
});

test('what is about an element as a whole, or about none, leads to no field', () => {
  expect(of('not-connected')).toBeNull();
  expect(fieldOfProblem({ code: 'label-missing', severity: 'note', message: '', place: {} })).toBeNull();
});
