import { useEffect, useMemo, useState } from 'react';
import { messageOf } from '../../domain/values/messageOf.ts';
import type { Problem } from '../../domain/problem.ts';
import { validateTemplate } from '../../formats/camunda/validateTemplate.ts';
import type { TemplateState } from './TemplateSession.ts';

const RANK = { error: 0, warning: 1, note: 2 };
/** Typing should not ask at every letter. */
const PAUSE = 250;
const NONE: readonly Problem[] = [];

/** What is wrong with the text that is shown; errors first. While it is checked again the last answer stays. */
export function useTemplateProblems({ content, textProblems }: TemplateState): readonly Problem[] {
  const [checked, setChecked] = useState(NONE);
  const isUnread = textProblems.length > 0;
  useEffect(() => {
    if (isUnread) return undefined;
    let left = false;
    const timer = setTimeout(() => {
      void validateTemplate(content.text)
        .catch((error: unknown): readonly Problem[] => [
          { code: 'template-not-checked', severity: 'note', message: messageOf(error), place: { line: 1 } },
        ])
        .then((found) => {
          if (!left) setChecked(found);
        });
    }, PAUSE);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [content.text, isUnread]);
  const problems = isUnread ? textProblems : checked;
  return useMemo(() => problems.toSorted((a, b) => RANK[a.severity] - RANK[b.severity]), [problems]);
}
