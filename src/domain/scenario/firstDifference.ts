import type { JsonValue } from '../values/json.ts';
import { own } from '../values/own.ts';
import { sameJson } from '../values/sameJson.ts';
import type { PathStep, ScenarioEnd, ScenarioResult } from './SavedScenario.ts';

/** Where a walk first is another one than expected. */
export type ScenarioDifference =
  /** another element had its turn, or none; `before` is the last both walked */
  | ({ readonly kind: 'step'; readonly at: number; readonly before?: string } & Pair<string>)
  | ({ readonly kind: 'ways'; readonly at: number; readonly element: string } & Required<
      Pair<readonly string[]>
    >)
  | ({ readonly kind: 'end'; readonly element?: string } & Required<Pair<ScenarioEnd>>)
  | ({ readonly kind: 'variable'; readonly name: string } & Pair<JsonValue>);

interface Pair<T> {
  readonly expected?: T;
  readonly got?: T;
}

/** null: the same path, and the same variables at its end. */
export function firstDifference(expected: ScenarioResult, got: ScenarioResult): ScenarioDifference | null {
  return (
    differentStep(expected.path, got.path) ??
    differentEnd(expected, got) ??
    differentVariable(expected.variables, got.variables)
  );
}

function differentStep(expected: readonly PathStep[], got: readonly PathStep[]): ScenarioDifference | null {
  for (let at = 0; at < Math.max(expected.length, got.length); at++) {
    const [one, other] = [expected[at], got[at]];
    const before = expected[at - 1]?.element;
    if (one?.element !== other?.element)
      return {
        ...{ kind: 'step', at },
        ...(before !== undefined && { before }),
        ...(one && { expected: one.element }),
        ...(other && { got: other.element }),
      };
    if (one && other && !sameJson(one.taken, other.taken))
      return { kind: 'ways', at, element: one.element, expected: one.taken, got: other.taken };
  }
  return null;
}

function differentEnd({ end: expected }: ScenarioResult, { end: got, path }: ScenarioResult) {
  if (expected === got) return null;
  const element = path.at(-1)?.element;
  return { kind: 'end' as const, ...(element !== undefined && { element }), expected, got };
}

function differentVariable(
  expected: ScenarioResult['variables'],
  got: ScenarioResult['variables'],
): ScenarioDifference | null {
  for (const name of new Set([...Object.keys(expected), ...Object.keys(got)])) {
    const [one, other] = [own(expected, name), own(got, name)];
    if (sameJson(one, other)) continue;
    return {
      ...{ kind: 'variable', name },
      ...(one !== undefined && { expected: one }),
      ...(other !== undefined && { got: other }),
    };
  }
  return null;
}
