import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import type { ProjectContent } from '../../domain/document.ts';
import type { Problem } from '../../domain/problem.ts';
import { compareSeverity } from '../../domain/problems/bySeverity.ts';
import { checkedBetween } from '../../domain/problems/checkedProblems.ts';
import type { ProcessSummary } from './processSummary.ts';
import type { ProcessDocument } from './projectRows.ts';

export interface PlacedProblem {
  readonly problem: Problem;
  /** absent: it is about the project */
  readonly process: ProcessDocument | undefined;
}

/** What is wrong between the processes of a project and in each of them; errors first. Those still being read are left out. */
export function allProblems(
  { name, checks }: ProjectContent,
  processes: readonly ProcessDocument[],
  summaries: ReadonlyMap<string, ProcessSummary>,
  catalogue: readonly CatalogueConnector[],
): readonly PlacedProblem[] {
  const read = processes.flatMap((process) => {
    const summary = summaries.get(process.id);
    return summary ? [{ process, summary }] : [];
  });
  const models = read.map(({ process, summary }) => ({ name: process.content.name, model: summary.model }));
  const between = checkedBetween({ name, checks }, models, catalogue)
    .filter(({ code }) => code !== 'project-empty')
    .map((problem) => ({
      problem,
      process: processes.find(({ content }) => content.name === problem.place.file),
    }));
  const within = read.flatMap(({ process, summary }) =>
    summary.problems.map((problem) => ({ problem, process })),
  );
  return [...between, ...within].toSorted((a, b) => compareSeverity(a.problem, b.problem));
}
