import type { Problem } from '../../domain/problem.ts';
import { LevelCount } from '../../ui/LevelCount.tsx';
import styles from './PropertiesPane.module.css';

interface OutlineRowProps {
  readonly name: string;
  readonly note: string;
  readonly problems: readonly Problem[];
  readonly isSelected: boolean;
  readonly onPress: () => void;
}

export function OutlineRow({ name, note, problems, isSelected, onPress }: OutlineRowProps) {
  const isError = problems.some(({ severity }) => severity === 'error');
  return (
    <li
      role="option"
      aria-selected={isSelected}
      tabIndex={isSelected ? 0 : -1}
      className={styles.row}
      onClick={onPress}
      onFocus={onPress}
    >
      <span className={styles.name}>{name}</span>
      {problems.length > 0 && (
        <span className={styles.level}>
          <LevelCount level={isError ? 'error' : 'warning'} count={problems.length} isShort />
        </span>
      )}
      <span className={styles.note}>{note}</span>
    </li>
  );
}
