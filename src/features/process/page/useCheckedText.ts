import { useEffect, useState } from 'react';
import type { Problem } from '../../../domain/problem.ts';
import { checkSource } from '../session/checkSource.ts';
import type { SourceTab } from '../session/SessionState.ts';

const NONE: readonly Problem[] = [];

/** What is wrong with text that is not applied; null while it is being read. */
export function useCheckedText(tab: SourceTab, draft: string | null): readonly Problem[] | null {
  const [checked, setChecked] = useState<{
    readonly text: string;
    readonly problems: readonly Problem[];
  } | null>(null);
  useEffect(() => {
    if (draft === null) return undefined;
    let late = false;
    const timer = setTimeout(() => {
      void checkSource(tab, draft).then((problems) => {
        if (!late) setChecked({ text: draft, problems });
      });
    }, 200);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [tab, draft]);
  if (draft === null) return NONE;
  return checked?.text === draft ? checked.problems : null;
}
