import { useState } from 'react';
import { Field } from '../../ui/fields/Field.tsx';
import { useDraft } from '../../ui/fields/useDraft.ts';
import styles from './NameField.module.css';

interface NameFieldProps {
  /** the accessible name; a title has no label beside it */
  readonly label: string;
  readonly value: string;
  /** why a name cannot be taken: a sentence, or null */
  readonly problemOf: (name: string) => string | null;
  /** what is wrong with the name as it is: one that came with a file */
  readonly problem?: string | null | undefined;
  /** what will happen when the new name is taken */
  readonly consequence?: string | undefined;
  readonly onCommit: (name: string) => void;
  readonly look: 'page' | 'section';
  readonly autoFocus?: boolean;
}

/**
 * A name that other things refer to. It is taken on Enter and on leaving, and only when it is one;
 * until then the text stays, with the reason, and Escape brings the name back.
 */
export function NameField(props: NameFieldProps) {
  const { label, value, problemOf, onCommit, look } = props;
  const [refused, setRefused] = useState<{ readonly of: string; readonly text: string } | null>(null);
  const take = (text: string) => {
    const name = text.trim();
    if (name === value) return;
    if (problemOf(name) === null) onCommit(name);
    else setRefused({ of: value, text });
  };
  const draft = useDraft(value, take);
  const kept = refused !== null && refused.of === value ? refused.text : null;
  const text = draft.isDirty ? draft.text : (kept ?? value);
  const problem = text === value ? props.problem : problemOf(text.trim());
  const restore = () => {
    draft.restore();
    setRefused(null);
  };
  return (
    <Field
      label={label}
      hideLabel
      error={problem}
      hint={text === value ? undefined : props.consequence}
      className={styles.name}
    >
      {(wiring) => (
        <input
          {...wiring}
          className={styles.input}
          data-look={look}
          value={text}
          size={Math.max(8, text.length + 1)}
          spellCheck={false}
          autoComplete="off"
          autoFocus={props.autoFocus}
          onFocus={(event) => {
            if (props.autoFocus) event.target.select();
          }}
          onChange={(event) => {
            setRefused(null);
            draft.setText(event.target.value);
          }}
          onBlur={draft.commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') draft.commit();
            if (event.key !== 'Escape' || text === value) return;
            event.stopPropagation();
            restore();
          }}
        />
      )}
    </Field>
  );
}
