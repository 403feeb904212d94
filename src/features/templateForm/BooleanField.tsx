import { CheckBox } from '../../ui/fields/CheckBox.tsx';
import { AuthorText } from './AuthorText.tsx';
import { isChecked } from './fieldValue.ts';
import { FieldLabelEnd } from './FieldLabelEnd.tsx';
import type { FormFieldProps } from './FormFieldProps.ts';
import { labelOf } from './labelOf.ts';
import styles from './TemplateForm.module.css';
import { useFieldMode } from './useFieldMode.ts';
import { ValueControl } from './ValueField.tsx';

/** Yes or no; or an expression that says which. */
export function BooleanField(props: FormFieldProps) {
  const { property, value, onChange } = props;
  const state = useFieldMode(props);
  if (state.mode === 'expression') return <ValueControl {...props} {...state} />;
  const label = labelOf(property);
  return (
    <div className={styles.boolean}>
      <CheckBox
        label={label}
        checked={isChecked(value)}
        isDisabled={props.isReadOnly || !property.editable}
        onChange={onChange}
        hint={property.description !== undefined && <AuthorText html={property.description} />}
      />
      <span className={styles.ends}>
        <FieldLabelEnd property={property} label={label} {...state} />
      </span>
    </div>
  );
}
