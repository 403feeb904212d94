import { t } from '../../../language/t.ts';
import { openDialog } from '../../../state/dialogs.ts';
import type { ProcessSession } from '../session/ProcessSession.ts';

/** What the process was before, and the way back to it. */
export function openHistory(session: ProcessSession): void {
  openDialog({
    kind: 'history',
    documentId: session.id,
    name: session.state().content?.name ?? t('Process'),
    onRestore: async (content, label) => {
      if (content.kind === 'process') await session.restore(content, label);
    },
  });
}
