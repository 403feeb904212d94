import type { ReactNode } from 'react';
import styles from './SheetTable.module.css';

interface SheetTableProps {
  readonly label: string;
  /** its head and its body */
  readonly children: ReactNode;
}

/** A table to read on a page: a sheet of its own, which scrolls where it is too narrow. */
export function SheetTable({ label, children }: SheetTableProps) {
  return (
    <div className={styles.sheet}>
      <table className={styles.table} aria-label={label}>
        {children}
      </table>
    </div>
  );
}
