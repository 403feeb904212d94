import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { Icon } from './Icon.tsx';
import styles from './ProblemList.module.css';

export type Level = 'error' | 'warning' | 'note';

export const LEVEL_ICONS = { error: CircleAlert, warning: TriangleAlert, note: Info };

export interface LevelCountProps {
  readonly level: Level;
  readonly count: number;
  /** '2' instead of '2 errors'; the words are still read out */
  readonly isShort?: boolean;
}

/** '1 error' with its icon; nothing for none. */
export function LevelCount({ level, count, isShort }: LevelCountProps) {
  if (count === 0) return null;
  const words = `${count} ${level}${count === 1 ? '' : 's'}`;
  return (
    <span className={styles.level} data-level={level}>
      <Icon of={LEVEL_ICONS[level]} size={14} />
      {isShort ? (
        <>
          <span aria-hidden>{count}</span>
          <span className="unseen">{words}</span>
        </>
      ) : (
        words
      )}
    </span>
  );
}
