import { t } from '../../language/t.ts';
import type { Problem } from '../problem.ts';
import type { ElementContext } from './ElementContext.ts';
import { isFlowNode, labelOf } from './ElementContext.ts';

const ONE_WAY: readonly string[] = ['bpmn:StartEvent', 'bpmn:EndEvent', 'bpmn:BoundaryEvent'];

/** Sequence flows reach and leave every flow node. Boundary events and what stands apart by nature are left out. */
export function flowProblems({ element, place, process, model }: ElementContext): readonly Problem[] {
  const { type, incoming, outgoing } = element;
  // The lone start event of a new process is no mistake.
  if (element.detached === true || process.nodes === 1) return [];
  const isNode = isFlowNode(type) && !ONE_WAY.includes(type);
  const unreached = incoming === 0 && (isNode || type === 'bpmn:EndEvent');
  const unleft = outgoing === 0 && (isNode || type === 'bpmn:StartEvent');
  if (!unreached && !unleft) return [];
  const label = labelOf(element);
  const said = unreached && unleft ? UNCONNECTED : unreached ? UNREACHED : UNLEFT;
  // Activiti refuses a decision that leads nowhere, and runs the rest up to there.
  const refused = unleft && type === 'bpmn:ExclusiveGateway' && model.target === 'activiti';
  const severity = refused ? 'error' : 'warning';
  return [{ code: said.code, severity, message: said.message(label), place }];
}

const UNCONNECTED = {
  code: 'not-connected',
  message: (label: string) => t`No sequence flow reaches or leaves “${label}”.`,
};
const UNREACHED = {
  code: 'no-incoming-flow',
  message: (label: string) => t`No sequence flow reaches “${label}”.`,
};
const UNLEFT = {
  code: 'no-outgoing-flow',
  message: (label: string) => t`No sequence flow leaves “${label}”.`,
};
