import { t } from '../../language/t.ts';
import { edited, trashed } from '../../storage/changes.ts';
import type { Change, DocumentStore, StoredDocument } from '../../storage/DocumentStore.ts';
import type { ImportPlan } from './importPlan.ts';

/**
 * Takes an import back in one transaction: what it made goes to the trash, what it replaced is as it was.
 * @throws Error with a sentence for the user when something replaced was edited since
 */
export async function undoImport(
  store: DocumentStore,
  plan: ImportPlan,
  saved: readonly StoredDocument[],
): Promise<void> {
  const changes: Change[] = [];
  for (const document of saved) {
    const now = await store.load(document.id);
    if (!now || now.deletedAt !== undefined) continue;
    const before = plan.replaced.get(document.id);
    if (before && now.revision !== document.revision) {
      throw new Error(
        t('What was replaced was edited after the import, so the import cannot be undone as a whole.'),
      );
    }
    changes.push(before ? edited(now, before) : trashed(now));
  }
  if (changes.length > 0) await store.save(changes);
}
