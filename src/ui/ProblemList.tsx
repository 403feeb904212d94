import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { LEVEL_ICONS, type Level } from './LevelCount.tsx';
import styles from './ProblemList.module.css';
import { tipWhenCut } from './tip.ts';

export interface ProblemRow {
  readonly key: string;
  readonly severity: Level;
  readonly message: string;
  /** what a person calls the place */
  readonly where?: string | undefined;
  /** the label names the result: 'Use recipient_address' */
  readonly fix?: { readonly label: string; readonly run: () => void } | undefined;
  /** leads to the place; without a fix it is also a button 'Show' */
  readonly onShow?: (() => void) | undefined;
}

export function ProblemList({
  rows,
  label,
}: {
  readonly rows: readonly ProblemRow[];
  readonly label: string;
}) {
  return (
    <ul className={styles.list} aria-label={label}>
      {rows.map((row) => (
        <li key={row.key} className={styles.problem} data-level={row.severity}>
          <Icon of={LEVEL_ICONS[row.severity]} />
          <span className="unseen">{row.severity}:</span>
          {row.onShow ? (
            <button type="button" className={styles.go} onClick={row.onShow} {...tipWhenCut(row.message)}>
              <span className={styles.message}>{row.message}</span>{' '}
              <span className={styles.where}>{row.where}</span>
            </button>
          ) : (
            <span className={styles.go}>
              <span className={styles.message}>{row.message}</span>{' '}
              <span className={styles.where}>{row.where}</span>
            </span>
          )}
          {row.fix ? (
            <Button size="small" onPress={row.fix.run}>
              {row.fix.label}
            </Button>
          ) : (
            row.onShow && (
              <Button size="small" onPress={row.onShow}>
                Show
              </Button>
            )
          )}
        </li>
      ))}
    </ul>
  );
}
