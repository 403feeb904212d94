import type { ReactNode } from 'react';
import styles from './ScrollBox.module.css';

interface ScrollBoxProps {
  /** its accessible name */
  readonly label: string;
  readonly title?: string;
  readonly children: ReactNode;
}

/** Something to read that may be long, in a dialog that asks for something else as well. */
export function ScrollBox({ label, title, children }: ScrollBoxProps) {
  return (
    <section aria-label={label} className={styles.box} tabIndex={0}>
      {title !== undefined && <h3 className={styles.title}>{title}</h3>}
      {children}
    </section>
  );
}
