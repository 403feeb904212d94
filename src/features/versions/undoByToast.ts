import { t } from '../../language/t.ts';
import { failureToast } from '../../state/failureToast.ts';
import { registerCommands } from '../../state/commands.ts';
import { toast, type ToastAction } from '../../state/toasts.ts';
import { undoSave, type UndoableSave } from '../../state/undoSave.ts';
import type { DocumentStore, StoredDocument } from '../../storage/DocumentStore.ts';
import { readConnector } from '../../formats/activiti/connectorJson.ts';

let forget: () => void = () => undefined;

/** Says what was done and takes it back: by the toast while it is there, and by a command until the next such step. */
export function undoByToast(
  store: DocumentStore,
  save: UndoableSave,
  message: string,
  more: readonly ToastAction[] = [],
): void {
  forget();
  let isDone = false;
  const run = () => {
    if (isDone) return;
    isDone = true;
    forget();
    undoSave(store, save, nameOf).then(
      () => toast({ message: t`Undone: ${message}` }),
      (error: unknown) => failureToast(error),
    );
  };
  forget = registerCommands([
    { id: 'undo-versions', label: t`Undo: ${message}`, section: t('Versions'), run },
  ]);
  toast({ message, tone: 'ok', about: 'versions', actions: [{ label: t('Undo'), run }, ...more] });
}

function nameOf({ id, content }: StoredDocument): string {
  if (content.kind === 'process' || content.kind === 'project') return content.name;
  if (content.kind === 'connector') return readConnector(content.text).connector?.name ?? id;
  return content.kind === 'version' ? content.version : id;
}
