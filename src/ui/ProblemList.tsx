import { ProblemItem, type ProblemRow } from './ProblemItem.tsx';
import styles from './ProblemList.module.css';

export type { ProblemRow } from './ProblemItem.tsx';

interface ProblemListProps {
  readonly rows: readonly ProblemRow[];
  readonly label: string;
  /** the key of the one that was gone to last */
  readonly current?: string | null;
}

export function ProblemList({ rows, label, current }: ProblemListProps) {
  return (
    <ul className={styles.list} aria-label={label}>
      {rows.map((row) => (
        <ProblemItem key={row.key} row={row} isCurrent={row.key === current} />
      ))}
    </ul>
  );
}
