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

const TASKS = kinds('Tasks', [
  ['Service task', 'ServiceTask'],
  ['User task', 'UserTask'],
  ['Script task', 'ScriptTask'],
  ['Send task', 'SendTask'],
  ['Receive task', 'ReceiveTask'],
  ['Business rule task', 'BusinessRuleTask'],
  ['Manual task', 'ManualTask'],
  ['Task', 'Task'],
  ['Call activity', 'CallActivity'],
  ['Sub-process', 'SubProcess', undefined, { isExpanded: true }],
]);
const GATEWAYS = kinds('Gateways', [
  ['Exclusive gateway', 'ExclusiveGateway'],
  ['Parallel gateway', 'ParallelGateway'],
  ['Inclusive gateway', 'InclusiveGateway'],
  ['Event-based gateway', 'EventBasedGateway'],
]);
const ENDS = kinds('Ends', [
  ['End event', 'EndEvent'],
  ['Error end event', 'EndEvent', 'Error'],
  ['Message end event', 'EndEvent', 'Message'],
  ['Signal end event', 'EndEvent', 'Signal'],
  ['Terminate end event', 'EndEvent', 'Terminate'],
]);
const EVENTS = kinds('Events in between', [
  ['Timer catch event', CATCH, 'Timer'],
  ['Message catch event', CATCH, 'Message'],
  ['Signal catch event', CATCH, 'Signal'],
  ['Conditional catch event', CATCH, 'Conditional'],
  ['Message throw event', THROW, 'Message'],
  ['Signal throw event', THROW, 'Signal'],
  ['Throw event', THROW],
]);
const STARTS = kinds('Starts', [
  ['Start event', 'StartEvent'],
  ['Message start event', 'StartEvent', 'Message'],
  ['Timer start event', 'StartEvent', 'Timer'],
  ['Signal start event', 'StartEvent', 'Signal'],
]);

/** What can follow, or stand in between. */
export const FOLLOWING: readonly ElementKind[] = [...TASKS, ...GATEWAYS, ...ENDS, ...EVENTS];
export const IN_BETWEEN: readonly ElementKind[] = [...TASKS, ...GATEWAYS, ...EVENTS];
export const WITHIN: readonly ElementKind[] = [
  ...STARTS,
  ...FOLLOWING,
  ...kinds('Data', [
    ['Data object', 'DataObjectReference'],
    ['Data store', 'DataStoreReference'],
  ]),
];
export const ON_BORDER: readonly ElementKind[] = [
  ...kinds('End the task', [
    ['Error', 'BoundaryEvent', 'Error'],
    ['Timer', 'BoundaryEvent', 'Timer'],
    ['Message', 'BoundaryEvent', 'Message'],
    ['Signal', 'BoundaryEvent', 'Signal'],
    ['Escalation', 'BoundaryEvent', 'Escalation'],
    ['Conditional', 'BoundaryEvent', 'Conditional'],
  ]),
  ...kinds('Let the task go on', [
    ['Timer, the task goes on', 'BoundaryEvent', 'Timer', { letsGoOn: true }],
    ['Message, the task goes on', 'BoundaryEvent', 'Message', { letsGoOn: true }],
    ['Signal, the task goes on', 'BoundaryEvent', 'Signal', { letsGoOn: true }],
    ['Escalation, the task goes on', 'BoundaryEvent', 'Escalation', { letsGoOn: true }],
  ]),
];
