import { elementOf, elementsOf } from '../../bpmn/moddleTypes.ts';
import type { ModdleElement } from '../../bpmn/moddleTypes.ts';

const IMPLEMENTATION_TYPES: readonly string[] = [
  'bpmn:ServiceTask',
  'bpmn:SendTask',
  'bpmn:BusinessRuleTask',
];

const MAPPING_TYPES: readonly string[] = [
  ...IMPLEMENTATION_TYPES,
  'bpmn:UserTask',
  'bpmn:ScriptTask',
  'bpmn:ReceiveTask',
  'bpmn:ManualTask',
  'bpmn:CallActivity',
  'bpmn:StartEvent',
  'bpmn:EndEvent',
  'bpmn:IntermediateCatchEvent',
  'bpmn:IntermediateThrowEvent',
  'bpmn:BoundaryEvent',
];

/** Types whose `implementation` names a connector action. */
export function hasImplementation(element: ModdleElement): boolean {
  return IMPLEMENTATION_TYPES.includes(element.$type);
}

/** A plain task counts: choosing an action makes it a service task. */
export function takesImplementation(element: ModdleElement): boolean {
  return hasImplementation(element) || element.$type === 'bpmn:Task';
}

export function takesMapping(element: ModdleElement): boolean {
  return MAPPING_TYPES.includes(element.$type);
}

/** The first event definition: more than one is possible in a file, nobody draws it. */
export function eventDefinition(element: ModdleElement): ModdleElement | undefined {
  return element.$instanceOf('bpmn:Event') ? elementsOf(element, 'eventDefinitions')[0] : undefined;
}

/** The process an element is in; of a participant the one it shows; of a collaboration its first one. */
export function processOf(element: ModdleElement): ModdleElement | undefined {
  if (element.$type === 'bpmn:Process') return element;
  if (element.$type === 'bpmn:Participant') return elementOf(element, 'processRef');
  if (element.$type === 'bpmn:Collaboration') {
    return elementsOf(element, 'participants')
      .map((participant) => elementOf(participant, 'processRef'))
      .find((process) => process !== undefined);
  }
  return element.$parent ? processOf(element.$parent) : undefined;
}
