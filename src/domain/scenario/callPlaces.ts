import type { ProcessModel } from '../process/process.ts';
import type { ScenarioStep, ScenarioTools } from './Scenario.ts';
import type { CallPlace } from './ScenarioAnswer.ts';
import type { ScenarioGraph } from './scenarioGraph.ts';

export function samePlaces(some: readonly CallPlace[] = [], others: readonly CallPlace[] = []): boolean {
  return (
    some.length === others.length &&
    some.every(({ element, visit }, at) => element === others[at]?.element && visit === others[at].visit)
  );
}

/** The process inside of these call activities; null where it is not known any more. */
export function graphWithin(
  graph: ScenarioGraph,
  /** ids of the calls, from the outside in */
  within: readonly string[],
  called: ScenarioTools['called'],
): ScenarioGraph | null {
  let at: ScenarioGraph | null = graph;
  for (const id of within) {
    const process: string | undefined = at?.at(id)?.calledElement;
    at = process === undefined ? null : (called?.(process) ?? null);
  }
  return at;
}

/** The same by the documents of a project alone: the id of the process inside of these calls. */
export function processWithin(
  models: readonly ProcessModel[],
  process: string,
  within: readonly string[],
): string | undefined {
  return within.reduce<string | undefined>((at, call) => {
    const model = models.find(({ processes }) => processes.some(({ id }) => id === at));
    return model?.elements.find(({ id, processId }) => id === call && processId === at)?.calledElement;
  }, process);
}

/** What the diagram of the process that is walked has of a step: inside of a call, that. */
export function ownElement({ element, within = [] }: Pick<ScenarioStep, 'element' | 'within'>): string {
  return within[0]?.element ?? element;
}
