import { hasImplementation } from '../../bpmn/implementationOfElement.ts';
import { targetOfModel } from '../../bpmn/targetOfModel.ts';
import { elementOf, elementsOf } from '../../bpmn/moddleTypes.ts';
import type { ModdleElement } from '../../bpmn/moddleTypes.ts';

const MAPPING_TYPES: readonly string[] = [
  'bpmn:ServiceTask',
  'bpmn:SendTask',
  'bpmn:BusinessRuleTask',
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

const SUB_PROCESSES: readonly string[] = ['bpmn:SubProcess', 'bpmn:AdHocSubProcess'];

/** A plain task counts: choosing an action makes it a service task. */
export function takesImplementation(element: ModdleElement): boolean {
  return hasImplementation(element) || element.$type === 'bpmn:Task';
}

/** In Camunda 8 a sub-process maps as well, and a manual task is no more than a picture. */
export function takesMapping(element: ModdleElement): boolean {
  if (targetOfModel(element) === 'activiti') return MAPPING_TYPES.includes(element.$type);
  const { $type } = element;
  return (MAPPING_TYPES.includes($type) && $type !== 'bpmn:ManualTask') || SUB_PROCESSES.includes($type);
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
