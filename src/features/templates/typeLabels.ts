import { t } from '../../language/t.ts';

const LABELS: ReadonlyMap<string, string> = new Map([
  ['bpmn:Activity', t('Activity')],
  ['bpmn:AdHocSubProcess', t('Ad hoc sub process')],
  ['bpmn:BoundaryEvent', t('Boundary event')],
  ['bpmn:BusinessRuleTask', t('Business rule task')],
  ['bpmn:CallActivity', t('Call activity')],
  ['bpmn:Collaboration', t('Collaboration')],
  ['bpmn:EndEvent', t('End event')],
  ['bpmn:Event', t('Event')],
  ['bpmn:EventBasedGateway', t('Event based gateway')],
  ['bpmn:ExclusiveGateway', t('Exclusive gateway')],
  ['bpmn:FlowNode', t('Flow node')],
  ['bpmn:Gateway', t('Gateway')],
  ['bpmn:InclusiveGateway', t('Inclusive gateway')],
  ['bpmn:IntermediateCatchEvent', t('Intermediate catch event')],
  ['bpmn:IntermediateThrowEvent', t('Intermediate throw event')],
  ['bpmn:ManualTask', t('Manual task')],
  ['bpmn:ParallelGateway', t('Parallel gateway')],
  ['bpmn:Participant', t('Participant')],
  ['bpmn:Process', t('Process')],
  ['bpmn:ReceiveTask', t('Receive task')],
  ['bpmn:ScriptTask', t('Script task')],
  ['bpmn:SendTask', t('Send task')],
  ['bpmn:SequenceFlow', t('Sequence flow')],
  ['bpmn:ServiceTask', t('Service task')],
  ['bpmn:StartEvent', t('Start event')],
  ['bpmn:SubProcess', t('Sub process')],
  ['bpmn:Task', t('Task')],
  ['bpmn:Transaction', t('Transaction')],
  ['bpmn:UserTask', t('User task')],
]);

/** What people call a moddle type: 'bpmn:ServiceTask' is a service task. */
export function typeLabel(type: string): string {
  const label = LABELS.get(type);
  if (label !== undefined) return label;
  const words = type
    .replace(/^.*:/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const FLAVOUR_NAMES = { camunda8: 'Camunda 8', camunda7: 'Camunda 7' } as const;
