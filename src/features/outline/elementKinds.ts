import { t } from '../../language/t.ts';
import type { NewShape } from '../../modeler/FlowEditing.ts';

/** One of what BPMN offers, by what people call it. */
export interface ElementKind {
  readonly id: string;
  readonly label: string;
  readonly section: string;
  readonly shape: NewShape;
}

type Row = readonly [
  label: string,
  type: string,
  event?: string | undefined,
  more?: Omit<NewShape, 'type' | 'event'>,
];

function kinds(section: string, rows: readonly Row[]): readonly ElementKind[] {
  return rows.map(([label, type, event, more]) => ({
    id: label,
    label,
    section,
    shape: {
      type: `bpmn:${type}`,
      ...(event !== undefined && { event: `bpmn:${event}EventDefinition` }),
      ...more,
    },
  }));
}

const CATCH = 'IntermediateCatchEvent';
const THROW = 'IntermediateThrowEvent';

const TASKS = kinds(t('Tasks'), [
  [t('Service task'), 'ServiceTask'],
  [t('User task'), 'UserTask'],
  [t('Script task'), 'ScriptTask'],
  [t('Send task'), 'SendTask'],
  [t('Receive task'), 'ReceiveTask'],
  [t('Business rule task'), 'BusinessRuleTask'],
  [t('Manual task'), 'ManualTask'],
  [t('Task'), 'Task'],
  [t('Call activity'), 'CallActivity'],
  [t('Sub-process'), 'SubProcess', undefined, { isExpanded: true }],
]);
const GATEWAYS = kinds(t('Gateways'), [
  [t('Exclusive gateway'), 'ExclusiveGateway'],
  [t('Parallel gateway'), 'ParallelGateway'],
  [t('Inclusive gateway'), 'InclusiveGateway'],
  [t('Event-based gateway'), 'EventBasedGateway'],
]);
const ENDS = kinds(t('Ends'), [
  [t('End event'), 'EndEvent'],
  [t('Error end event'), 'EndEvent', 'Error'],
  [t('Message end event'), 'EndEvent', 'Message'],
  [t('Signal end event'), 'EndEvent', 'Signal'],
  [t('Terminate end event'), 'EndEvent', 'Terminate'],
]);
const EVENTS = kinds(t('Events in between'), [
  [t('Timer catch event'), CATCH, 'Timer'],
  [t('Message catch event'), CATCH, 'Message'],
  [t('Signal catch event'), CATCH, 'Signal'],
  [t('Conditional catch event'), CATCH, 'Conditional'],
  [t('Message throw event'), THROW, 'Message'],
  [t('Signal throw event'), THROW, 'Signal'],
  [t('Throw event'), THROW],
]);
const STARTS = kinds(t('Starts'), [
  [t('Start event'), 'StartEvent'],
  [t('Message start event'), 'StartEvent', 'Message'],
  [t('Timer start event'), 'StartEvent', 'Timer'],
  [t('Signal start event'), 'StartEvent', 'Signal'],
]);

/** What can follow, or stand in between. */
export const FOLLOWING: readonly ElementKind[] = [...TASKS, ...GATEWAYS, ...ENDS, ...EVENTS];
export const IN_BETWEEN: readonly ElementKind[] = [...TASKS, ...GATEWAYS, ...EVENTS];
export const WITHIN: readonly ElementKind[] = [
  ...STARTS,
  ...FOLLOWING,
  ...kinds(t('Data'), [
    [t('Data object'), 'DataObjectReference'],
    [t('Data store'), 'DataStoreReference'],
  ]),
];
export const ON_BORDER: readonly ElementKind[] = [
  ...kinds(t('End the task'), [
    [t('Error'), 'BoundaryEvent', 'Error'],
    [t('Timer'), 'BoundaryEvent', 'Timer'],
    [t('Message'), 'BoundaryEvent', 'Message'],
    [t('Signal'), 'BoundaryEvent', 'Signal'],
    [t('Escalation'), 'BoundaryEvent', 'Escalation'],
    [t('Conditional'), 'BoundaryEvent', 'Conditional'],
  ]),
  ...kinds(t('Let the task go on'), [
    [t('Timer, the task goes on'), 'BoundaryEvent', 'Timer', { letsGoOn: true }],
    [t('Message, the task goes on'), 'BoundaryEvent', 'Message', { letsGoOn: true }],
    [t('Signal, the task goes on'), 'BoundaryEvent', 'Signal', { letsGoOn: true }],
    [t('Escalation, the task goes on'), 'BoundaryEvent', 'Escalation', { letsGoOn: true }],
  ]),
];
