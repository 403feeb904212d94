import type { Problem } from '../problem.ts';
import type { ElementContext } from './ElementContext.ts';
import { labelOf } from './ElementContext.ts';

const FLOW_NODE =
  /^bpmn:(\w*Task|CallActivity|SubProcess|Transaction|AdHocSubProcess|\w+Gateway|Intermediate(Catch|Throw)Event)$/;

/** Sequence flows reach and leave every flow node. Boundary events and what stands apart by nature are left out. */
export function flowProblems({ element, place }: ElementContext): readonly Problem[] {
  const { type, incoming, outgoing } = element;
  if (element.detached === true) return [];
  const isNode = FLOW_NODE.test(type);
  // Event sub-processes: a reader that cannot tell them apart leaves both counts at 0.
  if (type === 'bpmn:SubProcess' && incoming + outgoing === 0) return [];
  const unreached = incoming === 0 && (isNode || type === 'bpmn:EndEvent');
  const unleft = outgoing === 0 && (isNode || type === 'bpmn:StartEvent');
  if (!unreached && !unleft) return [];
  const label = labelOf(element);
  const said = unreached && unleft ? UNCONNECTED : unreached ? UNREACHED : UNLEFT;
  return [{ code: said.code, severity: 'warning', message: said.message(label), place }];
}

const UNCONNECTED = {
  code: 'not-connected',
  message: (label: string) => `No sequence flow reaches or leaves “${label}”.`,
};
const UNREACHED = {
  code: 'no-incoming-flow',
  message: (label: string) => `No sequence flow reaches “${label}”.`,
};
const UNLEFT = {
  code: 'no-outgoing-flow',
  message: (label: string) => `No sequence flow leaves “${label}”.`,
};
