import { t } from '../../../language/t.ts';
import type { ElementView, MultiInstanceView } from '../../../modeler/ElementView.ts';
import { SelectField } from '../../../ui/fields/SelectField.tsx';
import { TextField } from '../../../ui/fields/TextField.tsx';
import { PanelSection } from '../fields/PanelSection.tsx';
import { useSession } from '../session/SessionContext.tsx';

const EMPTY: MultiInstanceView = {
  sequential: false,
  cardinality: '',
  collection: '',
  elementVariable: '',
  completionCondition: '',
};

const FIELDS = [
  { key: 'cardinality', label: t('Cardinality'), placeholder: t('3 or ${…}') },
  { key: 'collection', label: t('Collection'), placeholder: t('A variable or ${…}') },
  { key: 'elementVariable', label: t('Element variable'), placeholder: '' },
  { key: 'completionCondition', label: t('Completion condition'), placeholder: '${…}' },
] as const;

/** Running an activity once for each of many. */
export function MultiInstanceSection({ view }: { readonly view: ElementView }) {
  const { editor } = useSession();
  const value = view.multiInstance;
  return (
    <PanelSection title={t('Multi-instance')} foldAs="multi-instance" startsFolded={value === null}>
      <SelectField
        label={t('Runs')}
        value={value === null ? 'once' : value.sequential ? 'sequential' : 'parallel'}
        choices={[
          { value: 'once', label: t('Once') },
          { value: 'parallel', label: t('For each, in parallel') },
          { value: 'sequential', label: t('For each, one after the other') },
        ]}
        onChange={(runs) =>
          editor.setMultiInstance(
            view.id,
            runs === 'once' ? null : { ...(value ?? EMPTY), sequential: runs === 'sequential' },
          )
        }
      />
      {value !== null &&
        FIELDS.map(({ key, label, placeholder }) => (
          <TextField
            key={key}
            label={label}
            mono
            placeholder={placeholder}
            value={value[key]}
            onCommit={(text) => editor.setMultiInstance(view.id, { ...value, [key]: text.trim() })}
          />
        ))}
    </PanelSection>
  );
}
