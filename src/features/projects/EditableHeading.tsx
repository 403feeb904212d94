import { Pencil } from 'lucide-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { IconButton } from '../../ui/IconButton.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import styles from './projects.module.css';

interface EditableHeadingProps {
  readonly text: string;
  /** accessible name of the field */
  readonly label: string;
  /** of the pencil */
  readonly editLabel: string;
  readonly problemOf: (text: string) => string | null;
  readonly onCommit: (text: string) => void;
}

/** A title that turns into a field where it stands. Enter and leaving it commit, Escape takes back. */
export function EditableHeading({ text, label, editLabel, problemOf, onCommit }: EditableHeadingProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const pencil = useRef<HTMLButtonElement>(null);
  const frame = useRef<HTMLSpanElement>(null);
  const problem = draft === null ? null : problemOf(draft);

  const stop = () => {
    setDraft(null);
    requestAnimationFrame(() => pencil.current?.focus());
  };
  const commit = () => {
    if (draft !== null && problem === null && draft.trim() !== text) onCommit(draft.trim());
    stop();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      stop();
    }
    if (event.key === 'Enter' && problem === null) commit();
  };

  if (draft === null) {
    return (
      <span className={styles.heading}>
        <span className="cut">{text}</span>
        <IconButton
          ref={pencil}
          label={editLabel}
          icon={Pencil}
          size="small"
          onPress={() => setDraft(text)}
        />
      </span>
    );
  }
  return (
    <span
      ref={frame}
      className={styles.headingField}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!frame.current?.contains(event.relatedTarget)) {
          if (problem === null && draft.trim() !== text) onCommit(draft.trim());
          setDraft(null);
        }
      }}
    >
      <TextField label={label} hideLabel autoFocus value={draft} onChange={setDraft} error={problem} />
    </span>
  );
}
