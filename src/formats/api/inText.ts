import type { ApiDescription, ApiEvent } from '../../domain/api/ApiDescription.ts';
import type { Problem } from '../../domain/problem.ts';
import { lineAndColumn } from '../lineAndColumn.ts';

/** The same with the line of everything that is told. Of large descriptions only the path is known. */
export function inText(
  api: ApiDescription,
  text: string,
  offsetOf: ((path: readonly (string | number)[]) => number | null) | undefined,
): ApiDescription {
  if (!offsetOf) return api;
  const placed = (problem: Problem): Problem => {
    const { path, line } = problem.place;
    const offset = path === undefined || line !== undefined ? null : offsetOf(path);
    if (offset === null) return problem;
    return { ...problem, place: { ...problem.place, ...lineAndColumn(text, offset) } };
  };
  const eventIn = (event: ApiEvent): ApiEvent => ({
    ...event,
    problems: event.problems.map(placed),
    leftOut: placed(event.leftOut),
  });
  const whole = (one: ApiDescription): ApiDescription => ({
    ...one,
    problems: one.problems.map(placed),
    operations: one.operations.map((operation) => {
      const { problems, events } = operation;
      if (problems.length === 0 && events === undefined) return operation;
      return {
        ...operation,
        problems: problems.map(placed),
        ...(events && { events: events.map(eventIn) }),
      };
    }),
    ...(one.events && { events: one.events.map(eventIn) }),
    ...(one.asApplication && { asApplication: whole(one.asApplication) }),
  });
  return whole(api);
}
