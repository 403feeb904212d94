import { Fragment } from 'react';
import type { Action } from '../../domain/connector.ts';
import type { Variable } from '../../domain/process.ts';
import type { ElementView } from '../../modeler/ElementView.ts';
import { AttributeFields } from './AttributeFields.tsx';
import { CalledElementSection } from './CalledElementSection.tsx';
import { ConditionSection } from './ConditionSection.tsx';
import { ConstantsSection } from './ConstantsSection.tsx';
import { EngineVersionField } from './EngineVersionField.tsx';
import { ExecutionSection } from './ExecutionSection.tsx';
import { ExtensionElementsSection } from './ExtensionElementsSection.tsx';
import { FreeMapping } from './FreeMapping.tsx';
import { GeneralSection } from './GeneralSection.tsx';
import { InputMapping } from './InputMapping.tsx';
import { MappingTypeSection } from './MappingTypeSection.tsx';
import { MultiInstanceSection } from './MultiInstanceSection.tsx';
import { OtherAttributesSection } from './OtherAttributesSection.tsx';
import { OwnTemplateSettings } from './OwnTemplateSettings.tsx';
import { OutputMapping } from './OutputMapping.tsx';
import { PanelSection } from './PanelSection.tsx';
import { ProcessSection } from './ProcessSection.tsx';
import { ReferenceSection } from './ReferenceSection.tsx';
import { ScriptSection } from './ScriptSection.tsx';
import { TimerSection } from './TimerSection.tsx';
import { UserTaskSection } from './UserTaskSection.tsx';
import { useTarget } from './TargetContext.ts';
import { VariablesSection } from './VariablesSection.tsx';
import { CamundaLoopSection } from './CamundaLoopSection.tsx';
import { CamundaSections } from './CamundaSections.tsx';

interface ElementSectionsProps {
  readonly view: ElementView;
  readonly action: Action | null;
  readonly variables: readonly Variable[];
}

const ACTIVITY = /(Task|:CallActivity|SubProcess|:Transaction)$/;
const STARTS_FORM = [
  { name: 'activiti:formKey', label: 'Form key' },
  { name: 'activiti:initiator', label: 'Initiator' },
];

/**
 * The sections of the panel, for each element those that say something about it. Each element gets its own,
 * but for the variables: they are the process's, and hundreds of chips need not be made anew at every selection.
 */
export function ElementSections({ view, action, variables }: ElementSectionsProps) {
  const { type, processId } = view;
  const target = useTarget();
  const activity = ACTIVITY.test(type);
  // A task's mapping is what people come for; of anything else, its name.
  const first = view.takesImplementation && (view.implementation !== '' || view.template !== null);
  return (
    <>
      <Fragment key={`before ${view.id}`}>
        {!first && <GeneralSection view={view} />}
        {view.isProcess && <EngineVersionField />}
        {target === 'camunda8' ? <CamundaSections view={view} /> : <ActivitiSections view={view} />}
        <Mapping view={view} action={action} variables={variables} />
        {view.template && view.implementation !== '' && (
          <OwnTemplateSettings view={view} applied={view.template} />
        )}
      </Fragment>
      {processId !== null && (
        <VariablesSection key={`variables ${processId}`} processId={processId} variables={variables} />
      )}
      <Fragment key={`after ${view.id}`}>
        {first && <GeneralSection view={view} />}
        {target === 'camunda8' && activity && <CamundaLoopSection view={view} />}
        {target === 'activiti' && (
          <>
            {(view.takesMapping || hasMapping(view)) && <MappingTypeSection view={view} />}
            {(view.takesImplementation || Object.keys(view.data.constants ?? {}).length > 0) && (
              <ConstantsSection view={view} action={action} />
            )}
            {activity && <MultiInstanceSection view={view} />}
            {(activity || /(Event|Gateway)$/.test(type)) && <ExecutionSection view={view} />}
          </>
        )}
        <OtherAttributesSection view={view} />
        <ExtensionElementsSection view={view} />
      </Fragment>
    </>
  );
}

/** What Activiti's engines read of an element besides its mapping. */
function ActivitiSections({ view }: { readonly view: ElementView }) {
  const { type } = view;
  return (
    <>
      {view.isProcess && <ProcessSection view={view} />}
      {view.condition !== null && <ConditionSection view={view} />}
      {view.timer && <TimerSection view={view} />}
      {view.reference && <ReferenceSection view={view} reference={view.reference} />}
      {type === 'bpmn:CallActivity' && <CalledElementSection view={view} />}
      {type === 'bpmn:UserTask' && <UserTaskSection view={view} />}
      {type === 'bpmn:ScriptTask' && <ScriptSection view={view} />}
      {type === 'bpmn:StartEvent' && (
        <PanelSection title="Form" foldAs="form" startsFolded>
          <AttributeFields view={view} fields={STARTS_FORM} />
        </PanelSection>
      )}
    </>
  );
}

function hasOutputs({ data }: ElementView): boolean {
  return Object.keys(data.mapping?.outputs ?? {}).length > 0;
}

function hasMapping(view: ElementView): boolean {
  return (
    Object.keys(view.data.mapping?.inputs ?? {}).length +
      Object.keys(view.data.mapping?.outputs ?? {}).length >
    0
  );
}

function Mapping({ view, action, variables }: ElementSectionsProps) {
  if (action) {
    return (
      <>
        <InputMapping view={view} action={action} variables={variables} />
        <OutputMapping view={view} action={action} variables={variables} />
      </>
    );
  }
  if (view.template !== null && view.template.values.size > 0) {
    // Its inputs are fields of the template's form; outputs of one's own are beside it.
    return hasOutputs(view) ? <FreeMapping view={view} direction="outputs" variables={variables} /> : null;
  }
  // A task without an action has nothing to map yet, unless a file brought something.
  const waiting = view.takesImplementation && view.implementation === '';
  if (!hasMapping(view) && (!view.takesMapping || waiting)) return null;
  return (
    <>
      <FreeMapping view={view} direction="inputs" variables={variables} />
      <FreeMapping view={view} direction="outputs" variables={variables} />
    </>
  );
}
