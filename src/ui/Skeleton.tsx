import { t } from '../language/t.ts';
import styles from './Skeleton.module.css';

export interface SkeletonProps {
  /** what is being loaded, for those who do not see it */
  readonly label?: string;
  readonly shape?: 'lines' | 'cards' | 'rows' | 'block';
  readonly count?: number;
}

/** Grey shapes in the place of what comes. Shown only after a moment, so that quick loads do not flicker. */
export function Skeleton({ label = t('Loading'), shape = 'lines', count = 3 }: SkeletonProps) {
  return (
    <div className={styles.wrap} data-shape={shape} role="status" aria-label={label}>
      {Array.from({ length: shape === 'block' ? 1 : count }, (_, index) => (
        <span key={index} className={styles.part} />
      ))}
    </div>
  );
}
