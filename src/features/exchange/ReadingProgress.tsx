import styles from './ImportDialog.module.css';
import { counted } from '../../domain/counted.ts';
import type { Progress } from './readPicked.ts';

export function ReadingProgress({ progress: { done, total, file } }: { readonly progress: Progress }) {
  return (
    <div className={styles.reading}>
      <progress
        aria-label="Reading files"
        className={styles.progress}
        max={Math.max(total, 1)}
        // Of one file nobody knows how much of it is left.
        value={file !== undefined && total <= 1 ? undefined : done}
      />
      <p role="status">
        {file === undefined
          ? `Read ${String(done)} of ${counted(total, 'file')}`
          : `Looking into ${file}${total > 1 ? `, ${String(done + 1)} of ${counted(total, 'file')}` : ''}…`}
      </p>
    </div>
  );
}
