import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { classes } from '../classes.ts';
import { Field, type FieldProps } from './Field.tsx';
import styles from './Field.module.css';
import { type Commit, useDraft } from './useDraft.ts';

export interface TextFieldProps extends FieldProps {
  readonly value: string;
  /** every key stroke */
  readonly onChange?: (value: string) => void;
  /**
   * on leaving the field and on Enter, when the text differs; Escape restores. For editors with an undo stack. What is
   * refused stays in the field, with the sentence that is given back.
   */
  readonly onCommit?: Commit | undefined;
  readonly type?: 'text' | 'url' | 'password' | 'date' | 'datetime-local';
  readonly mono?: boolean;
  readonly size?: 'normal' | 'small';
  readonly placeholder?: string;
  readonly isReadOnly?: boolean;
  readonly isDisabled?: boolean;
  readonly isRequired?: boolean;
  readonly autoFocus?: boolean;
  readonly autoComplete?: string;
  readonly maxLength?: number;
  readonly start?: ReactNode;
  readonly end?: ReactNode;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** One line of text. Give `onChange` or `onCommit`. */
export function TextField(props: TextFieldProps) {
  const { value, onChange, onCommit, type = 'text', mono, size = 'normal', start, end } = props;
  const draft = useDraft(value, onCommit, { keepAs: props.label });
  const error = draft.refusal ?? props.error;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') draft.commit();
    if (event.key === 'Escape' && draft.isDirty) {
      event.stopPropagation();
      draft.restore();
    }
  };
  return (
    <Field {...props} error={error}>
      {(wiring) => (
        <div className={styles.box} data-size={size} data-invalid={error == null ? undefined : ''}>
          {start}
          <input
            {...wiring}
            data-refused={draft.refusal === null ? undefined : props.label}
            ref={props.inputRef}
            type={type}
            className={classes(styles.input, mono && styles.mono)}
            value={onCommit ? draft.text : value}
            placeholder={props.placeholder}
            readOnly={props.isReadOnly}
            disabled={props.isDisabled}
            aria-required={props.isRequired}
            autoFocus={props.autoFocus}
            autoComplete={props.autoComplete ?? 'off'}
            maxLength={props.maxLength}
            spellCheck={mono ? false : undefined}
            onChange={(event) => {
              if (onCommit) draft.setText(event.target.value);
              onChange?.(event.target.value);
            }}
            onBlur={draft.commit}
            onKeyDown={onCommit && onKeyDown}
          />
          {end}
        </div>
      )}
    </Field>
  );
}
