import type { Problem } from '../problem.ts';
import type { ProcessModel } from '../process/process.ts';
import { RULE_LIST } from './ruleList.ts';

const REFUSED: ReadonlySet<string> = new Set(
  RULE_LIST.filter(({ isRefused }) => isRefused === true).map(({ code }) => code),
);
/** The same object each time, so that others see at a glance that nothing changed. */
const softened = new WeakMap<Problem, Problem>();

/** A drawing that nobody is to run is never refused by an engine: what one would refuse is a warning there. */
export function asMeant(problems: readonly Problem[], { processes }: ProcessModel): readonly Problem[] {
  if (processes.length === 0 || processes.some(({ executable }) => executable)) return problems;
  return problems.map((problem) => {
    if (problem.severity !== 'error' || !REFUSED.has(problem.code)) return problem;
    const soft = softened.get(problem) ?? { ...problem, severity: 'warning' as const };
    softened.set(problem, soft);
    return soft;
  });
}
