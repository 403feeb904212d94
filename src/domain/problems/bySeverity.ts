import type { Problem, Severity } from '../problem.ts';

const ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

export function compareSeverity(a: Pick<Problem, 'severity'>, b: Pick<Problem, 'severity'>): number {
  return ORDER[a.severity] - ORDER[b.severity];
}

/** Errors first; otherwise in the order they come in. */
export function bySeverity(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(compareSeverity);
}
