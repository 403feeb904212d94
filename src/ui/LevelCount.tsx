import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { counted } from '../language/counted.ts';
import { t } from '../language/t.ts';
import { Icon } from './Icon.tsx';
import styles from './ProblemList.module.css';

export type Level = 'error' | 'warning' | 'note';

export const LEVEL_ICONS = { error: CircleAlert, warning: TriangleAlert, note: Info };

/** one of them, as it is read out before its message */
export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  error: t('error'),
  warning: t('warning'),
  note: t('note'),
};

const WORDS: Readonly<Record<Level, (count: number) => string>> = {
  error: (count) => counted(count, 'error'),
  warning: (count) => counted(count, 'warning'),
  note: (count) => counted(count, 'note'),
};

export interface LevelCountProps {
  readonly level: Level;
  readonly count: number;
  /** '2' instead of '2 errors'; the words are still read out */
  readonly isShort?: boolean;
}

/** '1 error' with its icon; nothing for none. */
export function LevelCount({ level, count, isShort }: LevelCountProps) {
  if (count === 0) return null;
  const words = WORDS[level](count);
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
