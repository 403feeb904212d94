import type { Place, Problem } from '../../domain/problem.ts';
import { ProblemList, type ProblemRow } from '../../ui/ProblemList.tsx';
import { inArchive } from './importReview.ts';
import { placeText, worstFirst } from './importText.ts';

interface ImportProblemsProps {
  readonly problems: readonly Problem[];
  readonly label: string;
  /** the file the list stands under: it is not named again */
  readonly file?: string;
  /** a button beside a problem */
  readonly fixOf?: (problem: Problem) => ProblemRow['fix'];
}

export function ImportProblems({ problems, label, file, fixOf }: ImportProblemsProps) {
  const rows = worstFirst(problems).map((problem, index) => {
    return {
      key: `${problem.code}-${String(index)}`,
      severity: problem.severity,
      message: problem.message,
      where: placeText(seenFrom(file, problem.place)),
      fix: fixOf?.(problem),
    };
  });
  return <ProblemList label={label} rows={rows} />;
}

/** Under an archive's name its files go by their own. */
function seenFrom(here: string | undefined, place: Place): Place {
  const { file, ...inside } = place;
  if (here === undefined || file === undefined) return place;
  const prefix = inArchive(here, '');
  if (file.startsWith(prefix)) return { ...inside, file: file.slice(prefix.length) };
  return file === here ? inside : place;
}
