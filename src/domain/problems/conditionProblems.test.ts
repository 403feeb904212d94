import { expect, test } from 'vitest';
import type { ElementInfo, Variable } from '../process/process.ts';
import { model, task, variable } from '../testing.ts';
import { processProblems } from './processProblems.ts';

const total = variable('total:integer');
function found(
  condition: string,
  variables: readonly Variable[] = [total],
  more: Partial<ElementInfo> = {},
  others: readonly ElementInfo[] = [],
) {
  const flow = task('F', { type: 'bpmn:SequenceFlow', source: 'A', target: 'B', condition, ...more });
  return processProblems(model(variables, [flow, ...others]), [], { target: 'activiti' })
    .filter(({ code }) => code.startsWith('expression-'))
    .map(({ code, severity, place }) => `${severity} ${code} ${place.element ?? ''}`);
}

test('a condition ends its expressions', () => {
  expect(found('${total > 5')).toEqual(['error expression-unbalanced F']);
  expect(found('${total > 5}')).toEqual([]);
});

test('a condition names variables of the process', () => {
  expect(found('${totl > 5}')).toEqual(['warning expression-unknown-name F']);
  expect(found('${execution.id == null}')).toEqual([]);
});

test('where variables come from elsewhere, no name is blamed', () => {
  expect(found('${totl > 5}', [])).toEqual([]);
  expect(found('${total > 5', [])).toEqual(['error expression-unbalanced F']);
  const loop = task('Sub', { type: 'bpmn:SubProcess', name: 'Sub', multiInstance: true });
  const inner = task('Inner', { type: 'bpmn:SubProcess', name: 'Inner', parent: 'Sub' });
  expect(found('${order.open}', [total], { parent: 'Inner' }, [loop, inner])).toEqual([]);
});
