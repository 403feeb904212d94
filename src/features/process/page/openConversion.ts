import { openDialog } from '../../../state/dialogs.ts';
import { commitDrafts } from '../../../ui/fields/useDraft.ts';
import type { ProcessSession } from '../session/ProcessSession.ts';

/** What a copy for the other engine would leave behind: of the process as it stands, so it is saved first. */
export async function openConversion({ id, autosave }: ProcessSession): Promise<void> {
  commitDrafts();
  await autosave.flush();
  openDialog({ kind: 'convert', processId: id });
}
