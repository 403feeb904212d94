import type { Problem } from '../../domain/problem.ts';
import { bySeverity } from '../../domain/problems/bySeverity.ts';
import { t } from '../../language/t.ts';
import type { ProblemRow } from '../../ui/ProblemList.tsx';

/** What does not come over, the worst first, each with its place. */
export function problemRowsOf(problems: readonly Problem[]): readonly ProblemRow[] {
  return bySeverity(problems).map(({ code, severity, message, place }, index) => ({
    key: `${code} ${String(index)}`,
    severity,
    message,
    where: whereOf(place),
  }));
}

function whereOf({ file, line, label }: Problem['place']): string | undefined {
  const inFile = line === undefined ? file : `${file ?? ''} ${t`line ${String(line)}`}`.trim();
  const parts = [label, inFile].filter((part) => part !== undefined && part !== '');
  return parts.length === 0 ? undefined : parts.join(', ');
}
