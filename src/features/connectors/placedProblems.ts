import type { Connector } from '../../domain/connector/connector.ts';
import type { ConnectorAbout } from '../../domain/connector/connectorAbout.ts';
import type { Problem } from '../../domain/problem.ts';
import { applyConnectorFix } from '../../domain/problems/applyConnectorFix.ts';
import { connectorProblems } from '../../domain/problems/connectorProblems.ts';
import { t } from '../../language/t.ts';
import type { ProblemRow } from '../../ui/ProblemList.tsx';
import type { ConnectorSession } from './ConnectorSession.ts';
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
  about?: ConnectorAbout,
): readonly PlacedProblem[] {
  const found = connectorProblems(connector, otherNames, about);
  const places = new Set(found.map(({ place }) => JSON.stringify(place.path)));
  // A name that is not there is told by both; the one with a fix is of more use.
  const others = reading.filter(({ place }) => !places.has(JSON.stringify(place.path)));
  return [...others, ...found]
    .map((problem) => ({ problem, place: placeOfPath(problem.place.path, connector) }))
    .toSorted((a, b) => RANK[a.problem.severity] - RANK[b.problem.severity]);
}

const RANK = { error: 0, warning: 1, note: 2 };

/** What to say at a field that stands outside the tables: the message of its first problem. */
export function fieldProblem(problems: readonly PlacedProblem[], field: string): string | undefined {
  return problems.find(({ place }) => place.table === undefined && place.field === field)?.problem.message;
}

/** What to say at a cell of a table. */
export function cellProblem(
  problems: readonly PlacedProblem[],
  table: ConnectorPlace['table'],
  row: number,
  field: string,
): PlacedProblem | undefined {
  return problems.find(({ place }) => place.table === table && place.row === row && place.field === field);
}

/** The problem as a cell shows it. */
export function noteOf(
  found: PlacedProblem | undefined,
): { readonly level: 'error' | 'warning'; readonly message: string } | null {
  if (found === undefined || found.problem.severity === 'note') return null;
  const { severity, message } = found.problem;
  return { level: severity === 'error' ? 'error' : 'warning', message };
}

/** The rows of the panel: a press leads to the place, and a fix is one step that undo takes back. */
export function problemRows(
  problems: readonly PlacedProblem[],
  session: ConnectorSession,
  onShow: (problem: PlacedProblem) => void,
): readonly ProblemRow[] {
  return problems.map((placed, index) => {
    const { severity, message, place, fix } = placed.problem;
    return {
      key: `${index} ${message}`,
      severity,
      message,
      where: place.label ?? (place.line === undefined ? undefined : t`Line ${place.line}`),
      onShow: () => onShow(placed),
      ...(fix === undefined
        ? {}
        : {
            fix: {
              label: fix.label,
              run: () => session.edit(fix.label, (connector) => applyConnectorFix(connector, fix)),
            },
          }),
    };
  });
}
