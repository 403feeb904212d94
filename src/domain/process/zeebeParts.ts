import { t } from '../../language/t.ts';
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
  'taskDefinition.type': t('job type'),
  'taskDefinition.retries': t('retries'),
  'assignmentDefinition.assignee': t('assignee'),
  'assignmentDefinition.candidateGroups': t('candidate groups'),
  'assignmentDefinition.candidateUsers': t('candidate users'),
  'taskSchedule.dueDate': t('due date'),
  'taskSchedule.followUpDate': t('follow-up date'),
  'priorityDefinition.priority': t('priority'),
  'formDefinition.formId': t('form id'),
  'formDefinition.externalReference': t('external form'),
  'calledElement.processId': t('called process'),
  'calledDecision.decisionId': t('called decision'),
  'calledDecision.resultVariable': t('result variable'),
  'script.expression': t('script'),
  'script.resultVariable': t('result variable'),
  'loopCharacteristics.inputCollection': t('input collection'),
  'loopCharacteristics.inputElement': t('input element'),
  'loopCharacteristics.outputCollection': t('output collection'),
  'loopCharacteristics.outputElement': t('output element'),
  'subscription.correlationKey': t('correlation key'),
  'versionTag.value': t('version'),
};
