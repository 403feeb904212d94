import { openDialog } from '../../state/dialogs.ts';
import type { ProcessSession } from './ProcessSession.ts';

/** Both versions of a process that two tabs changed, element by element. */
export async function compareConflict(session: ProcessSession): Promise<void> {
  const theirs = session.state().conflict?.content;
  if (!theirs) return;
  const mine = await session.content();
  openDialog({
    kind: 'conflict',
    name: mine.name,
    mine,
    theirs,
    onKeep: (choice) => session.settleConflict(choice),
  });
}
