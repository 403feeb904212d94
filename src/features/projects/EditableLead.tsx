import { useState } from 'react';
import { TextField } from '../../ui/TextField.tsx';
import styles from './projects.module.css';

interface EditableLeadProps {
  readonly text: string;
  readonly label: string;
  readonly onCommit: (text: string) => void;
}

/** A line of description; pressing it makes it a field. */
export function EditableLead({ text, label, onCommit }: EditableLeadProps) {
  const [isEditing, setEditing] = useState(false);
  if (isEditing) {
    return (
      <span
        onBlur={() => setEditing(false)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === 'Escape') setEditing(false);
        }}
      >
        <TextField label={label} hideLabel size="small" autoFocus value={text} onCommit={onCommit} />
      </span>
    );
  }
  return (
    <button
      type="button"
      className={styles.lead}
      data-empty={text === '' || undefined}
      aria-label={text === '' ? 'Add a description' : `Description: ${text}. Edit`}
      onClick={() => setEditing(true)}
    >
      {text === '' ? 'Add a description' : text}
    </button>
  );
}
