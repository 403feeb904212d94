import type { ReactNode } from 'react';
import styles from './ActionRows.module.css';

interface ActionRowsProps {
  readonly label: string;
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly about: string;
    readonly action: ReactNode;
  }[];
}

/** Things by name, each with a line about it and what can be done with it. */
export function ActionRows({ label, rows }: ActionRowsProps) {
  return (
    <ul className={styles.rows} aria-label={label}>
      {rows.map(({ id, name, about, action }) => (
        <li key={id}>
          <div>
            <b className="cut">{name}</b>
            <span>{about}</span>
          </div>
          {action}
        </li>
      ))}
    </ul>
  );
}
