import type { ZeebeField } from '../fields/ZeebeFields.tsx';

export const ASSIGNMENT_FIELDS: readonly ZeebeField[] = [
  { part: 'assignmentDefinition.assignee', label: 'Assignee', feel: 'optional', placeholder: 'A user' },
  {
    part: 'assignmentDefinition.candidateGroups',
    label: 'Candidate groups',
    feel: 'optional',
    placeholder: 'Separated by commas',
  },
  {
    part: 'assignmentDefinition.candidateUsers',
    label: 'Candidate users',
    feel: 'optional',
    placeholder: 'Separated by commas',
  },
  {
    part: 'taskSchedule.dueDate',
    label: 'Due date',
    feel: 'optional',
    placeholder: '2026-05-31T12:30:00Z',
  },
  {
    part: 'taskSchedule.followUpDate',
    label: 'Follow-up date',
    feel: 'optional',
    placeholder: '2026-05-31T12:30:00Z',
  },
  { part: 'priorityDefinition.priority', label: 'Priority', feel: 'optional', placeholder: '50' },
];

export const FORM_FIELDS: readonly ZeebeField[] = [
  { part: 'formDefinition.formId', label: 'Form id', feel: 'optional', hint: 'Of a form that is deployed.' },
  { part: 'formDefinition.externalReference', label: 'External form', feel: 'optional' },
];

export const JOB_TYPE: ZeebeField = {
  part: 'taskDefinition.type',
  label: 'Job type',
  feel: 'optional',
  hint: 'What job workers ask for.',
  placeholder: 'send-mail',
};

export const RETRIES: ZeebeField = {
  part: 'taskDefinition.retries',
  label: 'Retries',
  feel: 'optional',
  placeholder: '3',
};

export const JOB_FIELDS: readonly ZeebeField[] = [JOB_TYPE, RETRIES];

export const SCRIPT_FIELDS: readonly ZeebeField[] = [
  { part: 'script.expression', label: 'Script', feel: 'always', isMultiline: true },
  { part: 'script.resultVariable', label: 'Result variable', feel: 'never' },
];

export const DECISION_FIELDS: readonly ZeebeField[] = [
  { part: 'calledDecision.decisionId', label: 'Decision id', feel: 'optional' },
  { part: 'calledDecision.resultVariable', label: 'Result variable', feel: 'never' },
];

export const LOOP_FIELDS: readonly ZeebeField[] = [
  {
    part: 'loopCharacteristics.inputCollection',
    label: 'Input collection',
    feel: 'always',
    placeholder: 'order.items',
  },
  {
    part: 'loopCharacteristics.inputElement',
    label: 'Input element',
    feel: 'never',
    hint: 'What one of them is called inside.',
  },
  { part: 'loopCharacteristics.outputCollection', label: 'Output collection', feel: 'never' },
  { part: 'loopCharacteristics.outputElement', label: 'Output element', feel: 'always' },
];

export const VERSION_FIELDS: readonly ZeebeField[] = [
  { part: 'versionTag.value', label: 'Version tag', feel: 'never' },
];
