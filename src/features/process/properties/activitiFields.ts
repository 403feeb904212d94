import type { AttributeField } from '../fields/AttributeFields.tsx';

export const ASSIGNED: readonly AttributeField[] = [
  { name: 'activiti:assignee', label: 'Assignee', placeholder: 'A user or ${…}' },
  { name: 'activiti:candidateUsers', label: 'Candidate users', placeholder: 'Separated by commas' },
  { name: 'activiti:candidateGroups', label: 'Candidate groups', placeholder: 'Separated by commas' },
  { name: 'activiti:formKey', label: 'Form key' },
  { name: 'activiti:dueDate', label: 'Due date', placeholder: '2026-05-31, P3D or ${…}' },
  { name: 'activiti:priority', label: 'Priority', placeholder: '0 to 100' },
];

export const STARTS_FORM: readonly AttributeField[] = [
  { name: 'activiti:formKey', label: 'Form key' },
  { name: 'activiti:initiator', label: 'Initiator' },
];
