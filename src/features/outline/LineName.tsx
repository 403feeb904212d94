import { useRef, useState } from 'react';
import styles from './Outline.module.css';

interface LineNameProps {
  readonly label: string;
  /** as it is written, all lines of it */
  readonly value: string;
  /** null when it stays as it is */
  readonly onName: (name: string | null) => void;
}

/**
 * The name of a line while it is typed anew: Enter takes it, Shift+Enter begins a new line of it, Escape leaves it, and
 * so does going elsewhere with it.
 */
export function LineName({ label, value, onName }: LineNameProps) {
  const isOver = useRef(false);
  const [rows, setRows] = useState(() => rowsOf(value));
  // What the field makes of other line ends is no edit of a person.
  const before = useRef<string | null>(null);
  const end = (text: string | null) => {
    if (isOver.current) return;
    isOver.current = true;
    onName(text === null || text === before.current ? null : text.trim());
  };
  return (
    <textarea
      className={styles.input}
      aria-label={label}
      defaultValue={value}
      rows={rows}
      autoFocus
      autoComplete="off"
      onFocus={(event) => {
        before.current ??= event.target.value;
        event.target.select();
      }}
      onChange={(event) => setRows(rowsOf(event.target.value))}
      onBlur={(event) => end(event.target.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        event.stopPropagation();
        if (event.key === 'Enter' && !event.shiftKey) {
          event.preventDefault();
          end(event.currentTarget.value);
        }
        if (event.key === 'Escape') end(null);
      }}
    />
  );
}

function rowsOf(text: string): number {
  return text.split(/\r\n?|\n/).length;
}
