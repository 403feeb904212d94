import type { ModdlePackage } from './moddleTypes.ts';
import { ACTIVITI_NAMESPACE } from './targetOf.ts';

/**
 * The attributes Activiti adds, so that they are found whatever prefix a file binds to its namespace.
 * All are strings, whatever the engine makes of them: a Boolean would be respelled. No `implementation`
 * on service tasks: that is BPMN's own attribute, and a second one of the name would take its place.
 */
const ATTRIBUTES: readonly {
  readonly name: string;
  readonly on: readonly string[];
  readonly attributes: string;
}[] = [
  {
    name: 'Process',
    on: ['bpmn:Process'],
    attributes: 'candidateStarterUsers candidateStarterGroups versionTag',
  },
  {
    name: 'Continuation',
    on: ['bpmn:Activity', 'bpmn:Gateway', 'bpmn:Event'],
    attributes: 'async asyncBefore asyncAfter exclusive',
  },
  { name: 'FormOwner', on: ['bpmn:StartEvent', 'bpmn:UserTask'], attributes: 'formKey' },
  { name: 'Starter', on: ['bpmn:StartEvent'], attributes: 'initiator' },
  {
    name: 'Assignable',
    on: ['bpmn:UserTask'],
    attributes:
      'assignee owner candidateUsers candidateGroups dueDate businessCalendarName category priority skipExpression',
  },
  {
    name: 'Delegating',
    on: ['bpmn:ServiceTask', 'bpmn:BusinessRuleTask', 'bpmn:SendTask'],
    attributes: 'class expression delegateExpression type resultVariable resultVariableName',
  },
  {
    name: 'RuleTask',
    on: ['bpmn:BusinessRuleTask'],
    attributes: 'rules ruleVariablesInput exclude',
  },
  { name: 'ScriptTask', on: ['bpmn:ScriptTask'], attributes: 'resultVariable autoStoreVariables' },
  {
    name: 'CallActivity',
    on: ['bpmn:CallActivity'],
    attributes: 'inheritVariables inheritBusinessKey businessKey',
  },
  {
    name: 'Collectable',
    on: ['bpmn:MultiInstanceLoopCharacteristics'],
    attributes: 'collection elementVariable elementIndexVariable',
  },
  {
    name: 'MessagePayload',
    on: ['bpmn:MessageEventDefinition'],
    attributes: 'correlationKey messageExpression',
  },
  { name: 'SignalPayload', on: ['bpmn:SignalEventDefinition'], attributes: 'signalExpression' },
  { name: 'TerminateScope', on: ['bpmn:TerminateEventDefinition'], attributes: 'terminateAll' },
  { name: 'SignalScope', on: ['bpmn:Signal'], attributes: 'scope' },
];

/** Of its elements those that name variables, or hide code that does: the others nobody reads. */
const ELEMENTS: readonly { readonly name: string; readonly texts: string }[] = [
  { name: 'ExecutionListener', texts: 'class expression delegateExpression event' },
  { name: 'TaskListener', texts: 'class expression delegateExpression event' },
  { name: 'In', texts: 'source sourceExpression target businessKey' },
  { name: 'Out', texts: 'source sourceExpression target' },
  { name: 'Field', texts: 'name stringValue string expression' },
  { name: 'FormProperty', texts: 'id name type variable expression default' },
];

/** For `new BpmnModdle({ activiti: … })`, to read: what it does not declare is dropped, so nothing is written with it. */
export const ACTIVITI_DESCRIPTOR: ModdlePackage = {
  name: 'Activiti',
  uri: ACTIVITI_NAMESPACE,
  prefix: 'activiti',
  xml: { tagAlias: 'lowerCase' },
  associations: [],
  types: [
    ...ATTRIBUTES.map(({ name, on, attributes }) => ({
      name,
      isAbstract: true,
      extends: on,
      properties: attributes
        .split(' ')
        .map((attribute) => ({ name: attribute, type: 'String', isAttr: true })),
    })),
    ...ELEMENTS.map(({ name, texts }) => ({
      name,
      superClass: ['Element'],
      properties: texts.split(' ').map((text) => ({ name: text, type: 'String' })),
    })),
  ],
};
