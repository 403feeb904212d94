import type { Problem } from '../../../domain/problem.ts';
import type { ProblemRow } from '../../../ui/ProblemList.tsx';
import type { ProcessTab } from './processTabs.ts';

interface Ways {
  readonly show: (problem: Problem) => void;
  readonly fix: (problem: Problem) => void;
}

/** Problems as the panel lists them. */
export function problemRows(problems: readonly Problem[], ways: Ways): readonly ProblemRow[] {
  const seen = new Map<string, number>();
  return problems.map((problem) => {
    const { code, severity, message, place, fix } = problem;
    const leads = place.element !== undefined || place.line !== undefined;
    // The same as long as the problem is there, whatever else comes and goes.
    const about = `${code} ${place.element ?? place.line ?? ''} ${place.label ?? ''}`;
    const count = (seen.get(about) ?? 0) + 1;
    seen.set(about, count);
    return {
      key: `${about} ${count}`,
      severity,
      message,
      where: place.label ?? place.element ?? place.file,
      fix: fix && { label: fix.label, run: () => ways.fix(problem) },
      onShow: leads ? () => ways.show(problem) : undefined,
    };
  });
}

/** The tab a problem is seen in; null where it has no place. */
export function tabOf({ place }: Problem): ProcessTab | null {
  if (place.element !== undefined) return 'diagram';
  if (place.line === undefined) return null;
  return place.file?.endsWith('.json') === true ? 'extensions' : 'xml';
}

/** What the tabs say of their problems. */
export function levelsByTab(
  problems: readonly Problem[],
): ReadonlyMap<ProcessTab, readonly Problem['severity'][]> {
  const levels = new Map<ProcessTab, Problem['severity'][]>();
  for (const problem of problems) {
    const tab = tabOf(problem);
    if (tab === null) continue;
    const found = levels.get(tab);
    if (found) found.push(problem.severity);
    else levels.set(tab, [problem.severity]);
  }
  return levels;
}
