import type { ProcessModel } from '../process/process.ts';
import type { Target } from '../process/target.ts';
import type { ScenarioTools } from './Scenario.ts';
import { scenarioGraph, type ScenarioGraph } from './scenarioGraph.ts';

/** A document of a project, whose processes others can call. */
export interface CallableModel {
  readonly model: ProcessModel;
  readonly target: Target;
}

/**
 * The processes of a project by their ids: those of the document that is walked before those of others.
 * @param isOld all of a project runs on one engine
 */
export function calledGraphs(
  models: readonly CallableModel[],
  isOld: boolean,
): NonNullable<ScenarioTools['called']> {
  const graphs = new Map<string, ScenarioGraph | null>();
  return (id) => {
    const known = graphs.get(id);
    if (known !== undefined) return known;
    const [found = null] = models.flatMap(({ model, target }) =>
      model.processes
        .filter((process) => process.id === id)
        .map((process) => scenarioGraph(model, process, target, isOld)),
    );
    graphs.set(id, found);
    return found;
  };
}

/** Those whose processes a process calls, and those that they call. */
export function calledBy<One extends CallableModel>(
  own: ProcessModel,
  others: readonly One[],
): readonly One[] {
  const found: One[] = [];
  for (let wanted = callsOf(own); wanted.length > 0;) {
    const next = others.filter(
      (one) => !found.includes(one) && one.model.processes.some(({ id }) => wanted.includes(id)),
    );
    found.push(...next);
    wanted = next.flatMap(({ model }) => callsOf(model));
  }
  return found;
}

/** The ids of processes that are called, or what says them. */
export function callsOf({ elements }: ProcessModel): readonly string[] {
  return elements.flatMap(({ calledElement = '' }) => (calledElement === '' ? [] : [calledElement]));
}
