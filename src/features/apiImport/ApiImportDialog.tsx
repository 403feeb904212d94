import { useEffect, useRef, useState } from 'react';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import styles from './ApiImport.module.css';
import { ApiImportFooter } from './ApiImportFooter.tsx';
import type { ApiImportRequest } from './ApiImportRequest.ts';
import { ApiProgressBar } from './ApiProgressBar.tsx';
import { DraftChanges, type AffectedTasksPart } from './DraftChanges.tsx';
import { OperationsStep } from './OperationsStep.tsx';
import { sourceName } from './PickedSource.ts';
import { ReviewStep } from './ReviewStep.tsx';
import { SideChoice } from './SideChoice.tsx';
import { SourceStep } from './SourceStep.tsx';
import { StepBar, STEPS, type Step } from './StepBar.tsx';
import { NOTHING_TYPED } from './typedSource.ts';
import { useApiImport, type ApiImportState } from './useApiImport.ts';
import { useKeepDraft } from './useKeepDraft.ts';

interface ApiImportDialogProps extends ApiImportRequest {
  /** how the room of versions shows tasks: rooms do not know each other */
  readonly AffectedTasks: AffectedTasksPart;
  readonly onClose: () => void;
}

/** From the description of an API to a connector: source, operations, review. Nothing is kept before the end. */
export function ApiImportDialog({ onClose, AffectedTasks, ...request }: ApiImportDialogProps) {
  const { existing } = request;
  const state = useApiImport(request);
  const { stage, drafting, draft } = state;
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const keeping = useKeepDraft(state, existing, onClose);
  const step: Step = stage.kind !== 'read' ? 'Source' : drafting === null ? 'Operations' : 'Review';
  const body = useFocusOn(step);
  return (
    <DialogFrame
      title={
        existing ? t`Update ${existing.name} from an API description` : t('Connector from an API description')
      }
      help={{ page: 'from-an-api', about: t('descriptions of APIs') }}
      lead={leadOf(state)}
      size="large"
      onClose={onClose}
      footer={<ApiImportFooter {...{ state, typed, keeping, onClose }} isUpdate={existing !== undefined} />}
    >
      <StepBar current={step} />
      <div
        ref={body}
        tabIndex={-1}
        className={styles.body}
        data-step={step}
        role="group"
        aria-label={STEPS[step]}
      >
        {stage.kind === 'choose' && (
          <SourceStep
            typed={typed}
            onType={(change) => setTyped({ ...typed, ...change })}
            onPick={state.pick}
            problems={stage.problems}
          />
        )}
        {stage.kind === 'reading' && (
          <ApiProgressBar progress={stage.progress} of={sourceName(stage.picked)} />
        )}
        {state.outline && drafting === null && (
          <OperationsStep
            outline={state.outline}
            side={
              stage.kind === 'read' && stage.reading.outline.asApplication ? (
                <SideChoice asApplication={state.asApplication} onChange={state.setAsApplication} />
              ) : null
            }
            chosen={state.chosen}
            onChoose={state.choose}
            takesEvents={state.takesEvents}
            onTakeEvents={state.setEvents}
          />
        )}
        {drafting?.kind === 'making' && <ApiProgressBar progress={drafting.progress} />}
        {drafting?.kind === 'failed' && <Banner tone="danger" title={drafting.message} />}
        {draft && (
          <ReviewStep
            draft={draft}
            name={state.name}
            nameProblem={state.nameProblem}
            taken={state.taken}
            onName={state.setName}
            names={state.names}
            actionProblems={state.actionProblems}
            onActionName={state.setActionName}
            changes={
              existing && <DraftChanges draft={draft} name={existing.name} AffectedTasks={AffectedTasks} />
            }
          />
        )}
      </div>
    </DialogFrame>
  );
}

function leadOf({ outline, draft }: ApiImportState): string {
  if (outline === null) return t('Operations become actions with typed inputs and outputs.');
  const { title, version, operations } = outline;
  const of = [title, version].filter(Boolean).join(' ');
  return draft
    ? t`${of}. Nothing is kept until the last step.`
    : `${of}: ${counted(operations.length, 'operation')}.`;
}

/** What had the focus is gone with the step before; a field of the new one may have taken it. */
function useFocusOn(step: Step) {
  const body = useRef<HTMLDivElement>(null);
  const last = useRef(step);
  useEffect(() => {
    if (last.current === step) return undefined;
    last.current = step;
    // After a field of the step had its turn.
    const frame = requestAnimationFrame(() => {
      if (body.current && !body.current.contains(document.activeElement)) body.current.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [step]);
  return body;
}
