import { Plug } from 'lucide-react';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { Button } from '../../ui/Button.tsx';
import { pickedOf, whyNotRead, type TypedSource } from './typedSource.ts';
import type { ApiImportState } from './useApiImport.ts';

interface ApiImportFooterProps {
  readonly state: ApiImportState;
  readonly typed: TypedSource;
  readonly keeping: { readonly keep: () => void; readonly isBusy: boolean };
  readonly isUpdate: boolean;
  readonly onClose: () => void;
}

/** Back, on, and what the step comes to. */
export function ApiImportFooter({ state, typed, keeping, isUpdate, onClose }: ApiImportFooterProps) {
  const { stage, chosen, drafting, draft } = state;
  const events = state.takesEvents ? (state.outline?.events ?? 0) : 0;
  if (stage.kind === 'choose' || stage.kind === 'reading') {
    const isReading = stage.kind === 'reading';
    const picked = pickedOf(typed);
    return (
      <>
        <p />
        {isReading ? (
          <Button onPress={() => state.pick(null)}>{t('Stop reading')}</Button>
        ) : (
          <Button onPress={onClose}>{t('Cancel')}</Button>
        )}
        <Button
          kind="primary"
          isBusy={isReading}
          disabledReason={isReading ? null : whyNotRead(typed)}
          onPress={() => picked && state.pick(picked)}
        >
          {t('Read')}
        </Button>
      </>
    );
  }
  if (drafting === null) {
    return (
      <>
        <p role="status">
          {chosen.size > 0
            ? t`${counted(chosen.size, 'operation')} chosen`
            : events > 0 && state.outline?.operations.length === 0
              ? t`${counted(events, 'event')} and no operation`
              : t('Nothing is chosen.')}
        </p>
        <Button onPress={() => state.pick(null)}>{t('Back')}</Button>
        <Button
          kind="primary"
          disabledReason={chosen.size === 0 && events === 0 ? t('Choose at least one operation') : null}
          onPress={state.review}
        >
          {t('Review')}
        </Button>
      </>
    );
  }
  return (
    <>
      <p role="status">{draft && totalsOf(draft)}</p>
      <Button onPress={state.backToOperations}>{t('Back')}</Button>
      <Button
        kind="primary"
        icon={Plug}
        isBusy={keeping.isBusy || drafting.kind === 'making'}
        disabledReason={whyNotKept(state, isUpdate)}
        onPress={keeping.keep}
      >
        {isUpdate ? t('Update the connector') : t('Make the connector')}
      </Button>
    </>
  );
}

function totalsOf({ actions, events }: NonNullable<ApiImportState['draft']>): string {
  const sum = (list: 'inputs' | 'outputs') => actions.reduce((total, action) => total + action[list], 0);
  return [
    counted(actions.length, 'action'),
    counted(sum('inputs'), 'input'),
    counted(sum('outputs'), 'output'),
    ...(events.length > 0 ? [counted(events.length, 'event')] : []),
  ].join(', ');
}

function whyNotKept(
  { drafting, draft, nameProblem, actionProblems }: ApiImportState,
  isUpdate: boolean,
): string | null {
  if (drafting?.kind === 'failed') return drafting.message;
  if (draft === null) return null;
  if (isUpdate && draft.changes.length === 0) return t('Nothing changes');
  const [actionProblem = null] = actionProblems.values();
  return nameProblem ?? actionProblem;
}
