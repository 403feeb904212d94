import { advance } from './advance.ts';
import type { RunState, ScenarioQuestion, ScenarioStep, ScenarioTools } from './Scenario.ts';
import type { ScenarioAnswer } from './ScenarioAnswer.ts';
import type { ScenarioGraph } from './scenarioGraph.ts';

/** More steps walks nobody; a loop that never ends has an end here. */
const MOST_STEPS = 500;

export interface WalkedStep {
  readonly step: ScenarioStep;
  /** behind it */
  readonly state: RunState;
}

export interface Walked {
  readonly steps: readonly WalkedStep[];
  /** 'over': all is done. 'asked': `question` has no answer. 'failed': an engine would stop. 'endless': too many steps */
  readonly outcome: 'over' | 'asked' | 'failed' | 'endless' | 'stopped';
  readonly question?: ScenarioQuestion;
}

export type Answerer = (
  question: ScenarioQuestion,
) => ScenarioAnswer | undefined | Promise<ScenarioAnswer | undefined>;

/** Walks on from a state until the end, or until nobody answers. */
export async function runScenario(
  graph: ScenarioGraph,
  from: RunState,
  tools: ScenarioTools,
  answerOf: Answerer,
  { most = MOST_STEPS, signal }: { readonly most?: number; readonly signal?: AbortSignal } = {},
): Promise<Walked> {
  const steps: WalkedStep[] = [];
  let state = from;
  while (steps.length < most) {
    if (signal?.aborted === true) return { steps, outcome: 'stopped' };
    let next = await advance(graph, state, undefined, tools);
    if (next && 'question' in next) {
      const { question } = next;
      const answer = (await answerOf(question)) ?? ownWay(question);
      next = answer ? await advance(graph, state, answer, tools) : next;
      // An answer that does not fit is none.
      if (next === null || 'question' in next) return { steps, outcome: 'asked', question };
    }
    if (next === null) return { steps, outcome: state.failure === undefined ? 'over' : 'failed' };
    steps.push(next);
    ({ state } = next);
  }
  return { steps, outcome: 'endless' };
}

/** What becomes of a question that nobody answers. */
function ownWay({ enters, awaits, isOptional, comes = {} }: ScenarioQuestion): ScenarioAnswer | undefined {
  if (enters !== undefined || awaits !== undefined) return { kind: 'onward' };
  return isOptional ? { kind: 'outputs', values: comes } : undefined;
}
