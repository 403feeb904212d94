import type { ApiProgress } from '../../formats/api/apiProtocol.ts';
import styles from './ApiImport.module.css';

interface ApiProgressBarProps {
  readonly progress: ApiProgress;
  /** what is worked on */
  readonly of?: string;
}

export function ApiProgressBar({ progress: { what, done, total }, of }: ApiProgressBarProps) {
  return (
    <div className={styles.progress}>
      <progress aria-label={what} max={Math.max(total, 1)} value={total === 0 ? undefined : done} />
      <p role="status">
        {of === undefined ? what : `${what}: ${of}`}
        {total > 0 && `, ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`}
      </p>
    </div>
  );
}
