import { useRef } from 'react';
import styles from './Outline.module.css';

interface LineNameProps {
  readonly label: string;
  readonly value: string;
  /** null when it stays as it is */
  readonly onName: (name: string | null) => void;
}

/** The name of a line while it is typed anew: Enter takes it, Escape leaves it, and so does going elsewhere with it. */
export function LineName({ label, value, onName }: LineNameProps) {
  const isOver = useRef(false);
  const end = (name: string | null) => {
    if (isOver.current) return;
    isOver.current = true;
    onName(name);
  };
  return (
    <input
      className={styles.input}
      aria-label={label}
      defaultValue={value}
      autoFocus
      autoComplete="off"
      onFocus={(event) => event.target.select()}
      onBlur={(event) => end(event.target.value.trim())}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        event.stopPropagation();
        if (event.key === 'Enter') end(event.currentTarget.value.trim());
        if (event.key === 'Escape') end(null);
      }}
    />
  );
}
