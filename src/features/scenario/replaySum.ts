import { counted } from '../../domain/values/counted.ts';
import { isAsExpected, type ReplayAnswer } from '../../formats/scenario/ReplayedProcess.ts';

/** “3 of 4 scenarios as expected, 2 not run.” */
export function replaySum(count: number, answers: readonly ReplayAnswer[]): string {
  if (answers.length === 0) return counted(count, 'scenario');
  const passed = answers.filter(isAsExpected).length;
  const left = count - answers.length;
  return `${passed} of ${counted(answers.length, 'scenario')} as expected${left === 0 ? '.' : `, ${left} not run.`}`;
}
