import { type Level, LevelCount } from './LevelCount.tsx';
import styles from './ProblemList.module.css';

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
      data-tip={isShown ? `Hide the ${level}s` : `Show the ${level}s`}
      onClick={() => onShow(!isShown)}
    >
      <LevelCount level={level} count={count} />
    </button>
  );
}
