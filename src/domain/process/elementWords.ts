import { t } from '../../language/t.ts';

const WORDS: ReadonlyMap<string, string> = new Map([
  ['bpmn:Process', t('Process')],
  ['bpmn:Participant', t('Pool')],
  ['bpmn:Lane', t('Lane')],
  ['bpmn:Task', t('Task')],
  ['bpmn:ServiceTask', t('Service task')],
  ['bpmn:SendTask', t('Send task')],
  ['bpmn:ReceiveTask', t('Receive task')],
  ['bpmn:UserTask', t('User task')],
  ['bpmn:ManualTask', t('Manual task')],
  ['bpmn:BusinessRuleTask', t('Business rule task')],
  ['bpmn:ScriptTask', t('Script task')],
  ['bpmn:CallActivity', t('Call activity')],
  ['bpmn:SubProcess', t('Sub-process')],
  ['bpmn:AdHocSubProcess', t('Ad-hoc sub-process')],
  ['bpmn:Transaction', t('Transaction')],
  ['bpmn:StartEvent', t('Start event')],
  ['bpmn:IntermediateCatchEvent', t('Intermediate catch event')],
  ['bpmn:IntermediateThrowEvent', t('Intermediate throw event')],
  ['bpmn:BoundaryEvent', t('Boundary event')],
  ['bpmn:EndEvent', t('End event')],
  ['bpmn:ExclusiveGateway', t('Exclusive gateway')],
  ['bpmn:ParallelGateway', t('Parallel gateway')],
  ['bpmn:InclusiveGateway', t('Inclusive gateway')],
  ['bpmn:ComplexGateway', t('Complex gateway')],
  ['bpmn:DataInput', t('Data input')],
  ['bpmn:DataOutput', t('Data output')],
  ['bpmn:DataObjectReference', t('Data object')],
  ['bpmn:DataStoreReference', t('Data store')],
  ['bpmn:EventBasedGateway', t('Event-based gateway')],
  ['bpmn:SequenceFlow', t('Sequence flow')],
  ['bpmn:MessageFlow', t('Message flow')],
  ['bpmn:Association', t('Association')],
  ['bpmn:TextAnnotation', t('Text annotation')],
  ['bpmn:Group', t('Group')],
  ['bpmn:Message', t('Message')],
  ['bpmn:Signal', t('Signal')],
  ['bpmn:Error', t('Error')],
  ['bpmn:Escalation', t('Escalation')],
  // what templates name when they mean all of a kind
  ['bpmn:Activity', t('Activity')],
  ['bpmn:Event', t('Event')],
  ['bpmn:Gateway', t('Gateway')],
  ['bpmn:FlowNode', t('Flow node')],
  ['bpmn:Collaboration', t('Collaboration')],
]);

/** What people call a type of BPMN: 'Service task'. */
export function elementWords(type: string): string {
  const known = WORDS.get(type);
  if (known !== undefined) return known;
  const words = type
    .replace(/^.*:/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
