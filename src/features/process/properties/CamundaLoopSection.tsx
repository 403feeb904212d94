import { t } from '../../../language/t.ts';
import type { ElementView, MultiInstanceView } from '../../../modeler/ElementView.ts';
import { SelectField } from '../../../ui/fields/SelectField.tsx';
import { LOOP_FIELDS } from './camundaFields.ts';
import { FeelTextField } from '../fields/FeelTextField.tsx';
import { PanelSection } from '../fields/PanelSection.tsx';
import { useSession } from '../session/SessionContext.tsx';
import { useFeelNames } from '../fields/useFeelNames.ts';
import { ZeebeFields } from '../fields/ZeebeFields.tsx';

const EMPTY: MultiInstanceView = {
  sequential: false,
  cardinality: '',
  collection: '',
  elementVariable: '',
  completionCondition: '',
};

/** Running an activity of Camunda 8 once for each of a list. */
export function CamundaLoopSection({ view }: { readonly view: ElementView }) {
  const { editor } = useSession();
  const variables = useFeelNames();
  const loop = view.multiInstance;
  return (
    <PanelSection title={t('Multi-instance')} foldAs="multi-instance" startsFolded={loop === null}>
      <SelectField
        label={t('Runs')}
        value={loop === null ? 'once' : loop.sequential ? 'sequential' : 'parallel'}
        choices={[
          { value: 'once', label: t('Once') },
          { value: 'parallel', label: t('For each, in parallel') },
          { value: 'sequential', label: t('For each, one after the other') },
        ]}
        onChange={(runs) =>
          editor.setMultiInstance(
            view.id,
            runs === 'once' ? null : { ...(loop ?? EMPTY), sequential: runs === 'sequential' },
          )
        }
      />
      {loop !== null && (
        <>
          <ZeebeFields views={[view]} fields={LOOP_FIELDS} />
          <FeelTextField
            label={t('Completion condition')}
            isAlways
            variables={variables}
            value={loop.completionCondition}
            onValue={(text) => editor.setMultiInstance(view.id, { ...loop, completionCondition: text })}
          />
        </>
      )}
    </PanelSection>
  );
}
