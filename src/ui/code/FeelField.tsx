import { lazy, Suspense, useRef } from 'react';
import { Field } from '../fields/Field.tsx';
import type { FeelEditorHandle } from './FeelEditor.tsx';
import fieldStyles from '../fields/Field.module.css';
import styles from './FeelField.module.css';
import type { FeelFieldProps } from './feelTypes.ts';
import { useDraft } from '../fields/useDraft.ts';
import { useOwner } from '../OwnerContext.ts';

const Editor = lazy(() => import('./FeelEditor.tsx'));

/**
 * A FEEL expression in a form: one line that grows, with the names that can be used and what is wrong at its place.
 * Enter commits (Shift+Enter is a new line), Tab leaves, Escape restores. The editor is loaded when one is first shown.
 */
export function FeelField(props: FeelFieldProps) {
  const { value, onChange, onCommit, isReadOnly = false, isMultiline = false } = props;
  const draft = useDraft(value, onCommit);
  const editor = useRef<FeelEditorHandle>(null);
  const owner = useOwner();
  const text = onCommit ? draft.text : value;
  return (
    <Field {...props}>
      {(wiring) => (
        <div
          className={`${fieldStyles.box ?? ''} ${styles.box ?? ''}`}
          data-invalid={props.error == null ? undefined : ''}
          data-read-only={isReadOnly || undefined}
          data-multiline={isMultiline || undefined}
          onMouseDown={(event) => {
            // The whole box belongs to the field, also what is beside its text.
            if (event.target !== event.currentTarget) return;
            event.preventDefault();
            editor.current?.focus();
          }}
        >
          <span className={styles.equals} aria-hidden>
            =
          </span>
          <Suspense fallback={<span className={styles.waiting}>{text}</span>}>
            <Editor
              // Its own undo would bring back the text of another owner.
              key={owner}
              ref={editor}
              id={wiring.id}
              label={props.label}
              value={text}
              note={typeof props.hint === 'string' ? (props.error ?? props.hint) : (props.error ?? '')}
              isInvalid={props.error != null}
              isReadOnly={isReadOnly}
              isRequired={props.isRequired ?? false}
              isMultiline={isMultiline}
              placeholder={props.placeholder ?? ''}
              variables={props.variables}
              autoFocus={props.autoFocus ?? false}
              onText={(typed) => {
                if (onCommit) draft.setText(typed);
                onChange?.(typed);
              }}
              onCommit={draft.commit}
              onRestore={() => {
                if (!draft.isDirty) return false;
                draft.restore();
                return true;
              }}
            />
          </Suspense>
        </div>
      )}
    </Field>
  );
}
