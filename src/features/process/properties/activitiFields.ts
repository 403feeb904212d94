import { t } from '../../../language/t.ts';
import type { AttributeField } from '../fields/AttributeFields.tsx';

export const ASSIGNED: readonly AttributeField[] = [
  { name: 'activiti:assignee', label: t('Assignee'), placeholder: t('A user or ${…}') },
  { name: 'activiti:candidateUsers', label: t('Candidate users'), placeholder: t('Separated by commas') },
  { name: 'activiti:candidateGroups', label: t('Candidate groups'), placeholder: t('Separated by commas') },
  { name: 'activiti:formKey', label: t('Form key') },
  { name: 'activiti:dueDate', label: t('Due date'), placeholder: t('2026-05-31, P3D or ${…}') },
  { name: 'activiti:priority', label: t('Priority'), placeholder: t('0 to 100') },
];

export const STARTS_FORM: readonly AttributeField[] = [
  { name: 'activiti:formKey', label: t('Form key') },
  { name: 'activiti:initiator', label: t('Initiator') },
];
