import { t } from '../language/t.ts';
import type { MenuEntry } from './MenuList.tsx';

/** Names of steps: the last one taken first, and the next one to bring back first. */
export interface Steps {
  readonly undo: readonly string[];
  readonly redo: readonly string[];
}

/** More is no list to choose from. */
const MOST = 50;
const UNNAMED = t('Change');

/** The stands of a document, the newest first; the one that is shown is ticked. */
export function stepEntries({ undo, redo }: Steps, onTravel: (by: number) => void): readonly MenuEntry[] {
  const entry = (label: string, by: number) => ({
    id: String(by),
    label: label === '' ? UNNAMED : label,
    isChecked: by === 0,
    run: () => {
      if (by !== 0) onTravel(by);
    },
  });
  const later = redo.slice(0, MOST).map((label, at) => entry(label, at + 1));
  const done = undo.slice(0, MOST).map((label, at) => entry(label, -at));
  const left = undo.length - done.length;
  return [
    ...(later.length === 0 ? [] : [{ title: t('Taken back'), entries: later.reverse() }]),
    {
      title: t('Done'),
      entries: [
        ...done,
        entry(
          left > 0 ? t`As it was opened, ${left} more steps before` : t('As it was opened'),
          -undo.length,
        ),
      ],
    },
  ];
}
