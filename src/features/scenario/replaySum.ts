import { isAsExpected, type ReplayAnswer } from '../../formats/scenario/ReplayedProcess.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';

/** “3 of 4 scenarios as expected, 2 not run.” */
export function replaySum(count: number, answers: readonly ReplayAnswer[]): string {
  if (answers.length === 0) return counted(count, 'scenario');
  const passed = answers.filter(isAsExpected).length;
  const left = count - answers.length;
  const all = counted(answers.length, 'scenario');
  return left === 0
    ? t`${passed} of ${all} as expected.`
    : t`${passed} of ${all} as expected, ${left} not run.`;
}
