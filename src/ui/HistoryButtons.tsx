import { History, Redo2, Undo2 } from 'lucide-react';
import { t } from '../language/t.ts';
import { IconButton } from './IconButton.tsx';
import { StepsButton } from './StepsButton.tsx';
import type { Steps } from './stepEntries.ts';

interface HistoryButtonsProps {
  readonly onHistory: () => void;
  /** what Undo takes back; '' where it has no name; null: nothing */
  readonly undoLabel: string | null;
  readonly onUndo: () => void;
  readonly redoLabel: string | null;
  readonly onRedo: () => void;
  /** all steps since it was opened; asked when their list opens */
  readonly steps: () => Steps;
  /** so many steps back (below zero) or forward */
  readonly onTravel: (by: number) => void;
}

/** What was before: all of it, the last step, forward again, and any step since it was opened. */
export function HistoryButtons(props: HistoryButtonsProps) {
  const { onHistory, undoLabel, onUndo, redoLabel, onRedo, steps, onTravel } = props;
  return (
    <>
      <IconButton label={t('History')} icon={History} onPress={onHistory} />
      <IconButton
        label={t('Undo')}
        icon={Undo2}
        keys="Mod+Z"
        disabledReason={undoLabel === null ? t('nothing to take back') : null}
        {...named(t('Undo'), undoLabel)}
        onPress={onUndo}
      />
      <IconButton
        label={t('Redo')}
        icon={Redo2}
        keys="Mod+Shift+Z"
        disabledReason={redoLabel === null ? t('nothing to bring back') : null}
        {...named(t('Redo'), redoLabel)}
        onPress={onRedo}
      />
      <StepsButton steps={steps} isEmpty={undoLabel === null && redoLabel === null} onTravel={onTravel} />
    </>
  );
}

function named(verb: string, label: string | null) {
  return label === null || label === '' ? {} : { 'aria-description': label, 'data-tip': `${verb}: ${label}` };
}
