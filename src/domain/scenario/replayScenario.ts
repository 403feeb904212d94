import { samePlaces } from './callPlaces.ts';
import { runScenario, type Walked } from './runScenario.ts';
import { resultOf } from './resultOf.ts';
import type { RunState, ScenarioQuestion, ScenarioTools } from './Scenario.ts';
import type { SavedScenario, ScenarioResult } from './SavedScenario.ts';
import type { ScenarioGraph } from './scenarioGraph.ts';
import { startRun } from './startRun.ts';

interface Replay {
  readonly start: RunState;
  readonly walked: Walked;
  readonly result: ScenarioResult;
}

/** Walks a process as it is now, with what was said when the scenario was saved; nobody else is asked. */
export async function replayScenario(
  graph: ScenarioGraph,
  { given, answers }: Pick<SavedScenario, 'given' | 'answers'>,
  tools: ScenarioTools,
): Promise<Replay> {
  const start = await startRun(graph, given, tools.feel);
  const saidAt = ({ element, visit, within }: ScenarioQuestion) =>
    answers.find((one) => one.element === element && one.visit === visit && samePlaces(one.within, within))
      ?.answer;
  const walked = await runScenario(graph, start, tools, saidAt);
  return { start, walked, result: resultOf(walked.outcome, walked.steps, start) };
}
