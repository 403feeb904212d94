import type { CallPlace, ScenarioAnswer, Values } from './ScenarioAnswer.ts';

/**
 * A walk that is kept to be walked again: what it starts with, what was said on the way, and what came of it. It lies
 * with the data of its process, never in what an engine reads.
 */
export interface SavedScenario {
  readonly id: string;
  readonly name: string;
  readonly given: Values;
  readonly answers: readonly SavedAnswer[];
  readonly expected: ScenarioResult;
}

/** Known by element and visit, so that what comes before it may change. */
export interface SavedAnswer {
  readonly element: string;
  readonly visit: number;
  readonly answer: ScenarioAnswer;
  /** the calls it was said inside of, from the outside in; absent in the process itself */
  readonly within?: readonly CallPlace[];
}

export const SCENARIO_ENDS = ['over', 'failed', 'asked', 'endless', 'stopped'] as const;
export type ScenarioEnd = (typeof SCENARIO_ENDS)[number];

/** What came of a walk. */
export interface ScenarioResult {
  readonly end: ScenarioEnd;
  readonly path: readonly PathStep[];
  /** of the process, at the end */
  readonly variables: Values;
}

export interface PathStep {
  readonly element: string;
  /** the flows it left by; none where it left by none */
  readonly taken: readonly string[];
  /** the call activities it is inside of; absent in the process itself */
  readonly within?: readonly string[];
}
