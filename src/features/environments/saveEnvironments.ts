import type { ProjectContent } from '../../domain/document.ts';
import type { Environment } from '../../domain/process/environments.ts';
import { t } from '../../language/t.ts';
import { failureToast } from '../../state/failureToast.ts';
import { toast } from '../../state/toasts.ts';
import { saveUndoably, undoSave } from '../../state/undoSave.ts';
import { edited } from '../../storage/changes.ts';
import type { DocumentStore, StoredDocument } from '../../storage/DocumentStore.ts';

/** Keeps the environments of a project; the toast takes it back. */
export async function saveEnvironments(
  store: DocumentStore,
  project: StoredDocument<ProjectContent>,
  environments: readonly Environment[],
): Promise<void> {
  const { environments: before, ...content } = project.content;
  if (JSON.stringify(before ?? []) === JSON.stringify(environments)) return;
  const change = edited(project, environments.length > 0 ? { ...content, environments } : content);
  try {
    const made = await saveUndoably(store, [change], new Map([[project.id, project]]));
    const undo = () => undoSave(store, made, () => project.content.name).catch(failureToast);
    toast({
      message: t`Changed the environments of ${project.content.name}.`,
      action: { label: t('Undo'), run: () => void undo() },
    });
  } catch (error) {
    failureToast(error, () => void saveEnvironments(store, project, environments));
  }
}
