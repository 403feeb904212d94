import type { FieldProps } from './Field.tsx';
import { TextField } from './TextField.tsx';

export interface NumberFieldProps extends FieldProps {
  readonly value: number | null;
  readonly onCommit: (value: number | null) => void;
  readonly placeholder?: string;
  readonly size?: 'normal' | 'small';
}

/** A number or nothing. Text that is no number is not committed: the last number comes back. */
export function NumberField({ value, onCommit, ...rest }: NumberFieldProps) {
  return (
    <TextField
      {...rest}
      mono
      value={value === null ? '' : String(value)}
      onCommit={(text) => {
        const number = Number(text.replace(',', '.'));
        if (text.trim() === '') onCommit(null);
        else if (Number.isFinite(number)) onCommit(number);
      }}
    />
  );
}
