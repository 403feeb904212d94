import type { ReactNode } from 'react';
import styles from './ReadingBar.module.css';

interface ReadingBarProps {
  /** what is worked on, for those who do not see the bar */
  readonly label: string;
  /** absent: nobody knows how much is left */
  readonly done?: number | undefined;
  readonly total: number;
  /** what is said below it */
  readonly children: ReactNode;
}

/** A bar in the middle of its room, for work that a dialog waits for. */
export function ReadingBar({ label, done, total, children }: ReadingBarProps) {
  return (
    <div className={styles.reading}>
      <progress aria-label={label} className={styles.progress} max={Math.max(total, 1)} value={done} />
      <p role="status">{children}</p>
    </div>
  );
}
