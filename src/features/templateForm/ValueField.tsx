import { FeelField } from '../../ui/code/FeelField.tsx';
import { TextArea } from '../../ui/fields/TextArea.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { AuthorText } from './AuthorText.tsx';
import { fieldText, valueOfText } from './fieldValue.ts';
import { FieldLabelEnd } from './FieldLabelEnd.tsx';
import type { FormFieldProps } from './FormFieldProps.ts';
import { labelOf } from './labelOf.ts';
import { useFieldMode, type FieldModeState } from './useFieldMode.ts';

/** Text, numbers and expressions. */
export function ValueField(props: FormFieldProps) {
  return <ValueControl {...props} {...useFieldMode(props)} />;
}

export function ValueControl(props: FormFieldProps & FieldModeState) {
  const { property, value, variables, problem, mode, onToggle, onChange } = props;
  const label = labelOf(property);
  const isReadOnly = props.isReadOnly || !property.editable;
  const isRequired = property.constraints.notEmpty === true;
  const shared = {
    label,
    value: fieldText(property, value),
    error: problem,
    ...(property.description === undefined ? {} : { hint: <AuthorText html={property.description} /> }),
    labelEnd: <FieldLabelEnd property={property} label={label} mode={mode} onToggle={onToggle} />,
    isReadOnly,
    ...(property.placeholder === undefined ? {} : { placeholder: property.placeholder }),
    onCommit: (text: string) => onChange(valueOfText(property, mode, text)),
  };
  if (mode === 'expression') {
    return (
      <FeelField
        {...shared}
        isRequired={isRequired}
        variables={variables}
        isMultiline={property.type === 'Text'}
      />
    );
  }
  if (property.type === 'Text') {
    return <TextArea {...shared} mono={property.language !== undefined} />;
  }
  return <TextField {...shared} isRequired={isRequired} mono={property.secret} />;
}
