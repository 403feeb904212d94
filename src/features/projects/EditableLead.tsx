import { useState } from 'react';
import { t } from '../../language/t.ts';
import styles from './projects.module.css';

interface EditableLeadProps {
  readonly text: string;
  readonly label: string;
  readonly onCommit: (text: string) => void;
}

/** A line of description; pressing it makes it a field. Enter and leaving it commit, Escape takes back. */
export function EditableLead({ text, label, onCommit }: EditableLeadProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const stop = (isKept: boolean) => {
    if (isKept && draft !== null && draft.trim() !== text) onCommit(draft.trim());
    setDraft(null);
  };
  if (draft === null) {
    return (
      <button
        type="button"
        className={styles.lead}
        data-empty={text === '' || undefined}
        aria-label={text === '' ? t('Add a description') : t`${label}: ${text}. Edit`}
        onClick={() => setDraft(text)}
      >
        {text === '' ? t('Add a description') : text}
      </button>
    );
  }
  return (
    <input
      className={styles.leadField}
      aria-label={label}
      autoFocus
      autoComplete="off"
      value={draft}
      placeholder={t('What the project is for, in a sentence')}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => stop(true)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') stop(true);
        if (event.key === 'Escape') {
          event.stopPropagation();
          stop(false);
        }
      }}
    />
  );
}
