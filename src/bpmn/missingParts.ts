import type { MissingPart } from '../domain/process/process.ts';
import { engineAttribute, hasEngineElement } from './engineWords.ts';
import { elementOf, elementsOf, textOf } from './moddleTypes.ts';
import type { ModdleElement } from './moddleTypes.ts';

const ASSIGNEES = ['assignee', 'candidateUsers', 'candidateGroups'];
/** Events of Flowable that BPMN has none of. */
export const ENGINE_EVENTS = ['variableListenerEventDefinition', 'eventType'];

/** What engines want an element to say, and it does not. */
export function missingParts(element: ModdleElement): readonly MissingPart[] {
  const missing: MissingPart[] = [];
  if (element.$instanceOf('bpmn:Event')) {
    const definitions = elementsOf(element, 'eventDefinitions');
    const boundary = element.$type === 'bpmn:BoundaryEvent';
    const waits = boundary || element.$type === 'bpmn:IntermediateCatchEvent';
    if (definitions.length === 0 && waits && !hasEngineElement(element, ENGINE_EVENTS)) {
      missing.push(elementsOf(element, 'eventDefinitionRef').length > 0 ? 'eventInside' : 'event');
    }
    if (boundary && !elementOf(element, 'attachedToRef')) missing.push('host');
    if (definitions.some((one) => pointsNowhere(one, 'message'))) missing.push('message');
    if (definitions.some((one) => isNameless(one, 'Message', 'name'))) missing.push('messageName');
    if (definitions.some((one) => pointsNowhere(one, 'signal'))) missing.push('signal');
    if (definitions.some((one) => isNameless(one, 'Signal', 'name'))) missing.push('signalName');
    if (isThrown(element)) {
      if (definitions.some((one) => isCodeless(one, 'Error'))) missing.push('errorCode');
      if (definitions.some((one) => isCodeless(one, 'Escalation'))) missing.push('escalationCode');
    }
  }
  if (element.$type === 'bpmn:ScriptTask' && isScriptless(element)) missing.push('script');
  if (element.$type === 'bpmn:UserTask' && isUnassigned(element)) missing.push('assignee');
  if (runsOverNothing(element)) missing.push('collection');
  return missing;
}

function pointsNowhere(definition: ModdleElement, kind: 'message' | 'signal'): boolean {
  const name = kind === 'message' ? 'Message' : 'Signal';
  if (definition.$type !== `bpmn:${name}EventDefinition`) return false;
  if (elementOf(definition, `${kind}Ref`)) return false;
  return otherwise(kind).every((name) => engineAttribute(definition, name) === undefined);
}

/** What is sent may be made by Java. */
function otherwise(kind: string): readonly string[] {
  return [`${kind}Expression`, 'class', 'expression', 'delegateExpression', 'type'];
}

/** What the definition refers to is there, and lacks this text. */
function isNameless(definition: ModdleElement, kind: string, text: string): boolean {
  if (definition.$type !== `bpmn:${kind}EventDefinition`) return false;
  const referred = elementOf(definition, `${kind.toLowerCase()}Ref`);
  return referred !== undefined && isBlank(textOf(referred, text));
}

/** What is thrown is caught by its code. */
function isCodeless(definition: ModdleElement, kind: 'Error' | 'Escalation'): boolean {
  if (definition.$type !== `bpmn:${kind}EventDefinition`) return false;
  const name = kind.toLowerCase();
  return !elementOf(definition, `${name}Ref`) || isNameless(definition, kind, `${name}Code`);
}

function isThrown({ $type }: ModdleElement): boolean {
  return $type === 'bpmn:EndEvent' || $type === 'bpmn:IntermediateThrowEvent';
}

function isScriptless(task: ModdleElement): boolean {
  return isBlank(task.get('script')) && engineAttribute(task, 'resource') === undefined;
}

function isUnassigned(task: ModdleElement): boolean {
  if (elementsOf(task, 'resources').length > 0) return false;
  return ASSIGNEES.every((name) => engineAttribute(task, name) === undefined);
}

function runsOverNothing(element: ModdleElement): boolean {
  if (!element.$instanceOf('bpmn:Activity')) return false;
  const loop = elementOf(element, 'loopCharacteristics');
  if (loop?.$type !== 'bpmn:MultiInstanceLoopCharacteristics') return false;
  const times = elementOf(loop, 'loopCardinality');
  if (times && !isBlank(textOf(times, 'body'))) return false;
  if (elementOf(loop, 'loopDataInputRef') || elementOf(loop, 'inputDataItem')) return false;
  return engineAttribute(loop, 'collection') === undefined && !hasEngineElement(loop, ['collection']);
}

function isBlank(value: unknown): boolean {
  return typeof value !== 'string' || value.trim() === '';
}
