import { useState } from 'react';
import { t } from '../language/t.ts';
import { useCommands } from './commands.ts';

interface Step {
  readonly key: string;
  readonly onShow?: (() => void) | undefined;
}

/**
 * F8 goes to the next problem of the page, Shift+F8 to the one before: each is shown where it is.
 * @returns the key of the problem that was gone to last
 */
export function useProblemSteps(rows: readonly Step[]): string | null {
  const [current, setCurrent] = useState<{ readonly key: string; readonly place: number } | null>(null);
  const places = rows.filter(({ onShow }) => onShow !== undefined);
  const go = (by: 1 | -1) => {
    if (places.length === 0) return;
    const known = current === null ? -1 : places.findIndex(({ key }) => key === current.key);
    // One that was mended is gone: the next one has moved up to its place.
    const from = known >= 0 ? known : current === null ? (by > 0 ? -1 : 0) : current.place - (by > 0 ? 1 : 0);
    const place = (from + by + places.length) % places.length;
    const next = places[place];
    if (!next) return;
    setCurrent({ key: next.key, place });
    next.onShow?.();
  };
  const isThere = places.length > 0;
  useCommands([
    {
      id: 'problems.next',
      label: t('Go to the next problem'),
      section: t('Problems'),
      shortcut: 'F8',
      enabled: isThere,
      run: () => go(1),
    },
    {
      id: 'problems.previous',
      label: t('Go to the problem before'),
      section: t('Problems'),
      shortcut: 'Shift+F8',
      enabled: isThere,
      run: () => go(-1),
    },
  ]);
  return current?.key ?? null;
}
