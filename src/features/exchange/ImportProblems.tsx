import type { Problem } from '../../domain/problem.ts';
import { ProblemList } from '../../ui/ProblemList.tsx';
import { placeText, worstFirst } from './importText.ts';

interface ImportProblemsProps {
  readonly problems: readonly Problem[];
  readonly label: string;
  /** the file the list stands under: it is not named again */
  readonly file?: string;
}

export function ImportProblems({ problems, label, file }: ImportProblemsProps) {
  const rows = worstFirst(problems).map((problem, index) => {
    const { file: _, ...inside } = problem.place;
    const isHere = problem.place.file === file;
    return {
      key: `${problem.code}-${String(index)}`,
      severity: problem.severity,
      message: problem.message,
      where: placeText(isHere ? inside : problem.place),
    };
  });
  return <ProblemList label={label} rows={rows} />;
}
