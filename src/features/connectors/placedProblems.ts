import type { Connector } from '../../domain/connector.ts';
import type { Problem } from '../../domain/problem.ts';
import { connectorProblems } from '../../domain/problems/connectorProblems.ts';
import { placeOfPath, type ConnectorPlace } from './connectorPlace.ts';

/** A problem, and where this page can lead for it. */
export interface PlacedProblem {
  readonly problem: Problem;
  readonly place: ConnectorPlace;
}

/** Errors first; what reading the file found comes with what is wrong in the definition. */
export function placedProblems(
  connector: Connector,
  reading: readonly Problem[],
  otherNames: readonly string[],
): readonly PlacedProblem[] {
  return [...reading, ...connectorProblems(connector, otherNames)]
    .map((problem) => ({ problem, place: placeOfPath(problem.place.path, connector) }))
    .toSorted((a, b) => RANK[a.problem.severity] - RANK[b.problem.severity]);
}

const RANK = { error: 0, warning: 1, note: 2 };
