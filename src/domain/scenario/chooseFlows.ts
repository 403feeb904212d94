import { t } from '../../language/t.ts';
import type { ElementInfo } from '../process/process.ts';
import type { FeelReader } from './Scenario.ts';
import type { ScenarioAnswer, Values } from './ScenarioAnswer.ts';
import type { ScenarioGraph } from './scenarioGraph.ts';
import { conditionHolds } from './workOut.ts';

export type Choice =
  | { readonly taken: readonly ElementInfo[]; readonly why: string }
  /** a person has to say, for this reason */
  | { readonly ask: string }
  | { readonly failure: string };

/** Which flows leave an element whose conditions decide. An exclusive gateway takes the first that holds. */
export async function chooseFlows(
  { target, leaving }: ScenarioGraph,
  { id, type, defaultFlow }: ElementInfo,
  values: Values,
  answer: ScenarioAnswer | undefined,
  feel: FeelReader,
): Promise<Choice> {
  const flows = leaving(id);
  if (answer?.kind === 'flows') {
    const chosen = flows.filter((flow) => answer.ids.includes(flow.id));
    if (chosen.length > 0) return { taken: chosen, why: t('You chose it.') };
  }
  const isOne = type === 'bpmn:ExclusiveGateway';
  const taken: ElementInfo[] = [];
  const reasons: string[] = [];
  for (const flow of flows) {
    if (flow.id === defaultFlow && flows.length > 1) continue;
    const { condition } = flow;
    if (condition === undefined || (condition.trim() === '' && flows.length === 1)) {
      taken.push(flow);
      if (flows.length > 1) reasons.push(t('It has no condition.'));
    } else {
      const answered = await conditionHolds(condition, values, target, feel);
      if ('problem' in answered)
        return { ask: t`${shown(condition)} could not be decided. ${answered.problem}` };
      if (answered.holds) {
        taken.push(flow);
        reasons.push(t`${shown(condition)} is true.`);
      }
    }
    if (isOne && taken.length > 0) break;
  }
  if (taken.length > 0) return { taken, why: reasons.join(' ') };
  const standard = flows.find((flow) => flow.id === defaultFlow);
  if (standard) return { taken: [standard], why: t('No condition holds: the default branch.') };
  return flows.length === 0
    ? { taken: [], why: '' }
    : { failure: t('No condition holds, and there is no default branch: an engine stops here.') };
}

function shown(condition: string): string {
  const text = condition.trim();
  return text === '' ? t('A condition without text') : text;
}
