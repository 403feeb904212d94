import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import { engineVersionOf, isBeforeM10 } from '../../domain/process/engineVersions.ts';
import { actionOfTask } from '../../domain/connector/implementation.ts';
import type { ProcessModel } from '../../domain/process/process.ts';
import { type CallableModel, calledGraphs } from '../../domain/scenario/calledGraphs.ts';
import { firstDifference, type ScenarioDifference } from '../../domain/scenario/firstDifference.ts';
import { replayScenario } from '../../domain/scenario/replayScenario.ts';
import type { SavedScenario, ScenarioResult } from '../../domain/scenario/SavedScenario.ts';
import type { ScenarioStep, ScenarioTools } from '../../domain/scenario/Scenario.ts';
import { scenarioGraph, type ScenarioGraph } from '../../domain/scenario/scenarioGraph.ts';
import type { Target } from '../../domain/process/target.ts';
import { t } from '../../language/t.ts';
import { insideCalls, type InsideCall } from './InsideCall.ts';

/** A process as scenarios walk it, with what its tasks call. */
export interface ReplayedProcess {
  readonly model: ProcessModel;
  readonly target: Target;
  readonly connectors: readonly CatalogueConnector[];
  /** documents of its project whose processes it calls */
  readonly others?: readonly CallableModel[];
}

/** A saved scenario of one of its processes. */
export interface ReplayItem {
  readonly id: string;
  readonly processId: string;
  readonly scenario: SavedScenario;
}

export type ReplayAnswer =
  | {
      readonly id: string;
      readonly result: ScenarioResult;
      /** absent: as expected */
      readonly difference?: ScenarioDifference;
      /** of a variable that is another one: the element that wrote it last */
      readonly writer?: string;
      /** what the difference names inside of called processes */
      readonly inside?: readonly InsideCall[];
    }
  /** it could not be walked at all */
  | { readonly id: string; readonly problem: string };

/** Whether it came out as expected; undefined where it was not walked. */
export function isAsExpected(answer: ReplayAnswer | undefined): boolean | undefined {
  return answer && 'result' in answer && !answer.difference;
}

/** All saved scenarios of a process, as they come. */
export function replayItems({ processes }: ProcessModel): readonly ReplayItem[] {
  return processes.flatMap(({ id: processId, data: { scenarios = [] } }) =>
    scenarios.map((scenario) => ({ id: scenario.id, processId, scenario })),
  );
}

/** What walks it; null where the process is not in the document. */
function walkedGraph(
  { model, target }: ReplayedProcess,
  processId: string,
  isOld: boolean,
): ScenarioGraph | null {
  const process = model.processes.find(({ id }) => id === processId);
  return process ? scenarioGraph(model, process, target, isOld) : null;
}

/** Walks a saved scenario again, and says whether it came out as expected. */
export async function replayOne(
  replayed: ReplayedProcess,
  { id, processId, scenario }: ReplayItem,
  feel: ScenarioTools['feel'],
): Promise<ReplayAnswer> {
  const { model, target, others = [] } = replayed;
  const isOld = isBeforeM10(engineVersionOf(model)) === true;
  const graph = walkedGraph(replayed, processId, isOld);
  if (!graph) return { id, problem: t('Its process is not in the document any more.') };
  const called = calledGraphs([{ model, target }, ...others], isOld);
  const { result, walked } = await replayScenario(graph, scenario, {
    ...{ feel, called },
    actionOf: (element) => actionOfTask(replayed.connectors, element)?.action ?? null,
  });
  const difference = firstDifference(scenario.expected, result);
  const writer =
    difference?.kind === 'variable'
      ? walked.steps.findLast(({ step }) => writesOwn(step, difference.name))
      : undefined;
  const inside = difference ? insideCalls(graph, difference, called) : [];
  return {
    ...{ id, result },
    ...(difference && { difference }),
    ...(writer && { writer: writer.step.element }),
    ...(inside.length > 0 && { inside }),
  };
}

/** What is written inside of a call is the called process's own. */
function writesOwn({ within, written }: ScenarioStep, name: string): boolean {
  return within === undefined && written.some(({ variable }) => variable === name);
}
