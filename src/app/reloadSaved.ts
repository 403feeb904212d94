import { saveEverything } from '../state/autosave.ts';
import { commitDrafts } from '../ui/fields/useDraft.ts';

/** Rejects, and does not reload, where something cannot be saved. */
export async function reloadSaved(): Promise<void> {
  await saveAll();
  location.reload();
}

/** What is half typed as well. */
export async function saveAll(): Promise<void> {
  commitDrafts();
  await saveEverything();
}
