import type { Problem, Severity } from '../../domain/problem.ts';

/** Something of a connector that its templates cannot say, or Camunda would refuse. */
export function templateProblem(
  code: string,
  severity: Severity,
  message: string,
  path: readonly (string | number)[],
  label: string,
): Problem {
  return { code, severity, message, place: { path, label } };
}
