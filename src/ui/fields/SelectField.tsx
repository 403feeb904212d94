import type { ReactNode } from 'react';
import { Field, type FieldProps } from './Field.tsx';
import { Select, type SelectChoice } from './Select.tsx';

export interface SelectFieldProps extends FieldProps {
  readonly value: string;
  readonly choices: readonly SelectChoice[];
  readonly onChange: (value: string) => void;
  readonly isDisabled?: boolean;
  readonly size?: 'normal' | 'small';
  readonly start?: ReactNode;
}

/** One of a few choices. For many, or with a search, use ComboField. */
export function SelectField(props: SelectFieldProps) {
  return (
    <Field {...props}>
      {(wiring) => (
        <Select
          {...wiring}
          value={props.value}
          choices={props.choices}
          onChange={props.onChange}
          isDisabled={props.isDisabled}
          size={props.size ?? 'normal'}
        />
      )}
    </Field>
  );
}
