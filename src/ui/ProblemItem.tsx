import { memo } from 'react';
import { t } from '../language/t.ts';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import { LEVEL_ICONS, LEVEL_NAMES, type Level } from './LevelCount.tsx';
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

interface ProblemItemProps {
  readonly row: ProblemRow;
  readonly isCurrent?: boolean;
  /** of a list of which only a part is in the page: its place and how many there are */
  readonly at?: { readonly place: number; readonly of: number };
}

/** One line of a list of problems. */
export const ProblemItem = memo(function ProblemItem({ row, isCurrent, at }: ProblemItemProps) {
  const { severity, message, where, fix, onShow } = row;
  return (
    <li
      className={styles.problem}
      data-level={severity}
      data-one-line={at && ''}
      aria-current={isCurrent ? true : undefined}
      aria-posinset={at?.place}
      aria-setsize={at?.of}
    >
      <Icon of={LEVEL_ICONS[severity]} />
      <span className="unseen">{LEVEL_NAMES[severity]}:</span>
      {onShow ? (
        <button type="button" className={styles.go} onClick={onShow} {...tipWhenCut(message)}>
          <span className={styles.message}>{message}</span> <span className={styles.where}>{where}</span>
        </button>
      ) : (
        <span className={styles.go}>
          <span className={styles.message}>{message}</span> <span className={styles.where}>{where}</span>
        </span>
      )}
      {fix ? (
        <Button size="small" onPress={fix.run}>
          {fix.label}
        </Button>
      ) : (
        onShow && (
          <Button size="small" onPress={onShow}>
            {t('Show')}
          </Button>
        )
      )}
    </li>
  );
});
