import type { ApiProgress } from '../../formats/api/apiProtocol.ts';
import { numberText } from '../../language/numberText.ts';
import { t } from '../../language/t.ts';
import { ReadingBar } from '../../ui/ReadingBar.tsx';

interface ApiProgressBarProps {
  readonly progress: ApiProgress;
  /** what is worked on */
  readonly of?: string;
}

export function ApiProgressBar({ progress: { what, done, total }, of }: ApiProgressBarProps) {
  return (
    <ReadingBar label={what} done={total === 0 ? undefined : done} total={total}>
      {of === undefined ? what : `${what}: ${of}`}
      {total > 0 && t`, ${numberText(done)} of ${numberText(total)}`}
    </ReadingBar>
  );
}
