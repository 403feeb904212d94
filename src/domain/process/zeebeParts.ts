import type { TemplateRef } from '../templates/ElementTemplate.ts';

/**
 * The single texts of Camunda 8 that an element carries in its extension elements, named after where they are written:
 * `<element>.<attribute>`. Mappings, headers and what templates add are not among them.
 */
export const ZEEBE_PARTS = [
  'taskDefinition.type',
  'taskDefinition.retries',
  'assignmentDefinition.assignee',
  'assignmentDefinition.candidateGroups',
  'assignmentDefinition.candidateUsers',
  'taskSchedule.dueDate',
  'taskSchedule.followUpDate',
  'priorityDefinition.priority',
  'formDefinition.formId',
  'formDefinition.externalReference',
  'calledElement.processId',
  'calledDecision.decisionId',
  'calledDecision.resultVariable',
  'script.expression',
  'script.resultVariable',
  'loopCharacteristics.inputCollection',
  'loopCharacteristics.inputElement',
  'loopCharacteristics.outputCollection',
  'loopCharacteristics.outputElement',
  'subscription.correlationKey',
  'versionTag.value',
] as const;

export type ZeebePart = (typeof ZEEBE_PARTS)[number];

export const ZEEBE_KINDS = ['userTask', 'executionListeners', 'taskListeners'] as const;
export type ZeebeKind = (typeof ZEEBE_KINDS)[number];

export interface ZeebeHeader {
  readonly key: string;
  readonly value: string;
}

/** What the parts of one element say; those it does not have are absent. */
export interface ZeebeParts {
  readonly texts: Readonly<Partial<Record<ZeebePart, string>>>;
  readonly headers: readonly ZeebeHeader[];
  /** `zeebe:properties`: what an inbound connector is told */
  readonly properties?: readonly ZeebeHeader[];
  /** what newer engines alone read: by the name it is written with */
  readonly kinds?: readonly ZeebeKind[];
  /** the element template it was made from */
  readonly template?: TemplateRef;
}

export const NO_ZEEBE_PARTS: ZeebeParts = { texts: {}, headers: [] };

/** What people call a part: 'job type', 'correlation key'. */
export function partLabel(part: ZeebePart): string {
  return LABELS[part];
}

const LABELS: Readonly<Record<ZeebePart, string>> = {
  'taskDefinition.type': 'job type',
  'taskDefinition.retries': 'retries',
  'assignmentDefinition.assignee': 'assignee',
  'assignmentDefinition.candidateGroups': 'candidate groups',
  'assignmentDefinition.candidateUsers': 'candidate users',
  'taskSchedule.dueDate': 'due date',
  'taskSchedule.followUpDate': 'follow-up date',
  'priorityDefinition.priority': 'priority',
  'formDefinition.formId': 'form id',
  'formDefinition.externalReference': 'external form',
  'calledElement.processId': 'called process',
  'calledDecision.decisionId': 'called decision',
  'calledDecision.resultVariable': 'result variable',
  'script.expression': 'script',
  'script.resultVariable': 'result variable',
  'loopCharacteristics.inputCollection': 'input collection',
  'loopCharacteristics.inputElement': 'input element',
  'loopCharacteristics.outputCollection': 'output collection',
  'loopCharacteristics.outputElement': 'output element',
  'subscription.correlationKey': 'correlation key',
  'versionTag.value': 'version',
};
