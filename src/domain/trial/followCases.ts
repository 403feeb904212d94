import type { Action, Connector, Parameter } from '../connector/connector.ts';
import { pairedActions, pairedErrors, pairedParameters } from '../versions/pairing.ts';
import { parameterRef, type CaseExpectation, type CaseValue, type TestCase } from './TestCase.ts';

/**
 * The cases of a definition that changed: what they know by a name or a code goes by the new one. What is gone stays
 * in them, because an undo may bring it back. The same list where nothing of theirs changed.
 */
export function followCases(
  cases: readonly TestCase[],
  before: Connector,
  after: Connector,
): readonly TestCase[] {
  const actions = new Map(
    pairedActions(before.actions, after.actions).both.map(([old, now]) => [old.key, [old, now] as const]),
  );
  const codes = new Map(
    pairedErrors(before.errors, after.errors).both.flatMap(([{ code: old }, { code: now }]) =>
      old === undefined || now === undefined || old === now ? [] : [[old, now] as const],
    ),
  );
  const followed = cases.map((one) => {
    const pair = actions.get(one.action);
    return pair ? followCase(one, pair, codes) : one;
  });
  return followed.every((one, at) => one === cases[at]) ? cases : followed;
}

type Refs = ReadonlyMap<string, string>;

function followCase(one: TestCase, [old, now]: readonly [Action, Action], codes: Refs): TestCase {
  const inputs = movedRefs(old.inputs, now.inputs);
  const outputs = movedRefs(old.outputs, now.outputs);
  if (old.key === now.key && inputs.size === 0 && outputs.size === 0 && codes.size === 0) return one;
  const { answer } = one;
  const next: TestCase = {
    ...one,
    action: now.key,
    inputs: moved(one.inputs, inputs),
    answer: answer.kind === 'response' ? answer : followOutcome(answer, outputs, codes),
    expected: followOutcome(one.expected, outputs, codes),
  };
  return JSON.stringify(next) === JSON.stringify(one) ? one : next;
}

function followOutcome(outcome: CaseExpectation, outputs: Refs, codes: Refs): CaseExpectation {
  return outcome.kind === 'error'
    ? { ...outcome, code: codes.get(outcome.code) ?? outcome.code }
    : { ...outcome, values: moved(outcome.values, outputs) };
}

/** Only what is known by another word than before: ids never change. */
function movedRefs(before: readonly Parameter[], after: readonly Parameter[]): Refs {
  if (before === after) return NONE;
  return new Map(
    pairedParameters(before, after)
      .both.map(([old, now]) => [parameterRef(old), parameterRef(now)] as const)
      .filter(([old, now]) => old !== now),
  );
}

const NONE: Refs = new Map();

function moved(values: readonly CaseValue[], refs: Refs): readonly CaseValue[] {
  return values.map((one) => ({ ...one, parameter: refs.get(one.parameter) ?? one.parameter }));
}
