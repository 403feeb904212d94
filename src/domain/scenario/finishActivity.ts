import { t } from '../../language/t.ts';
import { own } from '../values/own.ts';
import { rememberDone } from './compensate.ts';
import { keptOutputs } from './mappedValues.ts';
import { roundDone } from './rounds.ts';
import { writeVariable } from './runScopes.ts';
import type { Written } from './Scenario.ts';
import type { Values } from './ScenarioAnswer.ts';
import { goOn, type Stage, type Told } from './Stage.ts';

/**
 * Keeps what an activity gives, and goes on: to the next round, by its only way, or to the choice of one.
 * @param seen what its output mapping sees
 * @param locals variables that end with it: what has their name is not the process's
 */
export async function finishActivity(
  stage: Stage,
  seen: Values,
  locals: Values,
  outputs: Values,
  isKept: boolean,
  /** what nobody maps is kept under its name, where no connector is known to say otherwise */
  isFree = stage.tools.actionOf(stage.element) === null,
): Promise<Told> {
  const { graph, draft, token, element, tools } = stage;
  const { values, notes } = isKept
    ? await keptOutputs(graph, element, outputs, seen, isFree, tools.feel)
    : { values: [], notes: [] };
  const said = [...notes];
  const written: Written[] = [];
  const isMapped = Object.keys(element.data.mapping?.outputs ?? {}).length > 0;
  for (const { name, value, by } of values) {
    if (own(locals, name) !== undefined && (graph.target === 'activiti' || !isMapped))
      said.push(t`“${name}” stays inside the task: it has a variable of that name of its own.`);
    else written.push(writeVariable(draft, token.scope, name, value, by));
  }
  const { rounds } = token;
  if (rounds && rounds.items.length > 0) {
    const isLast = await roundDone(graph, element, rounds, { ...seen, ...outputs }, tools.feel);
    const why = t`Round ${rounds.at} of ${rounds.items.length}.`;
    if (!isLast) return { written, notes: said, why };
    const all = element.zeebe?.texts['loopCharacteristics.outputCollection'];
    if (all !== undefined)
      written.push(writeVariable(draft, token.scope, all, rounds.results, t('results of the rounds')));
    delete token.rounds;
    return left({ written, notes: said, why }, leave(stage));
  }
  delete token.rounds;
  return left({ written, notes: said }, leave(stage));
}

function left(done: Told, way: Told): Told {
  return { ...done, ...way, notes: [...(done.notes ?? []), ...(way.notes ?? [])] };
}

/** More than one way with a condition among them is a step of its own: what was written decides, where an engine asks. */
function leave(stage: Stage): Told {
  const { graph, token, element } = stage;
  rememberDone(stage);
  const flows = graph.leaving(element.id);
  const isChoice =
    flows.some(({ condition }) => condition !== undefined) ||
    flows.some(({ id }) => id === element.defaultFlow && flows.length > 1);
  if (!isChoice) return goOn(stage, flows, '');
  if (graph.target === 'camunda8') {
    const notes = [t('Camunda 8 asks gateways alone for conditions: all flows are taken.')];
    return { ...goOn(stage, flows, ''), notes };
  }
  token.isLeaving = true;
  return {};
}
