import type { ElementView } from '../../../modeler/ElementView.ts';

const EVERYWHERE = [
  'id',
  'name',
  'activiti:async',
  'activiti:exclusive',
  'zeebe:modelerTemplate',
  'zeebe:modelerTemplateVersion',
  'zeebe:modelerTemplateIcon',
];
const BY_TYPE: Readonly<Record<string, readonly string[]>> = {
  'bpmn:Process': ['isExecutable', 'targetNamespace', 'activiti:versionTag'],
  'bpmn:Participant': ['isExecutable', 'targetNamespace', 'activiti:versionTag'],
  'bpmn:UserTask': [
    'activiti:assignee',
    'activiti:candidateUsers',
    'activiti:candidateGroups',
    'activiti:formKey',
    'activiti:dueDate',
    'activiti:priority',
  ],
  'bpmn:StartEvent': ['activiti:formKey', 'activiti:initiator'],
  'bpmn:CallActivity': ['calledElement'],
  'bpmn:ScriptTask': ['scriptFormat', 'script'],
};

/** The attributes that have a field of their own in the panel of such an element. */
export function knownAttributes(view: ElementView): ReadonlySet<string> {
  return new Set([
    ...EVERYWHERE,
    ...(Object.hasOwn(BY_TYPE, view.type) ? (BY_TYPE[view.type] ?? []) : []),
    ...(view.takesImplementation ? ['implementation'] : []),
  ]);
}
