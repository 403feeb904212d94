import type { Problem } from '../../domain/problem.ts';
import { ProblemList } from '../../ui/ProblemList.tsx';
import { placeText, worstFirst } from './importText.ts';

interface ImportProblemsProps {
  readonly problems: readonly Problem[];
  readonly label: string;
  /** where the list is not already under the file's name */
  readonly withFile?: boolean;
}

export function ImportProblems({ problems, label, withFile = false }: ImportProblemsProps) {
  const rows = worstFirst(problems).map((problem, index) => {
    const { file: _, ...inside } = problem.place;
    return {
      key: `${problem.code}-${String(index)}`,
      severity: problem.severity,
      message: problem.message,
      where: placeText(withFile ? problem.place : inside),
    };
  });
  return <ProblemList label={label} rows={rows} />;
}
