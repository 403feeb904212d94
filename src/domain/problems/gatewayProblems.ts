import { t } from '../../language/t.ts';
import type { Problem } from '../problem.ts';
import type { ElementInfo, ProcessInfo } from '../process/process.ts';
import type { ElementsRule, ModelContext } from './ElementContext.ts';
import { labelOf } from './ElementContext.ts';

/** Gateways whose flows an engine refuses to deploy. What is missing is a matter of `flowProblems` and `modelingProblems`. */
export function gatewayProblems(process: ProcessInfo, context: ModelContext): readonly Problem[] {
  const { elementsOf, target } = context;
  const { elements, outgoing } = elementsOf(process.id);
  return elements.flatMap((element) => {
    const flows = outgoing.get(element.id) ?? [];
    if (element.type === 'bpmn:EventBasedGateway') return waitingProblems(element, flows, context);
    const decides = element.type === 'bpmn:ExclusiveGateway' && target === 'activiti';
    return decides ? decisionProblems(element, flows) : [];
  });
}

export const GATEWAY_RULE: ElementsRule = {
  reads: ['id', 'name', 'type', 'processId', 'source', 'target', 'condition', 'defaultFlow'],
  find: (process, context) => {
    const found = gatewayProblems(process, context);
    return () => found;
  },
};

function decisionProblems(gateway: ElementInfo, flows: readonly ElementInfo[]): readonly Problem[] {
  const [only] = flows;
  const label = labelOf(gateway);
  if (only === undefined) return [];
  if (flows.length === 1) {
    if (!hasCondition(only)) return [];
    return [
      refused(
        only,
        'condition-on-only-flow',
        t`The only flow that leaves “${label}” has a condition: there is nothing to decide, and engines refuse it.`,
      ),
    ];
  }
  return flows
    .filter((flow) => flow.id === gateway.defaultFlow && hasCondition(flow))
    .map((flow) =>
      refused(
        flow,
        'condition-on-default-flow',
        t`The default flow of “${label}” has a condition: it is taken when no other condition holds, so engines refuse one.`,
      ),
    );
}

function waitingProblems(
  gateway: ElementInfo,
  flows: readonly ElementInfo[],
  { byId }: ModelContext,
): readonly Problem[] {
  return flows.flatMap((flow) => {
    const next = flow.target === undefined ? undefined : byId.get(flow.target);
    if (next === undefined || next.type === 'bpmn:IntermediateCatchEvent') return [];
    return [
      refused(
        flow,
        'event-gateway-target',
        t`“${labelOf(gateway)}” waits for events, but leads to “${labelOf(next)}”: only intermediate catch events may follow it.`,
      ),
    ];
  });
}

function hasCondition({ condition }: ElementInfo): boolean {
  return condition !== undefined && condition !== '';
}

function refused(element: ElementInfo, code: string, message: string): Problem {
  return { code, severity: 'error', message, place: { element: element.id, label: labelOf(element) } };
}
