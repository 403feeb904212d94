import { t } from '../../language/t.ts';
import { isExpression } from '../expressions/expressions.ts';
import type { JsonValue } from '../values/json.ts';
import { define } from './runScopes.ts';
import type { FeelReader, RunState } from './Scenario.ts';
import type { Values } from './ScenarioAnswer.ts';
import type { ScenarioGraph } from './scenarioGraph.ts';
import { entryValue } from './workOut.ts';

/** The run before its first step: variables have what they are given, else their defaults. */
export async function startRun(
  graph: ScenarioGraph,
  given: Values,
  feel: FeelReader,
  start?: string,
): Promise<RunState> {
  const variables: Record<string, JsonValue> = {};
  for (const { name, value } of graph.process.variables) {
    if (value === undefined || value === null) continue;
    const isWorkedOut = graph.target === 'activiti' && !graph.isOld && isExpression(value);
    const worked = isWorkedOut
      ? await entryValue({ type: 'value', value }, given, graph.target, feel)
      : { value };
    if (worked && 'value' in worked) define(variables, name, worked.value);
  }
  for (const [name, value] of Object.entries(given)) define(variables, name, value);
  const starts = graph.starts(undefined);
  const first =
    starts.find(({ id }) => id === start) ?? starts.find(({ event }) => event === undefined) ?? starts[0];
  return {
    tokens: first ? [{ id: 1, at: first.id, scope: 0 }] : [],
    scopes: [{ id: 0, variables }],
    nextId: 2,
    visits: {},
    ...(!first && { failure: t('The process has no start event: nothing begins.') }),
  };
}
