import { t } from '../../../language/t.ts';
import { Switch } from '../../../ui/fields/Switch.tsx';
import { attribute } from '../fields/attribute.ts';
import { isJobElement } from '../../../domain/process/isJobElement.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { CalledElementSection } from './CalledElementSection.tsx';
import {
  ASSIGNMENT_FIELDS,
  DECISION_FIELDS,
  FORM_FIELDS,
  SCRIPT_FIELDS,
  VERSION_FIELDS,
} from './camundaFields.ts';
import { FeelTextField } from '../fields/FeelTextField.tsx';
import { JobSection } from './JobSection.tsx';
import { PanelSection } from '../fields/PanelSection.tsx';
import { ReferenceSection } from './ReferenceSection.tsx';
import { useSession } from '../session/SessionContext.tsx';
import { TimerSection } from './TimerSection.tsx';
import { useFeelNames } from '../fields/useFeelNames.ts';
import { ZeebeFields } from '../fields/ZeebeFields.tsx';

/** What an element of a process for Camunda 8 says besides its mapping. What a template fills in is its own form's. */
export function CamundaSections({ view }: { readonly view: ElementView }) {
  const { editor } = useSession();
  const variables = useFeelNames();
  const { type, reference, template } = view;
  return (
    <>
      {view.condition !== null && (
        <PanelSection title={t('Condition')} foldAs="condition">
          <FeelTextField
            label={t('Condition expression')}
            isAlways
            variables={variables}
            placeholder="orderTotal > 250"
            value={view.condition}
            hint={view.condition === '' ? t('Empty: the flow is taken without a condition.') : undefined}
            onValue={(text) => editor.setCondition(view.id, text)}
          />
        </PanelSection>
      )}
      {view.timer && template === null && <TimerSection key={view.id} view={view} />}
      {reference && template === null && (
        <ReferenceSection view={view} reference={reference}>
          {reference.kind === 'message' && reference.id !== '' && correlates(type) && (
            <ZeebeFields
              views={[view]}
              fields={[
                {
                  part: 'subscription.correlationKey',
                  label: t('Correlation key'),
                  feel: 'always',
                  placeholder: 'orderId',
                  hint: t('Which of many such messages is meant: both sides compute the same.'),
                },
              ]}
            />
          )}
        </ReferenceSection>
      )}
      {type === 'bpmn:CallActivity' && template === null && <CalledElementSection view={view} />}
      {type === 'bpmn:UserTask' && template === null && (
        <>
          <PanelSection title={t('Assignment')} foldAs="assignment">
            <ZeebeFields views={[view]} fields={ASSIGNMENT_FIELDS} />
          </PanelSection>
          <PanelSection title={t('Form')} foldAs="form">
            <ZeebeFields views={[view]} fields={FORM_FIELDS} />
          </PanelSection>
        </>
      )}
      {type === 'bpmn:ScriptTask' && template === null && (
        <PanelSection title={t('Script')} foldAs="script">
          <ZeebeFields views={[view]} fields={SCRIPT_FIELDS} />
        </PanelSection>
      )}
      {type === 'bpmn:BusinessRuleTask' && template === null && (
        <PanelSection title={t('Decision')} foldAs="decision">
          <ZeebeFields views={[view]} fields={DECISION_FIELDS} />
        </PanelSection>
      )}
      {isJobElement(type, reference?.kind === 'message') && template === null && <JobSection view={view} />}
      {view.isProcess && (
        <PanelSection title={t('Process')} foldAs="process">
          <Switch
            label={t('Executable')}
            checked={attribute(view, 'isExecutable') === 'true'}
            onChange={(on) => editor.setAttribute(view.id, 'isExecutable', on ? 'true' : 'false')}
          />
          <ZeebeFields views={[view]} fields={VERSION_FIELDS} />
        </PanelSection>
      )}
    </>
  );
}

/** A start event waits for any such message. */
function correlates(type: string): boolean {
  return /:(IntermediateCatchEvent|BoundaryEvent|ReceiveTask)$/.test(type);
}
