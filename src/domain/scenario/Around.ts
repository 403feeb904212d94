import type { EventAbove, RunState, ScenarioQuestion, ScenarioStep, ScenarioTools } from './Scenario.ts';
import type { ScenarioAnswer, Values } from './ScenarioAnswer.ts';
import type { ScenarioGraph } from './scenarioGraph.ts';

/** What is around a run: nothing, or the processes that called it. */
export interface Around {
  /** how many calls it is inside of */
  readonly depth: number;
  /** what can happen there meanwhile */
  readonly events: readonly EventAbove[];
  /** whether anything there is under way that may still throw this signal */
  readonly throws: (signal: string) => boolean;
}

export const NOTHING_AROUND: Around = { depth: 0, events: [], throws: () => false };

/** What leaves a process, for those that called it. */
export type Rising =
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'escalation'; readonly code: string }
  | ({ readonly kind: 'event' } & EventAbove)
  | { readonly kind: 'signal'; readonly name: string; readonly values: Values };

/** A step may throw what nothing of its process catches. */
export type Advanced =
  | { readonly step: ScenarioStep; readonly state: RunState; readonly rises?: Rising }
  | { readonly question: ScenarioQuestion };

/** Walks one element of a process, or of one that it calls. */
export type Walk = (
  graph: ScenarioGraph,
  state: RunState,
  answer: ScenarioAnswer | undefined,
  tools: ScenarioTools,
  around: Around,
) => Promise<Advanced | null>;
