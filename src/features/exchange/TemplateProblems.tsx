import { useEffect, useState } from 'react';
import { messageOf } from '../../domain/values/messageOf.ts';
import type { Problem } from '../../domain/problem.ts';
import { validateTemplate } from '../../formats/camunda/validateTemplate.ts';
import { t } from '../../language/t.ts';
import { ImportProblems } from './ImportProblems.tsx';
import type { TemplateEntry } from './templateReview.ts';
import { reviewedProblems } from './reviewedProblems.ts';

interface TemplateProblemsProps {
  readonly entry: TemplateEntry;
  /** of its file */
  readonly problems: readonly Problem[];
  readonly className?: string | undefined;
}

/** What is wrong with a template before it is taken in: as it was read, and then what the checks beside the page find. */
export function TemplateProblems({ entry, problems, className }: TemplateProblemsProps) {
  const { file, content } = entry;
  const [checked, setChecked] = useState<readonly Problem[]>([]);
  useEffect(() => {
    let left = false;
    void validateTemplate(content.text)
      .catch((error: unknown): readonly Problem[] => [
        { code: 'template-not-checked', severity: 'note', message: messageOf(error), place: {} },
      ])
      .then((found) => {
        if (!left) setChecked(found);
      });
    return () => {
      left = true;
    };
  }, [content.text]);
  const all = [...problems, ...reviewedProblems(entry, checked)];
  if (all.length === 0) return null;
  return (
    <div className={className}>
      <ImportProblems problems={all} label={t`Problems in ${file}`} file={file} />
    </div>
  );
}
