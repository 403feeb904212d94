import type { ProcessSnapshot } from '../../../modeler/ProcessEditorApi.ts';
import type { SessionHistory } from './SessionHistory.ts';
import type { SessionState } from './SessionState.ts';

type HistoryState = Pick<SessionState, 'version' | 'canUndo' | 'canRedo' | 'undoLabel' | 'redoLabel'>;

/** What can be taken back: the canvas's own steps first, then those that replaced the whole document. */
export function historyState(
  editor: ProcessSnapshot,
  history: SessionHistory,
  version: number,
): HistoryState {
  return {
    version,
    canUndo: editor.canUndo || history.undoLabel !== null,
    canRedo: editor.canRedo || history.redoLabel !== null,
    undoLabel: editor.canUndo ? editor.undoLabel : (history.undoLabel ?? ''),
    redoLabel: editor.canRedo ? editor.redoLabel : (history.redoLabel ?? ''),
  };
}

export function sameHistory(a: HistoryState, b: HistoryState): boolean {
  return (
    a.version === b.version &&
    a.canUndo === b.canUndo &&
    a.canRedo === b.canRedo &&
    a.undoLabel === b.undoLabel &&
    a.redoLabel === b.redoLabel
  );
}
