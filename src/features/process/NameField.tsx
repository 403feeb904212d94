import { useId, useState } from 'react';
import styles from './MappingTable.module.css';

interface NameFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onName: (name: string) => void;
  /** whether another row has the name */
  readonly refuse: (name: string) => boolean;
  /** left without a name */
  readonly onLeave?: () => void;
  readonly suggestions?: readonly string[] | undefined;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

/** The name of a free row, as a cell that looks like text until it is used. */
export function NameField(props: NameFieldProps) {
  const { label, value, onName, refuse, onLeave, suggestions = [], placeholder = 'Name', autoFocus } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const list = useId();
  const commit = () => {
    const name = (draft ?? value).trim();
    setDraft(null);
    if (name === '' || name === value || refuse(name)) onLeave?.();
    else onName(name);
  };
  const taken = draft !== null && draft.trim() !== value && refuse(draft.trim());
  return (
    <div role="cell">
      <input
        className={styles.nameField}
        aria-label={label}
        aria-invalid={taken || undefined}
        title={taken ? 'There is a row of that name.' : undefined}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        autoFocus={autoFocus}
        list={suggestions.length > 0 ? list : undefined}
        value={draft ?? value}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key !== 'Escape' || (draft === null && !onLeave)) return;
          event.stopPropagation();
          setDraft(null);
          onLeave?.();
        }}
      />
      {suggestions.length > 0 && (
        <datalist id={list}>
          {suggestions.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </div>
  );
}
