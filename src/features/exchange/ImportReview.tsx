import { useMemo } from 'react';
import { connectorProblems } from '../../domain/problems/connectorProblems.ts';
import type { Problem } from '../../domain/problem.ts';
import { ImportDestination } from './ImportDestination.tsx';
import styles from './ImportDialog.module.css';
import { ImportEntry } from './ImportEntry.tsx';
import { ImportProblems } from './ImportProblems.tsx';
import { connectorsOf, looseProcesses } from './importReview.ts';
import type { Review } from './importReview.ts';
import { counted } from './importText.ts';
import type { ReviewState } from './useImport.ts';

/** What was found, file by file: refused files first, because nothing else says that they are missing. */
export function ImportReview({ state }: { readonly state: ReviewState }) {
  const { review, imported } = state;
  const { byFile, refused } = useMemo(() => problemsByFile(review, imported.problems), [review, imported]);
  return (
    <>
      {refused.size > 0 && (
        <section className={styles.refused} aria-label="Refused">
          <h3>{counted(refused.size, 'file')} cannot be imported</h3>
          <ImportProblems problems={[...refused.values()].flat()} label="Why files are refused" withFile />
        </section>
      )}
      {looseProcesses(review).length > 0 && <ImportDestination state={state} />}
      {review.entries.length > 0 && (
        <ul className={styles.entries} aria-label="Found">
          {review.entries.map((entry) => (
            <ImportEntry key={entry.key} entry={entry} state={state} problems={byFile} />
          ))}
        </ul>
      )}
    </>
  );
}

interface SortedProblems {
  readonly byFile: ReadonlyMap<string, readonly Problem[]>;
  /** of files that nothing came of */
  readonly refused: ReadonlyMap<string, readonly Problem[]>;
}

function problemsByFile(review: Review, found: readonly Problem[]): SortedProblems {
  const files = new Set(review.entries.flatMap(filesOf));
  const byFile = new Map<string, Problem[]>();
  const refused = new Map<string, Problem[]>();
  const add = (to: Map<string, Problem[]>, file: string, problem: Problem) => {
    to.set(file, [...(to.get(file) ?? []), problem]);
  };
  for (const problem of found) {
    const file = problem.place.file ?? '';
    add(files.has(file) ? byFile : refused, file, problem);
  }
  for (const entry of connectorsOf(review)) {
    for (const problem of connectorProblems(entry.connector, [])) add(byFile, entry.file, problem);
  }
  return { byFile, refused };
}

function filesOf(entry: Review['entries'][number]): readonly string[] {
  const own = entry.kind === 'process' ? sourceNames(entry.content) : [];
  const inside = entry.kind === 'project' ? [...entry.processes, ...entry.connectors].flatMap(filesOf) : [];
  return [entry.file, ...own, ...inside];
}

function sourceNames(content: {
  xmlFile?: { name: string };
  extensionsFile?: { name: string };
}): readonly string[] {
  return [content.xmlFile?.name, content.extensionsFile?.name].filter((name) => name !== undefined);
}
