import { History, Redo2, Undo2 } from 'lucide-react';
import { IconButton } from './IconButton.tsx';

interface HistoryButtonsProps {
  readonly onHistory: () => void;
  /** what Undo takes back; '' where it has no name; null: nothing */
  readonly undoLabel: string | null;
  readonly onUndo: () => void;
  readonly redoLabel: string | null;
  readonly onRedo: () => void;
}

/** What was before: all of it, the last step, and forward again. */
export function HistoryButtons({ onHistory, undoLabel, onUndo, redoLabel, onRedo }: HistoryButtonsProps) {
  return (
    <>
      <IconButton label="History" icon={History} onPress={onHistory} />
      <IconButton
        label="Undo"
        icon={Undo2}
        keys="Mod+Z"
        disabledReason={undoLabel === null ? 'nothing to take back' : null}
        {...named('Undo', undoLabel)}
        onPress={onUndo}
      />
      <IconButton
        label="Redo"
        icon={Redo2}
        keys="Mod+Shift+Z"
        disabledReason={redoLabel === null ? 'nothing to bring back' : null}
        {...named('Redo', redoLabel)}
        onPress={onRedo}
      />
    </>
  );
}

function named(verb: string, label: string | null) {
  return label === null || label === '' ? {} : { 'aria-description': label, 'data-tip': `${verb}: ${label}` };
}
