import type { JsonValue } from '../values/json.ts';
import { own } from '../values/own.ts';
import { sameJson } from '../values/sameJson.ts';
import type { PathStep, ScenarioEnd, ScenarioResult } from './SavedScenario.ts';

/** Where a walk first is another one than expected. */
export type ScenarioDifference =
  /** another element had its turn, or none; `before` is the last both walked */
  | ({ readonly kind: 'step'; readonly at: number; readonly before?: string } & Pair<string> & Within)
  | ({ readonly kind: 'ways'; readonly at: number; readonly element: string } & Required<
      Pair<readonly string[]>
    > &
      Within)
  | ({ readonly kind: 'end'; readonly element?: string } & Required<Pair<ScenarioEnd>> & Within)
  | ({ readonly kind: 'variable'; readonly name: string } & Pair<JsonValue>);

interface Pair<T> {
  readonly expected?: T;
  readonly got?: T;
}

/** Of what it names: the calls each is inside of; absent where all is in the process itself. */
interface Within {
  readonly within?: Pair<Calls> & { readonly before?: Calls };
}
type Calls = readonly string[];

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
    const last = expected[at - 1];
    const before = last?.element;
    if (one?.element !== other?.element || !sameJson([...(one?.within ?? [])], [...(other?.within ?? [])]))
      return {
        ...{ kind: 'step', at },
        ...(before !== undefined && { before }),
        ...(one && { expected: one.element }),
        ...(other && { got: other.element }),
        ...withinOf(one, other, last),
      };
    if (one && other && !sameJson(one.taken, other.taken))
      return {
        ...{ kind: 'ways', at, element: one.element, expected: one.taken, got: other.taken },
        ...withinOf(one, other),
      };
  }
  return null;
}

function withinOf(expected?: PathStep, got?: PathStep, before?: PathStep): Within {
  const within = {
    ...(expected?.within && { expected: expected.within }),
    ...(got?.within && { got: got.within }),
    ...(before?.within && { before: before.within }),
  };
  return Object.keys(within).length === 0 ? {} : { within };
}

function differentEnd({ end: expected }: ScenarioResult, { end: got, path }: ScenarioResult) {
  if (expected === got) return null;
  const last = path.at(-1);
  const element = last?.element;
  return {
    ...{ kind: 'end' as const, expected, got },
    ...(element !== undefined && { element }),
    ...withinOf(undefined, last),
  };
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
