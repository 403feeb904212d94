import { X } from 'lucide-react';
import { elementWords } from '../../domain/process/elementWords.ts';
import { inSentence } from '../../language/inSentence.ts';
import { t } from '../../language/t.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import styles from './PropertiesPane.module.css';
import { setValue } from './templateEdits.ts';
import type { TemplateSession } from './TemplateSession.ts';
import { ELEMENT_TYPES } from './templateWords.ts';

interface TypesFieldProps {
  readonly session: TemplateSession;
  readonly types: readonly string[];
}

/** The types of elements the template can be applied to. */
export function TypesField({ session, types }: TypesFieldProps) {
  const set = (next: readonly string[]) =>
    session.edit(t('Change what it applies to'), setValue(['appliesTo'], next));
  return (
    <div className={styles.section}>
      <SelectField
        label={t('Applies to')}
        value=""
        choices={[
          { value: '', label: t('Add a type of element…') },
          ...ELEMENT_TYPES.filter((type) => !types.includes(type)).map((value) => ({
            value,
            label: elementWords(value),
          })),
        ]}
        onChange={(type) => {
          if (type !== '') set([...types, type]);
        }}
      />
      <div className={styles.types}>
        {types.map((type) => (
          <span key={type} className={styles.type}>
            {elementWords(type)}
            <IconButton
              label={t`Do not apply to ${inSentence(elementWords(type))}`}
              icon={X}
              size="small"
              onPress={() => set(types.filter((one) => one !== type))}
            />
          </span>
        ))}
      </div>
    </div>
  );
}
