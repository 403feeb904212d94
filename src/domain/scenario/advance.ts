import { advanceIn } from './advanceIn.ts';
import { NOTHING_AROUND } from './Around.ts';
import { readyToken, waitsFor } from './readyToken.ts';
import type { Advance, RunState, ScenarioTools } from './Scenario.ts';
import type { ScenarioAnswer } from './ScenarioAnswer.ts';
import type { ScenarioGraph } from './scenarioGraph.ts';
import { settled } from './settled.ts';

/**
 * Walks one element, of the process or of one that it calls. The state that is given stays what it is.
 * @param answer what a person says of it, where it is asked
 * @returns null when the run is over
 */
export async function advance(
  graph: ScenarioGraph,
  state: RunState,
  answer: ScenarioAnswer | undefined,
  tools: ScenarioTools,
): Promise<Advance | null> {
  const walked = await advanceIn(graph, state, answer, tools, NOTHING_AROUND);
  return walked && 'step' in walked && walked.rises ? settled(graph, walked, walked.rises, tools) : walked;
}

/** The element the run is at, of a called process the one that calls it; undefined when it is over. */
export function currentElement(graph: ScenarioGraph, state: RunState): string | undefined {
  if (state.failure !== undefined) return state.failedAt;
  return readyToken(graph, state)?.token.at ?? waitsFor(graph, state)?.element.id;
}

/** The same, inside of the calls that are under way. */
export function currentPlace(
  graph: ScenarioGraph,
  state: RunState,
  called: ScenarioTools['called'],
): { readonly element: string; readonly within: readonly string[] } | undefined {
  const element = currentElement(graph, state);
  if (element === undefined) return undefined;
  const token =
    state.failure === undefined
      ? readyToken(graph, state)?.token
      : state.tokens.find(({ at, called: one }) => at === element && one !== undefined);
  const run = token?.called;
  const inner = run ? called?.(run.process) : undefined;
  const deeper = run && inner ? currentPlace(inner, run.state, called) : undefined;
  return deeper ? { element: deeper.element, within: [element, ...deeper.within] } : { element, within: [] };
}
