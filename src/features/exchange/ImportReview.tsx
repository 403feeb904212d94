import { useMemo, useState } from 'react';
import { connectorProblems } from '../../domain/problems/connectorProblems.ts';
import type { Problem } from '../../domain/problem.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { ImportDestination } from './ImportDestination.tsx';
import styles from './ImportDialog.module.css';
import { ImportEntry } from './ImportEntry.tsx';
import { ImportProblems } from './ImportProblems.tsx';
import { connectorsOf, inArchive, looseProcesses, packagesOf } from './importReview.ts';
import type { Review } from './importReview.ts';
import { RebuildChoices } from './RebuildChoices.tsx';
import { RefusedText } from './RefusedText.tsx';
import { openDialog, openDialogOver } from '../../state/dialogs.ts';
import { makeConnectorOf } from './makeConnectorOf.ts';
import type { ReadFiles } from './readPicked.ts';
import type { ReviewState } from './useImport.ts';

interface ImportReviewProps {
  readonly state: ReviewState;
}

/** What was found, file by file: refused files first, because nothing else says that they are missing. */
export function ImportReview({ state }: ImportReviewProps) {
  const { review, imported, choices } = state;
  const { bySource, refused, apis } = useMemo(() => sortProblems(review, imported), [review, imported]);
  const [shown, setShown] = useState<Problem | null>(null);
  const shownFile = imported.originals.get(shown?.place.file ?? '');
  const openApi = review.entries.length > 0 || apis.length > 1 ? openDialogOver : openDialog;
  const textOf = (problem: Problem) => {
    const { file = '' } = problem.place;
    const isText = imported.originals.has(file) && /\.(bpmn2?|xml|json)$/i.test(file);
    return isText ? { label: t('Show text'), run: () => setShown(problem) } : undefined;
  };
  return (
    <>
      {refused.size > 0 && (
        <section className={styles.refused} aria-label={t('Refused')}>
          <h3>{counted(refused.size, 'file cannot be imported', 'files cannot be imported')}</h3>
          <ImportProblems
            problems={[...refused.values()].flat()}
            label={t('Why files are refused')}
            fixOf={textOf}
          />
          {shown && shownFile && <RefusedText key={shown.place.file} file={shownFile} problem={shown} />}
        </section>
      )}
      {apis.length > 0 && (
        <section className={styles.apis} aria-label={t('Descriptions of APIs')}>
          <h3>{t`${counted(apis.length, 'file')} to make a connector of`}</h3>
          <ImportProblems
            problems={apis}
            label={t('What these files are')}
            fixOf={(problem) => makeConnectorOf(problem, imported.originals, openApi)}
          />
        </section>
      )}
      {looseProcesses(review).some(({ key }) => !choices.left.has(key)) && (
        <ImportDestination state={state} />
      )}
      {review.entries.length > 0 && (
        <ul className={styles.entries} aria-label={t('Found')}>
          {review.entries.map((entry) => (
            <ImportEntry key={entry.key} entry={entry} state={state} problems={bySource} />
          ))}
        </ul>
      )}
      <RebuildChoices state={state} />
    </>
  );
}

interface SortedProblems {
  /** by the source of an entry */
  readonly bySource: ReadonlyMap<string, readonly Problem[]>;
  /** of files that nothing came of */
  readonly refused: ReadonlyMap<string, readonly Problem[]>;
  /** of files that come in another way: nothing is wrong with them */
  readonly apis: readonly Problem[];
}

function sortProblems(review: Review, { problems: found, originals }: ReadFiles): SortedProblems {
  const sources = sourcesByFile(review);
  const archives = review.entries
    .filter((entry) => entry.kind === 'project' || entry.kind === 'package')
    .map((entry) => entry.source);
  const bySource = new Map<string, Problem[]>();
  const refused = new Map<string, Problem[]>();
  const apis: Problem[] = [];
  const add = (to: Map<string, Problem[]>, key: string, problem: Problem) => {
    to.set(key, [...(to.get(key) ?? []), problem]);
  };
  const attached = new Set(
    review.entries.filter(({ kind }) => kind === 'extensions').map(({ file }) => file),
  );
  for (const problem of found) {
    const file = problem.place.file ?? '';
    // No BPMN came along, but the workspace has it.
    if (problem.code === 'extensions-without-process' && attached.has(file)) continue;
    const archive = archives.find((one) => file.startsWith(inArchive(one, '')));
    const source = sources.get(file) ?? archive;
    if (makeConnectorOf(problem, originals)) apis.push({ ...problem, severity: 'note' });
    else if (source === undefined) add(refused, file, problem);
    else add(bySource, source, problem);
  }
  for (const entry of [...connectorsOf(review), ...packagesOf(review)]) {
    const read = bySource.get(entry.source) ?? [];
    for (const problem of connectorProblems(entry.connector, [])) {
      if (!read.some((one) => isSamePlace(one, problem))) add(bySource, entry.source, problem);
    }
  }
  return { bySource, refused, apis };
}

/** The reader and the rules can both find fault with one place; the reader knows the line. */
function isSamePlace(read: Problem, rule: Problem): boolean {
  if (read.message === rule.message) return true;
  const [at, within] = [read.place.path ?? [], rule.place.path ?? []];
  return at.length > 0 && at.every((step, index) => step === within[index]);
}

/** Problems go by the file they are in; a process has two of them. */
function sourcesByFile(review: Review): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  for (const entry of review.entries) {
    sources.set(entry.source, entry.source);
    const inside = entry.kind === 'project' ? [...entry.processes, ...entry.connectors] : [entry];
    for (const one of inside) {
      sources.set(one.source, one.source);
      if (one.kind !== 'process') continue;
      const { extensionsFile } = one.content;
      if (!extensionsFile) continue;
      const { name } = extensionsFile;
      sources.set(entry.kind === 'project' ? inArchive(entry.source, name) : name, one.source);
    }
  }
  return sources;
}
