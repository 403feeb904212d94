import { t } from '../../language/t.ts';
import { failureToast } from '../../state/failureToast.ts';
import { registerCommands } from '../../state/commands.ts';
import { toast } from '../../state/toasts.ts';
import { undoSave, type UndoableSave } from '../../state/undoSave.ts';
import type { DocumentStore } from '../../storage/DocumentStore.ts';

let forget: () => void = () => undefined;

/** Says what was done and takes it back: by the toast while it is there, and by a command until the next such step. */
export function offerUndo(
  store: DocumentStore,
  save: UndoableSave,
  message: string,
  onUndone: () => void,
): () => void {
  forget();
  let isDone = false;
  const run = () => {
    if (isDone) return;
    isDone = true;
    forget();
    undoSave(store, save, ({ id, content }) => (content.kind === 'process' ? content.name : id)).then(
      () => {
        onUndone();
        toast({ message: t`Undone: ${message}`, about: 'replace' });
      },
      (error: unknown) => failureToast(error),
    );
  };
  forget = registerCommands([{ id: 'undo-replace', label: t`Undo: ${message}`, section: t('Files'), run }]);
  toast({ message, tone: 'ok', about: 'replace', actions: [{ label: t('Undo'), run }] });
  return run;
}
