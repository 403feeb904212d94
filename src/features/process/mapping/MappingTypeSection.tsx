import { TriangleAlert } from 'lucide-react';
import { type MappingChoice, mappingTypeOf, setMappingType } from '../../../domain/mapping/mappingType.ts';
import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { SelectField } from '../../../ui/fields/SelectField.tsx';
import styles from './MappingTable.module.css';
import { PanelSection } from '../fields/PanelSection.tsx';
import { useSetData } from '../session/SessionContext.tsx';

const CHOICES: readonly { readonly value: MappingChoice; readonly label: string; readonly means: string }[] =
  [
    {
      value: 'variables',
      label: t('Map variables'),
      means: t(
        'What the tables say is sent and kept, and nothing else: on every engine, once anything is mapped.',
      ),
    },
    {
      value: 'MAP_ALL',
      label: t('Map all'),
      means: t('Every variable is sent, and everything returned is kept.'),
    },
    {
      value: 'MAP_ALL_INPUTS',
      label: t('Map all inputs'),
      means: t('Every variable is sent; of what returns, only what the output table says is kept.'),
    },
    {
      value: 'MAP_ALL_OUTPUTS',
      label: t('Map all outputs'),
      means: t('Only what the input table says is sent; everything returned is kept.'),
    },
    {
      value: 'none',
      label: t('Do not map'),
      means: t('Constants are sent and nothing else; nothing is kept.'),
    },
  ];

/** How the element maps as a whole, with the consequence in words. */
export function MappingTypeSection({ view }: { readonly view: ElementView }) {
  const setData = useSetData(view.id);
  const choice = mappingTypeOf(view.data);
  const chosen = CHOICES.find((one) => one.value === choice);
  return (
    <PanelSection title={t('Mapping type')} foldAs="mapping-type" startsFolded={choice === 'variables'}>
      <SelectField
        label={t('Mapping type')}
        hideLabel
        value={choice}
        choices={CHOICES}
        hint={chosen?.means}
        onChange={(value) => {
          const next = CHOICES.find((one) => one.value === value);
          if (next) setData(next.label, setMappingType(view.data, next.value));
        }}
      />
      {choice.startsWith('MAP_') && (
        <p className={styles.note} data-level="warning">
          <Icon of={TriangleAlert} size={14} />
          {t(
            'Activiti 7.1.0.M6 does not know this: there nothing is sent and nothing is kept. Known from 7.1.0-M10.',
          )}
        </p>
      )}
    </PanelSection>
  );
}
