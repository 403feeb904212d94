import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { ReadingBar } from '../../ui/ReadingBar.tsx';
import type { Progress } from './readPicked.ts';

export function ReadingProgress({ progress: { done, total, file } }: { readonly progress: Progress }) {
  // Of one file nobody knows how much of it is left.
  const known = file !== undefined && total <= 1 ? undefined : done;
  return (
    <ReadingBar label={t('Reading files')} done={known} total={total}>
      {file === undefined
        ? t`Read ${String(done)} of ${counted(total, 'file')}`
        : total > 1
          ? t`Looking into ${file}, ${String(done + 1)} of ${counted(total, 'file')}…`
          : t`Looking into ${file}…`}
    </ReadingBar>
  );
}
