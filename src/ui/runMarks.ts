import { Circle, CircleCheck, CircleX } from 'lucide-react';

/** What a test came to, told by more than colour. @param isGreen undefined: it was not run */
export function runMark(isGreen: boolean | undefined) {
  if (isGreen === undefined) return { state: 'open', icon: Circle, text: 'not run' } as const;
  return isGreen
    ? ({ state: 'green', icon: CircleCheck, text: 'as expected' } as const)
    : ({ state: 'red', icon: CircleX, text: 'not as expected' } as const);
}
