import type { ElementInfo } from '../../domain/process/process.ts';
import { currentPlace } from '../../domain/scenario/advance.ts';
import { graphWithin } from '../../domain/scenario/callPlaces.ts';
import type { ScenarioGraph } from '../../domain/scenario/scenarioGraph.ts';
import { eventWords } from './stepWords.ts';
import { eventChoice } from './useAnswerForm.ts';
import { lastState, type ScenarioRun } from './useScenario.ts';

interface RunPlace {
  /** of the process it is in, which may be a called one */
  readonly graph: ScenarioGraph | null;
  readonly element: ElementInfo | undefined;
  /** events that can happen in the processes that called it */
  readonly above: readonly { readonly value: string; readonly label: string }[];
}

/** Where a run is, inside of the calls that are under way. */
export function runPlace(run: ScenarioRun | null): RunPlace {
  const place = run ? currentPlace(run.graph, lastState(run), run.called) : undefined;
  if (!run) return { graph: null, element: undefined, above: [] };
  const { element = '', within = [] } = place ?? {};
  const graphAbove = (calls: number) =>
    graphWithin(run.graph, within.slice(0, within.length - calls), run.called);
  const graph = graphAbove(0);
  return {
    ...{ graph, element: graph?.at(element) },
    above: (run.question?.eventsAbove ?? []).map((event) => ({
      value: eventChoice(event),
      label: eventWords((id) => graphAbove(event.above)?.at(id), event.id),
    })),
  };
}
