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
  { key: 'cardinality', label: 'Cardinality', placeholder: '3 or ${…}' },
  { key: 'collection', label: 'Collection', placeholder: 'A variable or ${…}' },
  { key: 'elementVariable', label: 'Element variable', placeholder: '' },
  { key: 'completionCondition', label: 'Completion condition', placeholder: '${…}' },
] as const;

/** Running an activity once for each of many. */
export function MultiInstanceSection({ view }: { readonly view: ElementView }) {
  const { editor } = useSession();
  const value = view.multiInstance;
  return (
    <PanelSection title="Multi-instance" foldAs="multi-instance" startsFolded={value === null}>
      <SelectField
        label="Runs"
        value={value === null ? 'once' : value.sequential ? 'sequential' : 'parallel'}
        choices={[
          { value: 'once', label: 'Once' },
          { value: 'parallel', label: 'For each, in parallel' },
          { value: 'sequential', label: 'For each, one after the other' },
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
