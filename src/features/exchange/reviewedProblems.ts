import type { Problem } from '../../domain/problem.ts';
import type { TemplateEntry } from './templateReview.ts';

/**
 * What was found when a template was read, and by its checks: each once. The checks know the template alone, so of a
 * list their lines would be those of another text.
 */
export function reviewedProblems(
  { problems, content }: Pick<TemplateEntry, 'problems' | 'content'>,
  checked: readonly Problem[],
): readonly Problem[] {
  const told = new Set(problems.map(({ message }) => message));
  const others = checked.filter(({ message }) => {
    const isNew = !told.has(message);
    told.add(message);
    return isNew;
  });
  if (content.place === undefined) return [...problems, ...others];
  return [
    ...problems,
    ...others.map((problem) => {
      const { line: _line, column: _column, ...place } = problem.place;
      return { ...problem, place };
    }),
  ];
}
