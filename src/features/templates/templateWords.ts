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
  { type: 'zeebe:input', label: 'Input', keys: ['name'] },
  { type: 'zeebe:output', label: 'Output', keys: ['source'] },
  { type: 'zeebe:taskHeader', label: 'Task header', keys: ['key'] },
  { type: 'zeebe:taskDefinition', label: 'Task definition', keys: ['property'] },
  { type: 'zeebe:property', label: 'Extension property', keys: ['name'] },
  { type: 'property', label: 'Attribute of the element', keys: ['name'] },
  { type: 'bpmn:Message#property', label: 'Message', keys: ['name'] },
  { type: 'bpmn:Message#zeebe:subscription#property', label: 'Message subscription', keys: ['name'] },
  { type: 'bpmn:Signal#property', label: 'Signal', keys: ['name'] },
  { type: 'bpmn:TimerEventDefinition#property', label: 'Timer', keys: ['name'] },
  { type: 'bpmn:ConditionalEventDefinition#property', label: 'Conditional event', keys: ['name'] },
  { type: 'zeebe:calledElement', label: 'Called process', keys: ['property', 'bindingType'] },
  { type: 'zeebe:calledDecision', label: 'Called decision', keys: ['property', 'bindingType'] },
  { type: 'zeebe:formDefinition', label: 'Form', keys: ['property', 'bindingType'] },
  { type: 'zeebe:script', label: 'Script', keys: ['property'] },
  { type: 'zeebe:linkedResource', label: 'Linked resource', keys: ['linkName', 'property'] },
  { type: 'zeebe:userTask', label: 'User task', keys: [] },
  { type: 'zeebe:assignmentDefinition', label: 'Assignment', keys: ['property'] },
  { type: 'zeebe:taskSchedule', label: 'Task schedule', keys: ['property'] },
  { type: 'zeebe:priorityDefinition', label: 'Priority', keys: ['property'] },
  { type: 'zeebe:jobPriorityDefinition', label: 'Job priority', keys: ['property'] },
  { type: 'zeebe:adHoc', label: 'Ad-hoc sub-process', keys: ['property'] },
  { type: 'zeebe:executionListener', label: 'Execution listener', keys: ['eventType'] },
  { type: 'zeebe:taskListener', label: 'Task listener', keys: ['eventType'] },
];

export const BINDING_KEY_LABELS: Readonly<Record<BindingKey, string>> = {
  name: 'Name',
  key: 'Key',
  source: 'Source',
  property: 'Property',
  linkName: 'Link name',
  bindingType: 'Binding type',
  eventType: 'Event',
};

/** The tests a condition can make. */
export const CONDITION_KEYS = [
  { key: 'equals', label: 'is', info: 'The value it must have', start: '""' },
  { key: 'oneOf', label: 'is one of', info: 'The values it may have', start: '[]' },
  { key: 'isActive', label: 'is shown', info: 'Whether the property is there', start: 'true' },
  { key: 'isEmpty', label: 'is empty', info: 'Whether it has no value', start: 'true' },
  { key: 'allMatch', label: 'all of', info: 'Several conditions at once', start: '[]' },
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
