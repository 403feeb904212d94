import type { MissingPart } from '../domain/process.ts';
import { elementOf, elementsOf, textOf } from './moddleTypes.ts';
import type { ModdleElement } from './moddleTypes.ts';

const ASSIGNEES = ['assignee', 'candidateUsers', 'candidateGroups'];

/** What engines want an element to say, and it does not. */
export function missingParts(element: ModdleElement): readonly MissingPart[] {
  const missing: MissingPart[] = [];
  if (element.$instanceOf('bpmn:Event')) {
    const definitions = elementsOf(element, 'eventDefinitions');
    const boundary = element.$type === 'bpmn:BoundaryEvent';
    if (definitions.length === 0 && (boundary || element.$type === 'bpmn:IntermediateCatchEvent'))
      missing.push('event');
    if (boundary && !elementOf(element, 'attachedToRef')) missing.push('host');
    if (definitions.some((one) => pointsNowhere(one, 'message'))) missing.push('message');
    if (definitions.some((one) => pointsNowhere(one, 'signal'))) missing.push('signal');
  }
  if (element.$type === 'bpmn:ScriptTask' && isBlank(element.get('script'))) missing.push('script');
  if (element.$type === 'bpmn:UserTask' && isUnassigned(element)) missing.push('assignee');
  if (runsOverNothing(element)) missing.push('collection');
  return missing;
}

function pointsNowhere(definition: ModdleElement, kind: 'message' | 'signal'): boolean {
  const name = kind === 'message' ? 'Message' : 'Signal';
  if (definition.$type !== `bpmn:${name}EventDefinition`) return false;
  return !elementOf(definition, `${kind}Ref`) && isBlank(definition.get(`activiti:${kind}Expression`));
}

function isUnassigned(task: ModdleElement): boolean {
  if (elementsOf(task, 'resources').length > 0) return false;
  return ASSIGNEES.every((name) => isBlank(task.get(`activiti:${name}`)));
}

function runsOverNothing(element: ModdleElement): boolean {
  if (!element.$instanceOf('bpmn:Activity')) return false;
  const loop = elementOf(element, 'loopCharacteristics');
  if (loop?.$type !== 'bpmn:MultiInstanceLoopCharacteristics') return false;
  const times = elementOf(loop, 'loopCardinality');
  if (times && !isBlank(textOf(times, 'body'))) return false;
  if (elementOf(loop, 'loopDataInputRef') || elementOf(loop, 'inputDataItem')) return false;
  return isBlank(loop.get('activiti:collection'));
}

function isBlank(value: unknown): boolean {
  return typeof value !== 'string' || value.trim() === '';
}
