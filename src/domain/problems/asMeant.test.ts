import { expect, test } from 'vitest';
import type { Target } from '../process/target.ts';
import { model, task } from '../testing.ts';
import { processProblems } from './processProblems.ts';

/** A start event, and a service task that calls nothing. */
function told(target: Target, more: { readonly executable: boolean; readonly unsaid?: true }) {
  const start = task('S', { type: 'bpmn:StartEvent', incoming: 0 });
  return processProblems(model([], [start, task('T')], more), [], { target }).map(
    ({ code, severity }) => `${severity} ${code}`,
  );
}

// Camunda 8 deploys nothing without a process that is run, and that stays an error: the engine has the last word.
test.each<[Target, string, string]>([
  ['activiti', 'implementation-missing', 'warning process-not-executable'],
  ['camunda8', 'job-type-missing', 'error process-not-executable'],
])(
  'what %s refuses is an error in a process that is run, and a warning in a drawing that nobody is to run',
  (target, code, unrun) => {
    expect(told(target, { executable: true })).toContain(`error ${code}`);
    const drawing = told(target, { executable: false });
    expect(drawing).toContain(`warning ${code}`);
    expect(drawing).toContain(unrun);
    expect(drawing.filter((one) => one.startsWith('error') && one !== unrun)).toEqual([]);
  },
);

test('a process for Camunda 8 that does not say whether it is run is refused', () => {
  expect(told('camunda8', { executable: true, unsaid: true })).toContain('error process-not-executable');
});
