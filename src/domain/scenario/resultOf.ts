import type { RunState } from './Scenario.ts';
import type { Values } from './ScenarioAnswer.ts';
import type { Walked } from './runScenario.ts';
import type { SavedAnswer, ScenarioResult } from './SavedScenario.ts';

type Steps = Walked['steps'];

/** What came of a walk, without what it says in words: they may be said in another way tomorrow. */
export function resultOf(end: ScenarioResult['end'], steps: Steps, start: RunState): ScenarioResult {
  return {
    end,
    path: steps.map(({ step: { element, taken, within } }) => ({
      ...{ element, taken },
      ...(within && { within: within.map((place) => place.element) }),
    })),
    variables: variablesOf(steps.at(-1)?.state ?? start),
  };
}

/** What was said on the way. */
export function answersOf(steps: Steps): readonly SavedAnswer[] {
  return steps.flatMap(({ step: { element, visit, answer, within } }) =>
    answer === undefined ? [] : [{ element, visit, answer, ...(within && { within }) }],
  );
}

function variablesOf({ scopes }: RunState): Values {
  return scopes.find(({ parent }) => parent === undefined)?.variables ?? {};
}
