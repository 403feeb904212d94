import { Circle, CircleCheck, CircleX } from 'lucide-react';
import { t } from '../language/t.ts';

/** What a test came to, told by more than colour. @param isGreen undefined: it was not run */
export function runMark(isGreen: boolean | undefined) {
  if (isGreen === undefined) return { state: 'open', icon: Circle, text: t('not run') } as const;
  return isGreen
    ? ({ state: 'green', icon: CircleCheck, text: t('as expected') } as const)
    : ({ state: 'red', icon: CircleX, text: t('not as expected') } as const);
}
