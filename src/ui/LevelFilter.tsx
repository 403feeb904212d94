import { t } from '../language/t.ts';
import { type Level, LevelCount } from './LevelCount.tsx';
import styles from './ProblemList.module.css';

const HIDE = { error: t('Hide the errors'), warning: t('Hide the warnings'), note: t('Hide the notes') };
const SHOW = { error: t('Show the errors'), warning: t('Show the warnings'), note: t('Show the notes') };

interface LevelFilterProps {
  readonly level: Level;
  readonly count: number;
  readonly isShown: boolean;
  readonly onShow: (isShown: boolean) => void;
}

/** '1 error', and a press hides or shows these; nothing for none. */
export function LevelFilter({ level, count, isShown, onShow }: LevelFilterProps) {
  if (count === 0) return null;
  return (
    <button
      type="button"
      className={styles.filter}
      aria-pressed={isShown}
      data-tip={isShown ? HIDE[level] : SHOW[level]}
      onClick={() => onShow(!isShown)}
    >
      <LevelCount level={level} count={count} />
    </button>
  );
}
