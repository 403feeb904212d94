import type { ApiDescription } from '../../domain/api/ApiDescription.ts';
import type { Problem } from '../../domain/problem.ts';
import { lineAndColumn } from '../lineAndColumn.ts';

/** The same with the line of everything that is told. Of large descriptions only the path is known. */
export function inText(
  api: ApiDescription,
  text: string,
  offsetOf: ((path: readonly (string | number)[]) => number | null) | undefined,
): ApiDescription {
  if (!offsetOf || [api, ...api.operations].every(({ problems }) => problems.length === 0)) return api;
  const placed = (problem: Problem): Problem => {
    const { path, line } = problem.place;
    const offset = path === undefined || line !== undefined ? null : offsetOf(path);
    if (offset === null) return problem;
    return { ...problem, place: { ...problem.place, ...lineAndColumn(text, offset) } };
  };
  return {
    ...api,
    problems: api.problems.map(placed),
    operations: api.operations.map((one) =>
      one.problems.length === 0 ? one : { ...one, problems: one.problems.map(placed) },
    ),
  };
}
