import type { FieldProps } from '../fields/Field.tsx';

/** A name that can be used in an expression. */
export interface FeelVariable {
  readonly name: string;
  /** 'string', 'date' */
  readonly type?: string;
  /** a sentence about it */
  readonly detail?: string;
}

export interface FeelFieldProps extends FieldProps {
  /** the expression, without the leading '=' */
  readonly value: string;
  readonly variables: readonly (string | FeelVariable)[];
  /** every key stroke */
  readonly onChange?: ((value: string) => void) | undefined;
  /** on leaving the field and on Enter, when the text differs; Escape restores */
  readonly onCommit?: ((value: string) => void) | undefined;
  readonly placeholder?: string | undefined;
  readonly isReadOnly?: boolean | undefined;
  readonly isRequired?: boolean | undefined;
  /** Enter begins a new line; without, Shift+Enter does */
  readonly isMultiline?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
}
