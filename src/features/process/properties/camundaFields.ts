import { t } from '../../../language/t.ts';
import type { ZeebeField } from '../fields/ZeebeFields.tsx';

export const ASSIGNMENT_FIELDS: readonly ZeebeField[] = [
  { part: 'assignmentDefinition.assignee', label: t('Assignee'), feel: 'optional', placeholder: t('A user') },
  {
    part: 'assignmentDefinition.candidateGroups',
    label: t('Candidate groups'),
    feel: 'optional',
    placeholder: t('Separated by commas'),
  },
  {
    part: 'assignmentDefinition.candidateUsers',
    label: t('Candidate users'),
    feel: 'optional',
    placeholder: t('Separated by commas'),
  },
  {
    part: 'taskSchedule.dueDate',
    label: t('Due date'),
    feel: 'optional',
    placeholder: '2026-05-31T12:30:00Z',
  },
  {
    part: 'taskSchedule.followUpDate',
    label: t('Follow-up date'),
    feel: 'optional',
    placeholder: '2026-05-31T12:30:00Z',
  },
  { part: 'priorityDefinition.priority', label: t('Priority'), feel: 'optional', placeholder: '50' },
];

export const FORM_FIELDS: readonly ZeebeField[] = [
  {
    part: 'formDefinition.formId',
    label: t('Form id'),
    feel: 'optional',
    hint: t('Of a form that is deployed.'),
  },
  { part: 'formDefinition.externalReference', label: t('External form'), feel: 'optional' },
];

export const JOB_TYPE: ZeebeField = {
  part: 'taskDefinition.type',
  label: t('Job type'),
  feel: 'optional',
  hint: t('What job workers ask for.'),
  placeholder: 'send-mail',
};

export const RETRIES: ZeebeField = {
  part: 'taskDefinition.retries',
  label: t('Retries'),
  feel: 'optional',
  placeholder: '3',
};

export const JOB_FIELDS: readonly ZeebeField[] = [JOB_TYPE, RETRIES];

export const SCRIPT_FIELDS: readonly ZeebeField[] = [
  { part: 'script.expression', label: t('Script'), feel: 'always', isMultiline: true },
  { part: 'script.resultVariable', label: t('Result variable'), feel: 'never' },
];

export const DECISION_FIELDS: readonly ZeebeField[] = [
  { part: 'calledDecision.decisionId', label: t('Decision id'), feel: 'optional' },
  { part: 'calledDecision.resultVariable', label: t('Result variable'), feel: 'never' },
];

export const LOOP_FIELDS: readonly ZeebeField[] = [
  {
    part: 'loopCharacteristics.inputCollection',
    label: t('Input collection'),
    feel: 'always',
    placeholder: 'order.items',
  },
  {
    part: 'loopCharacteristics.inputElement',
    label: t('Input element'),
    feel: 'never',
    hint: t('What one of them is called inside.'),
  },
  { part: 'loopCharacteristics.outputCollection', label: t('Output collection'), feel: 'never' },
  { part: 'loopCharacteristics.outputElement', label: t('Output element'), feel: 'always' },
];

export const VERSION_FIELDS: readonly ZeebeField[] = [
  { part: 'versionTag.value', label: t('Version tag'), feel: 'never' },
];
