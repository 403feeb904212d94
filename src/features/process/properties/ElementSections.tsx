import type { Action } from '../../../domain/connector/connector.ts';
import type { Variable } from '../../../domain/process/process.ts';
import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { AttributeFields } from '../fields/AttributeFields.tsx';
import { STARTS_FORM } from './activitiFields.ts';
import { CalledElementSection } from './CalledElementSection.tsx';
import { ConditionSection } from './ConditionSection.tsx';
import { ConstantsSection } from '../mapping/ConstantsSection.tsx';
import { EngineVersionField } from './EngineVersionField.tsx';
import { ExecutionSection } from './ExecutionSection.tsx';
import { ExtensionElementsSection } from './ExtensionElementsSection.tsx';
import { FreeMapping } from '../mapping/FreeMapping.tsx';
import { GeneralSection } from './GeneralSection.tsx';
import { InputMapping } from '../mapping/InputMapping.tsx';
import { MappingTypeSection } from '../mapping/MappingTypeSection.tsx';
import { MultiInstanceSection } from './MultiInstanceSection.tsx';
import { OtherAttributesSection } from './OtherAttributesSection.tsx';
import { OwnTemplateSettings } from '../template/OwnTemplateSettings.tsx';
import { OutputMapping } from '../mapping/OutputMapping.tsx';
import { OwnerContext } from '../../../ui/OwnerContext.ts';
import { PanelSection } from '../fields/PanelSection.tsx';
import { ProcessSection } from './ProcessSection.tsx';
import { ReferenceSection } from './ReferenceSection.tsx';
import { ScriptSection } from './ScriptSection.tsx';
import { isActivity, isExecuted } from './elementKinds.ts';
import { TimerSection } from './TimerSection.tsx';
import { UserTaskSection } from './UserTaskSection.tsx';
import { useTarget } from '../session/TargetContext.ts';
import { VariablesSection } from '../variables/VariablesSection.tsx';
import { CamundaLoopSection } from './CamundaLoopSection.tsx';
import { CamundaSections } from './CamundaSections.tsx';

interface ElementSectionsProps {
  readonly view: ElementView;
  readonly action: Action | null;
  readonly variables: readonly Variable[];
}

/**
 * The sections of the panel, for each element those that say something about it. They stay in the page from one element
 * to the next and begin anew by their owner; the variables are the process's.
 */
export function ElementSections({ view, action, variables }: ElementSectionsProps) {
  const { type, processId } = view;
  const target = useTarget();
  const activity = isActivity(type);
  // A task's mapping is what people come for; of anything else, its name.
  const first = view.takesImplementation && (view.implementation !== '' || view.template !== null);
  return (
    <>
      {!first && <GeneralSection view={view} />}
      {view.isProcess && <EngineVersionField />}
      {target === 'camunda8' ? <CamundaSections view={view} /> : <ActivitiSections view={view} />}
      <Mapping view={view} action={action} variables={variables} />
      {view.template && view.implementation !== '' && (
        <OwnTemplateSettings view={view} applied={view.template} />
      )}
      {processId !== null && (
        <OwnerContext value={processId}>
          <VariablesSection key={processId} processId={processId} variables={variables} />
        </OwnerContext>
      )}
      {first && <GeneralSection view={view} />}
      {target === 'camunda8' && activity && <CamundaLoopSection view={view} />}
      {target === 'activiti' && (
        <>
          {(view.takesMapping || hasMapping(view)) && <MappingTypeSection view={view} />}
          {(view.takesImplementation || Object.keys(view.data.constants ?? {}).length > 0) && (
            <ConstantsSection view={view} action={action} />
          )}
          {activity && <MultiInstanceSection view={view} />}
          {isExecuted(type) && <ExecutionSection views={[view]} />}
        </>
      )}
      <OtherAttributesSection view={view} />
      <ExtensionElementsSection view={view} />
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
      {view.timer && <TimerSection key={view.id} view={view} />}
      {view.reference && <ReferenceSection view={view} reference={view.reference} />}
      {type === 'bpmn:CallActivity' && <CalledElementSection view={view} />}
      {type === 'bpmn:UserTask' && <UserTaskSection views={[view]} />}
      {type === 'bpmn:ScriptTask' && <ScriptSection view={view} />}
      {type === 'bpmn:StartEvent' && (
        <PanelSection title={t('Form')} foldAs="form" startsFolded>
          <AttributeFields views={[view]} fields={STARTS_FORM} />
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
