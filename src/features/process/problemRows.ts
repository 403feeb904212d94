import type { Problem } from '../../domain/problem.ts';
import type { ProblemRow } from '../../ui/ProblemList.tsx';

interface Ways {
  readonly show: (problem: Problem) => void;
  readonly fix: (problem: Problem) => void;
}

/** Problems as the panel lists them. */
export function problemRows(problems: readonly Problem[], ways: Ways): readonly ProblemRow[] {
  return problems.map((problem, index) => {
    const { code, severity, message, place, fix } = problem;
    const leads = place.element !== undefined || place.line !== undefined;
    return {
      key: `${code} ${place.element ?? ''} ${index}`,
      severity,
      message,
      where: place.label ?? place.element ?? place.file,
      fix: fix && { label: fix.label, run: () => ways.fix(problem) },
      onShow: leads ? () => ways.show(problem) : undefined,
    };
  });
}
