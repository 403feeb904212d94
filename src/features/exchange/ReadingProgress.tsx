import { counted } from '../../domain/values/counted.ts';
import { ReadingBar } from '../../ui/ReadingBar.tsx';
import type { Progress } from './readPicked.ts';

export function ReadingProgress({ progress: { done, total, file } }: { readonly progress: Progress }) {
  // Of one file nobody knows how much of it is left.
  const known = file !== undefined && total <= 1 ? undefined : done;
  return (
    <ReadingBar label="Reading files" done={known} total={total}>
      {file === undefined
        ? `Read ${String(done)} of ${counted(total, 'file')}`
        : `Looking into ${file}${total > 1 ? `, ${String(done + 1)} of ${counted(total, 'file')}` : ''}…`}
    </ReadingBar>
  );
}
