import { FilePlus2 } from 'lucide-react';
import { useRef } from 'react';
import { t } from '../../language/t.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { looseProcesses } from './importReview.ts';
import { ImportReview } from './ImportReview.tsx';
import { ImportSources } from './ImportSources.tsx';
import { countsText } from './importText.ts';
import { makeConnectorOf } from './makeConnectorOf.ts';
import { ReadingProgress } from './ReadingProgress.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import { useImport } from './useImport.ts';
import type { ImportRequest, ReviewState } from './useImport.ts';
import { useStoreImport } from './useStoreImport.ts';

interface ImportDialogProps extends ImportRequest {
  readonly onClose: () => void;
}

/** Chooses, reviews, stores: nothing is kept before the review is confirmed. */
export function ImportDialog({ onClose, ...request }: ImportDialogProps) {
  const { stage, add } = useImport(request);
  const { storeImport, isBusy } = useStoreImport(onClose);
  const addInput = useRef<HTMLInputElement>(null);
  const review = stage.kind === 'review' ? stage.state : null;
  if (stage.kind === 'restore')
    return <RestoreDialog file={stage.file} documents={stage.documents} onClose={onClose} />;
  return (
    <DialogFrame
      title={t('Import')}
      help={{ page: 'files', about: t('import') }}
      lead={
        review
          ? t('This is what was found. Nothing is kept until you choose Import.')
          : t(
              'Processes, their extensions, connectors, templates, packages, project archives and backups, several together if you like.',
            )
      }
      size="large"
      onClose={onClose}
      main={{
        label: t('Import'),
        isBusy,
        disabledReason: whyNot(review),
        onPress: () => {
          if (review) void storeImport(review);
        },
      }}
      footer={
        <>
          <p role="status">{review && summary(review)}</p>
          {review && (
            <>
              <input
                ref={addInput}
                type="file"
                multiple
                hidden
                onChange={(event) => {
                  add([...(event.target.files ?? [])]);
                  event.target.value = '';
                }}
              />
              <Button kind="quiet" icon={FilePlus2} onPress={() => addInput.current?.click()}>
                {t('Add files…')}
              </Button>
            </>
          )}
        </>
      }
    >
      {stage.kind === 'choose' && <ImportSources onFiles={add} />}
      {stage.kind === 'reading' && <ReadingProgress progress={stage.progress} />}
      {review && <ImportReview state={review} />}
    </DialogFrame>
  );
}

function summary({ plan, review, imported }: ReviewState): string {
  const what = countsText(plan.counts);
  if (review.entries.length === 0)
    return hasDescription(imported)
      ? t('A connector can be made of what is here.')
      : t('Nothing here can be imported.');
  if (what === '') return t('There is nothing new to store.');
  const followed = plan.followed > 0 ? t(' Tasks that call a renamed connector follow it.') : '';
  return t`Stores ${what}.${followed}`;
}

function hasDescription({ problems, originals }: ReviewState['imported']): boolean {
  return problems.some((problem) => makeConnectorOf(problem, originals) !== undefined);
}

function needsProject({ review, choices }: ReviewState): boolean {
  return looseProcesses(review).some(({ key }) => !choices.left.has(key));
}

function whyNot(review: ReviewState | null): string | null {
  if (!review) return t('Choose files first');
  if (review.review.entries.length === 0)
    return hasDescription(review.imported)
      ? t('Make a connector of the description above')
      : t('None of these files can be imported');
  const named = [...review.outcomes.values()].find((outcome) => outcome.nameProblem !== null);
  if (named?.nameProblem) return named.nameProblem;
  const unplaced = [...review.outcomes.values()].find(({ fate }) => fate === 'unplaced');
  if (unplaced) return t`Choose where ${unplaced.name} belongs, or leave it out`;
  const { destination } = review.choices;
  if (needsProject(review) && destination.kind === 'new' && destination.name.trim() === '')
    return t('Give the new project a name');
  return review.plan.changes.length === 0 ? t('There is nothing new to store') : null;
}
