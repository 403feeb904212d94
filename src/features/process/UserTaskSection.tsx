import type { ElementView } from '../../modeler/ElementView.ts';
import { AttributeFields, type AttributeField } from './AttributeFields.tsx';
import { PanelSection } from './PanelSection.tsx';

const FIELDS: readonly AttributeField[] = [
  { name: 'activiti:assignee', label: 'Assignee', placeholder: 'A user or ${…}' },
  { name: 'activiti:candidateUsers', label: 'Candidate users', placeholder: 'Separated by commas' },
  { name: 'activiti:candidateGroups', label: 'Candidate groups', placeholder: 'Separated by commas' },
  { name: 'activiti:formKey', label: 'Form key' },
  { name: 'activiti:dueDate', label: 'Due date', placeholder: '2026-05-31, P3D or ${…}' },
  { name: 'activiti:priority', label: 'Priority', placeholder: '0 to 100' },
];

export function UserTaskSection({ view }: { readonly view: ElementView }) {
  return (
    <PanelSection title="Assignment" foldAs="assignment">
      <AttributeFields view={view} fields={FIELDS} />
    </PanelSection>
  );
}
