import { t } from '../../language/t.ts';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { AuthorText } from './AuthorText.tsx';
import { fieldText } from './fieldValue.ts';
import { FieldLabelEnd } from './FieldLabelEnd.tsx';
import { offeredChoices } from './offeredChoices.ts';
import type { FormFieldProps } from './FormFieldProps.ts';
import { labelOf } from './labelOf.ts';

/** One of the choices that can be made now. */
export function ChoiceField({
  template,
  property,
  value,
  values,
  problem,
  isReadOnly,
  onChange,
}: FormFieldProps) {
  const label = labelOf(property);
  const shared = {
    label,
    error: problem,
    ...(property.description === undefined ? {} : { hint: <AuthorText html={property.description} /> }),
    labelEnd: <FieldLabelEnd property={property} label={label} mode="plain" onToggle={undefined} />,
  };
  const text = fieldText(property, value);
  const choices = offeredChoices(template, property, values).map((one) => ({
    value: one.value,
    label: one.name,
  }));
  if (isReadOnly || !property.editable) {
    const shown = choices.find((one) => one.value === text)?.label ?? text;
    return <TextField {...shared} value={shown} isReadOnly />;
  }
  const canBeNone = property.optional && !choices.some((one) => one.value === '');
  return (
    <SelectField
      {...shared}
      value={text}
      choices={canBeNone ? [{ value: '', label: t('None') }, ...choices] : choices}
      onChange={(chosen) => onChange(chosen === '' ? undefined : chosen)}
    />
  );
}
