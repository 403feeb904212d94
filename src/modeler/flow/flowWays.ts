import { elementOf } from '../../bpmn/moddleTypes.ts';
import type { DiagramElement } from '../canvas/DiagramElement.ts';
import { eventDefinition } from '../canvas/elementTypes.ts';
import { service, type ServiceSource } from '../canvas/services.ts';
import type { FlowTarget, FlowWays, NewElement } from '../FlowEditing.ts';
import { isShape } from './freePlaces.ts';

export const NO_WAYS: FlowWays = {
  append: false,
  connect: false,
  attach: false,
  hold: false,
  insert: false,
  standard: null,
  rename: false,
  remove: false,
};

const FLOW_ENDS = /:(.*(Event|Task|Gateway|SubProcess)|CallActivity|Transaction)$/;
const ACTIVITY = /:(.*Task|CallActivity|.*SubProcess|Transaction)$/;
const CHOOSES =
  /:(ExclusiveGateway|InclusiveGateway|ComplexGateway|.*Task|CallActivity|.*SubProcess|Transaction)$/;
const WAITED_FOR: ReadonlySet<string> = new Set([
  'bpmn:MessageEventDefinition',
  'bpmn:TimerEventDefinition',
  'bpmn:SignalEventDefinition',
  'bpmn:ConditionalEventDefinition',
]);

/** @param element what is drawn for it; a process is the diagram itself */
export function flowWays(services: ServiceSource, element: DiagramElement): FlowWays {
  const { $type } = element.businessObject;
  if ($type === 'bpmn:Process') return { ...NO_WAYS, hold: true, rename: true };
  if (element.parent == null) return NO_WAYS;
  const ways = { ...NO_WAYS, rename: true, remove: true };
  if ($type === 'bpmn:SequenceFlow') return { ...ways, insert: true, standard: standardOf(element) };
  if (!isShape(element)) return ways;
  const isEventSubProcess = element.businessObject.get('triggeredByEvent') === true;
  return {
    ...ways,
    append: FLOW_ENDS.test($type) && mayAppend(services, element),
    // A data object or a note has connections, too.
    connect: $type !== 'bpmn:Lane' && $type !== 'bpmn:Group',
    attach:
      ACTIVITY.test($type) && !isEventSubProcess && element.businessObject.get('isForCompensation') !== true,
    hold:
      $type === 'bpmn:Participant'
        ? elementOf(element.businessObject, 'processRef') !== undefined
        : /(SubProcess|Transaction)$/.test($type),
  };
}

/** What is appended to what waits for one of several events is an event. */
export function fitsBehind(source: DiagramElement, what: NewElement): boolean {
  if (source.businessObject.$type !== 'bpmn:EventBasedGateway') return true;
  if ('action' in what) return false;
  if (what.type === 'bpmn:ReceiveTask') return true;
  return what.type === 'bpmn:IntermediateCatchEvent' && WAITED_FOR.has(what.event ?? '');
}

/** Asked of every shape that is drawn: thousands of them are asked within one key press. */
export function flowTargets(services: ServiceSource, source: DiagramElement): readonly FlowTarget[] {
  const rules = service(services, 'rules');
  const reached = new Set((source.outgoing ?? []).map(({ target }) => target));
  const targets: FlowTarget[] = [];
  for (const target of service(services, 'elementRegistry').filter(isShape)) {
    if (target === source || target.labelTarget != null || reached.has(target)) continue;
    const allowed = rules.allowed('connection.create', { source, target });
    if (typeof allowed !== 'object' || allowed === null || !('type' in allowed)) continue;
    targets.push({ id: target.id, connection: String(allowed.type) });
  }
  return targets;
}

function mayAppend(services: ServiceSource, element: DiagramElement): boolean {
  // What makes up for a task is joined to its event in another way than by a flow.
  if (eventDefinition(element.businessObject)?.$type === 'bpmn:CompensateEventDefinition') return false;
  return service(services, 'rules').allowed('shape.append', { element }) === true;
}

function standardOf({ source, businessObject }: DiagramElement): FlowWays['standard'] {
  if (!source || !CHOOSES.test(source.businessObject.$type)) return null;
  if (elementOf(source.businessObject, 'default') === businessObject) return 'is';
  return (source.outgoing?.length ?? 0) > 1 ? 'can be' : null;
}
