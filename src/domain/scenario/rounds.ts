import { t } from '../../language/t.ts';
import { isExpression } from '../expressions/expressions.ts';
import type { JsonValue } from '../values/json.ts';
import { isJsonArray } from '../values/jsonValue.ts';
import { own } from '../values/own.ts';
import type { ElementInfo } from '../process/process.ts';
import { define } from './runScopes.ts';
import type { FeelReader, Rounds } from './Scenario.ts';
import type { Values } from './ScenarioAnswer.ts';
import type { ScenarioGraph } from './scenarioGraph.ts';
import { conditionHolds, expressionValue, workedOutFeel } from './workOut.ts';

/** More rounds than anybody walks. */
const MOST_ROUNDS = 1_000;

/** What a repeated activity is done for, one after the other, also where an engine does all at once. */
export async function roundsOf(
  { target }: ScenarioGraph,
  { repetition = {} }: ElementInfo,
  seen: Values,
  feel: FeelReader,
): Promise<{ readonly rounds: Rounds; readonly note?: string }> {
  const { collection, count } = repetition;
  const once = (why: string) => ({ rounds: made([null]), note: t`It is repeated, but walked once. ${why}` });
  if (collection !== undefined) {
    const isName = target === 'activiti' && !isExpression(collection);
    const worked = isName
      ? { value: own(seen, collection.trim()) ?? null }
      : await expressionValue(collection, seen, target, feel);
    if ('problem' in worked) return once(`${collection}: ${worked.problem}`);
    return isJsonArray(worked.value)
      ? { rounds: made(worked.value.slice(0, MOST_ROUNDS)) }
      : once(t`${collection} is no list.`);
  }
  if (count === undefined) return once(t('It does not say how often.'));
  const number = /^\s*\d+\s*$/.test(count)
    ? { value: Number(count) }
    : await expressionValue(count, seen, target, feel);
  if ('problem' in number) return once(`${count}: ${number.problem}`);
  const times = Number(number.value);
  if (!Number.isInteger(times) || times < 0) return once(t`${count} is no number of rounds.`);
  return { rounds: made(new Array<JsonValue>(Math.min(times, MOST_ROUNDS)).fill(null)) };
}

function made(items: readonly JsonValue[]): Rounds {
  return { items, at: 0, results: [] };
}

/** What a round has of its own. */
export function roundVariables(
  { target }: ScenarioGraph,
  { repetition }: ElementInfo,
  rounds: Rounds | undefined,
): Values {
  if (!rounds) return {};
  const variables: Record<string, JsonValue> = { loopCounter: rounds.at + (target === 'camunda8' ? 1 : 0) };
  if (repetition?.collection !== undefined && repetition.element !== undefined)
    define(variables, repetition.element, rounds.items[rounds.at] ?? null);
  return variables;
}

/** Counts a round as done. @returns whether it was the last */
export async function roundDone(
  { target }: ScenarioGraph,
  { repetition, zeebe }: ElementInfo,
  rounds: Rounds,
  seen: Values,
  feel: FeelReader,
): Promise<boolean> {
  const each = zeebe?.texts['loopCharacteristics.outputElement']?.replace(/^=/, '');
  if (each !== undefined) {
    const worked = await workedOutFeel(each, seen, feel);
    rounds.results.push('value' in worked ? worked.value : null);
  }
  rounds.at += 1;
  const all = rounds.items.length;
  if (rounds.at >= all) return true;
  if (repetition?.until === undefined) return false;
  const counted: Values =
    target === 'camunda8'
      ? {
          numberOfInstances: all,
          numberOfCompletedInstances: rounds.at,
          numberOfActiveInstances: all - rounds.at,
        }
      : { nrOfInstances: all, nrOfCompletedInstances: rounds.at, nrOfActiveInstances: 1 };
  const answered = await conditionHolds(repetition.until, { ...seen, ...counted }, target, feel);
  return 'holds' in answered && answered.holds;
}
