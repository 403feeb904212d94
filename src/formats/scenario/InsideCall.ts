import { graphWithin } from '../../domain/scenario/callPlaces.ts';
import { processName } from '../../domain/scenario/callProcess.ts';
import type { ScenarioDifference } from '../../domain/scenario/firstDifference.ts';
import type { ScenarioTools } from '../../domain/scenario/Scenario.ts';
import type { ScenarioGraph } from '../../domain/scenario/scenarioGraph.ts';
import type { ElementInfo } from '../../domain/process/process.ts';

/** An element of a called process that a difference names: no diagram of the calling one has it. */
export interface InsideCall {
  readonly within: readonly string[];
  readonly id: string;
  /** absent: it is gone */
  readonly element?: ElementInfo;
  /** what people call its process */
  readonly process: string;
}

export function insideCalls(
  graph: ScenarioGraph,
  difference: ScenarioDifference,
  called: ScenarioTools['called'],
): readonly InsideCall[] {
  if (difference.kind === 'variable' || !difference.within) return [];
  return idsIn(difference).flatMap(({ id, within }): InsideCall[] => {
    if (id === undefined || !within) return [];
    const inner = graphWithin(graph, within, called);
    const element = inner?.at(id);
    const to = element?.target === undefined ? undefined : inner?.at(element.target);
    const process = inner ? processName(inner) : (within.at(-1) ?? '');
    return [
      { within, id, process, ...(element && { element }) },
      ...(to ? [{ within, id: to.id, process, element: to }] : []),
    ];
  });
}

interface NamedId {
  readonly id: string | undefined;
  readonly within: readonly string[] | undefined;
}

function idsIn(difference: Exclude<ScenarioDifference, { kind: 'variable' }>): readonly NamedId[] {
  const { within = {} } = difference;
  if (difference.kind === 'end') return [{ id: difference.element, within: within.got }];
  if (difference.kind === 'ways')
    return [difference.element, ...difference.expected, ...difference.got].map((id) => ({
      ...{ id, within: within.got },
    }));
  return [
    { id: difference.before, within: within.before },
    { id: difference.expected, within: within.expected },
    { id: difference.got, within: within.got },
  ];
}
