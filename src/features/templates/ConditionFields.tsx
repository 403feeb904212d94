import { X } from 'lucide-react';
import type { JsonValue } from '../../domain/values/json.ts';
import type { TemplateProperty } from '../../domain/templates/ElementTemplate.ts';
import { t } from '../../language/t.ts';
import { CheckBox } from '../../ui/fields/CheckBox.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import type { ConditionRow, ConditionTest } from './conditionRows.ts';
import { propertyName } from './partNames.ts';
import styles from './PropertiesPane.module.css';

interface ConditionFieldsProps {
  /** where there are several */
  readonly number: number | null;
  readonly row: ConditionRow;
  /** the properties it can ask about */
  readonly others: readonly TemplateProperty[];
  readonly onChange: (row: ConditionRow) => void;
  readonly onRemove: () => void;
}

const TESTS: readonly { readonly value: ConditionTest; readonly label: string }[] = [
  { value: 'equals', label: t('is') },
  { value: 'oneOf', label: t('is one of') },
  { value: 'isActive', label: t('is shown') },
  { value: 'isNotActive', label: t('is not shown') },
  { value: 'isEmpty', label: t('is empty') },
  { value: 'isNotEmpty', label: t('is not empty') },
];

/** One condition on another property. */
export function ConditionFields({ number, row, others, onChange, onRemove }: ConditionFieldsProps) {
  const end = number === null ? '' : ` ${number}`;
  const about = others.find(({ id }) => id === row.property);
  return (
    <div className={styles.condition}>
      <div className={styles.conditionLine}>
        <SelectField
          label={t`Condition property${end}`}
          hideLabel
          size="small"
          value={row.property}
          choices={others.map((one) => ({ value: one.id ?? '', label: propertyName(one) }))}
          onChange={(property) => onChange({ ...row, property })}
        />
        <SelectField
          label={t`Condition test${end}`}
          hideLabel
          size="small"
          value={row.test}
          choices={TESTS}
          onChange={(chosen) => {
            const test = TESTS.find(({ value }) => value === chosen)?.value ?? 'isActive';
            onChange({ ...row, test, values: valuesFor(test, row, about) });
          }}
        />
        <IconButton label={t`Remove condition${end}`} icon={X} size="small" onPress={onRemove} />
      </div>
      {(row.test === 'equals' || row.test === 'oneOf') && (
        <ConditionValues
          end={end}
          row={row}
          about={about}
          onChange={(values) => onChange({ ...row, values })}
        />
      )}
    </div>
  );
}

interface ConditionValuesProps {
  readonly end: string;
  readonly row: ConditionRow;
  readonly about: TemplateProperty | undefined;
  readonly onChange: (values: readonly JsonValue[]) => void;
}

function ConditionValues({ end, row, about, onChange }: ConditionValuesProps) {
  const label = t`Condition value${end}`;
  const choices = choicesOf(about);
  if (choices.length === 0) {
    const isList = row.test === 'oneOf';
    return (
      <TextField
        label={label}
        hideLabel
        size="small"
        mono
        value={row.values.map(String).join(', ')}
        placeholder={isList ? 'a, b, c' : t('value')}
        onCommit={(text) =>
          onChange(
            (isList ? text.split(',') : [text])
              .map((part) => part.trim())
              .filter((part) => !isList || part !== '')
              .map((part) => valueFor(about, part)),
          )
        }
      />
    );
  }
  if (row.test === 'equals') {
    return (
      <SelectField
        label={label}
        hideLabel
        size="small"
        value={row.values.slice(0, 1).map(String).join('')}
        choices={choices}
        onChange={(chosen) => onChange([valueFor(about, chosen)])}
      />
    );
  }
  return (
    <div role="group" aria-label={label} className={styles.switches}>
      {choices.map((choice) => (
        <CheckBox
          key={choice.value}
          label={choice.label}
          checked={row.values.includes(choice.value)}
          onChange={(on) =>
            onChange(on ? [...row.values, choice.value] : row.values.filter((one) => one !== choice.value))
          }
        />
      ))}
    </div>
  );
}

function choicesOf(about: TemplateProperty | undefined) {
  if (about?.type === 'Boolean') {
    return [
      { value: 'true', label: t('Yes') },
      { value: 'false', label: t('No') },
    ];
  }
  return (about?.choices ?? []).map(({ name, value }) => ({ value, label: name }));
}

/** As the values of that property are: a condition compares strictly. */
function valueFor(about: TemplateProperty | undefined, text: string): JsonValue {
  if (about?.type === 'Boolean') return text === 'true';
  if (about?.type === 'Number' && text !== '' && Number.isFinite(Number(text))) return Number(text);
  return text;
}

function valuesFor(
  test: ConditionTest,
  row: ConditionRow,
  about: TemplateProperty | undefined,
): readonly JsonValue[] {
  if (test !== 'equals' && test !== 'oneOf') return [];
  const [first = valueFor(about, choicesOf(about)[0]?.value ?? '')] = row.values;
  return test === 'equals' ? [first] : row.values.length > 0 ? row.values : [first];
}
