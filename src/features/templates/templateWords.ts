import { t } from '../../language/t.ts';

/** The types a property can have, and how people are told of them. */
export const PROPERTY_TYPES = [
  'String',
  'Text',
  'Number',
  'Boolean',
  'Dropdown',
  'Hidden',
  'Configuration',
] as const;

export interface BindingWord {
  readonly type: string;
  readonly label: string;
  /** the keys it has beside `type`; the first names what is written */
  readonly keys: readonly BindingKey[];
}
export type BindingKey = 'name' | 'key' | 'source' | 'property' | 'linkName' | 'bindingType' | 'eventType';

/** What a property can write in Camunda 8, the usual ones first. */
export const BINDINGS: readonly BindingWord[] = [
  { type: 'zeebe:input', label: t('Input'), keys: ['name'] },
  { type: 'zeebe:output', label: t('Output'), keys: ['source'] },
  { type: 'zeebe:taskHeader', label: t('Task header'), keys: ['key'] },
  { type: 'zeebe:taskDefinition', label: t('Task definition'), keys: ['property'] },
  { type: 'zeebe:property', label: t('Extension property'), keys: ['name'] },
  { type: 'property', label: t('Attribute of the element'), keys: ['name'] },
  { type: 'bpmn:Message#property', label: t('Message'), keys: ['name'] },
  { type: 'bpmn:Message#zeebe:subscription#property', label: t('Message subscription'), keys: ['name'] },
  { type: 'bpmn:Signal#property', label: t('Signal'), keys: ['name'] },
  { type: 'bpmn:TimerEventDefinition#property', label: t('Timer'), keys: ['name'] },
  { type: 'bpmn:ConditionalEventDefinition#property', label: t('Conditional event'), keys: ['name'] },
  { type: 'zeebe:calledElement', label: t('Called process'), keys: ['property', 'bindingType'] },
  { type: 'zeebe:calledDecision', label: t('Called decision'), keys: ['property', 'bindingType'] },
  { type: 'zeebe:formDefinition', label: t('Form'), keys: ['property', 'bindingType'] },
  { type: 'zeebe:script', label: t('Script'), keys: ['property'] },
  { type: 'zeebe:linkedResource', label: t('Linked resource'), keys: ['linkName', 'property'] },
  { type: 'zeebe:userTask', label: t('User task'), keys: [] },
  { type: 'zeebe:assignmentDefinition', label: t('Assignment'), keys: ['property'] },
  { type: 'zeebe:taskSchedule', label: t('Task schedule'), keys: ['property'] },
  { type: 'zeebe:priorityDefinition', label: t('Priority'), keys: ['property'] },
  { type: 'zeebe:jobPriorityDefinition', label: t('Job priority'), keys: ['property'] },
  { type: 'zeebe:adHoc', label: t('Ad-hoc sub-process'), keys: ['property'] },
  { type: 'zeebe:executionListener', label: t('Execution listener'), keys: ['eventType'] },
  { type: 'zeebe:taskListener', label: t('Task listener'), keys: ['eventType'] },
];

export const BINDING_KEY_LABELS: Readonly<Record<BindingKey, string>> = {
  name: t('Name'),
  key: t('Key'),
  source: t('Source'),
  property: t('Property'),
  linkName: t('Link name'),
  bindingType: t('Binding type'),
  eventType: t('Event'),
};

/** The tests a condition can make. */
export const CONDITION_KEYS = [
  { key: 'equals', label: t('is'), info: t('The value it must have'), start: '""' },
  { key: 'oneOf', label: t('is one of'), info: t('The values it may have'), start: '[]' },
  { key: 'isActive', label: t('is shown'), info: t('Whether the property is there'), start: 'true' },
  { key: 'isEmpty', label: t('is empty'), info: t('Whether it has no value'), start: 'true' },
  { key: 'allMatch', label: t('all of'), info: t('Several conditions at once'), start: '[]' },
] as const;

/** Types that `appliesTo` and `elementType` usually name. */
export const ELEMENT_TYPES = [
  'bpmn:Task',
  'bpmn:ServiceTask',
  'bpmn:SendTask',
  'bpmn:ReceiveTask',
  'bpmn:UserTask',
  'bpmn:ScriptTask',
  'bpmn:BusinessRuleTask',
  'bpmn:ManualTask',
  'bpmn:CallActivity',
  'bpmn:SubProcess',
  'bpmn:AdHocSubProcess',
  'bpmn:StartEvent',
  'bpmn:IntermediateCatchEvent',
  'bpmn:IntermediateThrowEvent',
  'bpmn:BoundaryEvent',
  'bpmn:EndEvent',
] as const;
