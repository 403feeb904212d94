import { useEffect, useMemo, useState } from 'react';
import type { Import } from '../../formats/ImportItem.ts';
import {
  useConnectorDocuments,
  useDocuments,
  useTemplateDocuments,
  useTrash,
  useVersionDocuments,
} from '../../state/queries.ts';
import { failureToast } from '../../state/failureToast.ts';
import { firstChoices, outcomesOf } from './importChoices.ts';
import type { Choices, Outcome } from './Choices.ts';
import { planImport } from './importPlan.ts';
import type { ImportPlan } from './importPlan.ts';
import { reviewImport } from './importReview.ts';
import type { Review } from './importReview.ts';
import type { Workspace } from './Workspace.ts';
import { fileOfText } from './pickedFiles.ts';
import { readPicked } from './readPicked.ts';
import type { Progress, ReadFiles } from './readPicked.ts';
import type { Picked } from './readGate.ts';

export interface ImportRequest {
  readonly projectId?: string | undefined;
  readonly files?: readonly File[] | undefined;
  readonly text?: string | undefined;
}

/** All a review shows and lets a person change. */
export interface ReviewState {
  readonly imported: ReadFiles;
  readonly review: Review;
  readonly workspace: Workspace;
  readonly choices: Choices;
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly plan: ImportPlan;
  readonly choose: (change: Partial<Choices>) => void;
}

export type ImportStage =
  | { readonly kind: 'choose' }
  | { readonly kind: 'reading'; readonly progress: Progress }
  | ({ readonly kind: 'restore' } & NonNullable<Picked['backup']>)
  | { readonly kind: 'review'; readonly state: ReviewState };

/** Reads what was chosen, keeps what is decided about it; stores nothing. */
export function useImport(request: ImportRequest): {
  readonly stage: ImportStage;
  readonly add: (files: readonly File[]) => void;
} {
  const [sources, add] = useSources(request);
  const [progress, setProgress] = useState<Progress>({ done: 0, total: 0 });
  const [read, setRead] = useState<{ readonly sources: readonly File[]; readonly imported: ReadFiles }>();
  const [chosen, setChosen] = useState<{ readonly of: Import; readonly choices: Choices }>();
  const workspace = useWorkspace();

  useEffect(() => {
    if (sources.length === 0) return undefined;
    // Closing the dialog, or adding a file, stops the reading.
    const stopper = new AbortController();
    const report = (now: Progress) => {
      if (!stopper.signal.aborted) setProgress(now);
    };
    readPicked(sources, report, stopper.signal).then(
      (imported) => {
        if (!stopper.signal.aborted) setRead({ sources, imported });
      },
      (error: unknown) => {
        if (!stopper.signal.aborted) failureToast(error);
      },
    );
    return () => stopper.abort();
  }, [sources]);

  const imported = read?.sources === sources ? read.imported : null;
  const review = useMemo(() => (imported ? reviewImport(imported, workspace) : null), [imported, workspace]);
  const choices = useMemo(() => {
    if (!imported || !review) return null;
    return chosen?.of === imported ? chosen.choices : firstChoices(review, workspace, request.projectId);
  }, [imported, review, workspace, chosen, request.projectId]);
  const decided = useMemo(() => {
    if (!review || !choices) return null;
    return { outcomes: outcomesOf(review, choices, workspace), plan: planImport(review, choices, workspace) };
  }, [review, choices, workspace]);

  if (sources.length === 0) return { stage: { kind: 'choose' }, add };
  if (imported?.backup) return { stage: { kind: 'restore', ...imported.backup }, add };
  if (!imported || !review || !choices || !decided) return { stage: { kind: 'reading', progress }, add };
  const choose = (change: Partial<Choices>) => {
    setChosen({ of: imported, choices: { ...choices, ...change } });
  };
  return {
    stage: { kind: 'review', state: { imported, review, workspace, choices, ...decided, choose } },
    add,
  };
}

/** What the dialog was opened with, and all that is added to it while it is open. */
function useSources({ files, text }: ImportRequest): [readonly File[], (files: readonly File[]) => void] {
  const given = () => [...(files ?? []), ...(text === undefined ? [] : [fileOfText(text)])];
  const [sources, setSources] = useState<readonly File[]>(given);
  const [last, setLast] = useState({ files, text });
  if (last.files !== files || last.text !== text) {
    setLast({ files, text });
    setSources([...sources, ...given()]);
  }
  return [sources, (more) => setSources((before) => [...before, ...more])];
}

function useWorkspace(): Workspace {
  const projects = useDocuments('project').data;
  const processes = useDocuments('process').data;
  const connectors = useConnectorDocuments();
  const versions = useVersionDocuments();
  const templates = useTemplateDocuments();
  const trash = useTrash().data;
  return useMemo(() => {
    const documents = [projects ?? [], processes ?? [], connectors, versions, templates, trash ?? []].flat();
    const takenIds = new Set(documents.map(({ id }) => id));
    return {
      projects: projects ?? [],
      processes: processes ?? [],
      connectors,
      versions,
      templates,
      takenIds,
    };
  }, [projects, processes, connectors, versions, templates, trash]);
}
