import { classes } from '../classes.ts';
import { Field, type FieldProps } from './Field.tsx';
import styles from './Field.module.css';
import { type Commit, useDraft } from './useDraft.ts';

export interface TextAreaProps extends FieldProps {
  readonly value: string;
  readonly onChange?: (value: string) => void;
  /** on leaving the field; Escape restores. What is refused stays, with the sentence that is given back. */
  readonly onCommit?: Commit | undefined;
  /** any text will do: a pause in typing commits it as well, so that a crash loses next to nothing of it */
  readonly isProse?: boolean;
  readonly rows?: number;
  /** for what usually is one line: Enter is done with it, Shift+Enter begins another, as on the canvas */
  readonly isShort?: boolean;
  readonly mono?: boolean;
  readonly placeholder?: string;
  readonly isReadOnly?: boolean;
  readonly autoFocus?: boolean;
}

/** Several lines of text; grows with what is in it. */
export function TextArea(props: TextAreaProps) {
  const { value, onChange, onCommit, isShort, mono } = props;
  const { rows = isShort ? 1 : 3 } = props;
  const draft = useDraft(value, onCommit, { isProse: props.isProse ?? false, keepAs: props.label });
  const error = draft.refusal ?? props.error;
  return (
    <Field {...props} error={error}>
      {(wiring) => (
        <div className={styles.box} data-invalid={error == null ? undefined : ''}>
          <textarea
            {...wiring}
            data-refused={draft.refusal === null ? undefined : props.label}
            rows={rows}
            data-short={isShort && ''}
            className={classes(styles.input, styles.area, mono && styles.mono)}
            value={onCommit ? draft.text : value}
            placeholder={props.placeholder}
            readOnly={props.isReadOnly}
            autoFocus={props.autoFocus}
            spellCheck={mono ? false : undefined}
            onChange={(event) => {
              if (onCommit) draft.setText(event.target.value);
              onChange?.(event.target.value);
            }}
            onBlur={draft.commit}
            onKeyDown={(event) => {
              if (isShort && event.key === 'Enter' && !event.shiftKey) {
                event.preventDefault();
                draft.commit();
              }
              if (event.key !== 'Escape' || !draft.isDirty) return;
              event.stopPropagation();
              draft.restore();
            }}
          />
        </div>
      )}
    </Field>
  );
}
