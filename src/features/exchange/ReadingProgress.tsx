import styles from './ImportDialog.module.css';
import { counted } from '../../domain/counted.ts';
import type { Progress } from './readPicked.ts';

export function ReadingProgress({ progress: { done, total } }: { readonly progress: Progress }) {
  const isReadingFiles = done < total;
  return (
    <div className={styles.reading}>
      <progress
        aria-label="Reading files"
        className={styles.progress}
        max={Math.max(total, 1)}
        value={isReadingFiles || total === 0 ? done : undefined}
      />
      <p role="status">
        {isReadingFiles
          ? `Read ${String(done)} of ${counted(total, 'file')}`
          : `Looking into ${counted(total, 'file')}…`}
      </p>
    </div>
  );
}
