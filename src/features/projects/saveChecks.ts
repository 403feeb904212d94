import type { Checks } from '../../domain/problems/ruleSettings.ts';
import { t } from '../../language/t.ts';
import { failureToast } from '../../state/failureToast.ts';
import { toast } from '../../state/toasts.ts';
import { saveUndoably, undoSave } from '../../state/undoSave.ts';
import { edited } from '../../storage/changes.ts';
import type { DocumentStore } from '../../storage/DocumentStore.ts';
import type { ProjectDocument } from './projectRows.ts';

/** Keeps how a project is checked; the toast takes it back. */
export async function saveChecks(
  store: DocumentStore,
  project: ProjectDocument,
  checks: Checks | undefined,
): Promise<void> {
  const { checks: before, ...content } = project.content;
  if (JSON.stringify(before) === JSON.stringify(checks)) return;
  const change = edited(project, checks ? { ...content, checks } : content);
  try {
    const made = await saveUndoably(store, [change], new Map([[project.id, project]]));
    const undo = () => undoSave(store, made, () => project.content.name).catch(failureToast);
    toast({
      message: t`Changed the rules of ${project.content.name}.`,
      action: { label: t('Undo'), run: () => void undo() },
    });
  } catch (error) {
    failureToast(error, () => void saveChecks(store, project, checks));
  }
}
