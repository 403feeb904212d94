import { type ConflictChoice, openDialog } from '../../../state/dialogs.ts';
import { failureToast } from '../../../state/failureToast.ts';
import type { ProcessSession } from './ProcessSession.ts';

/** Shows both sides of a conflict, element by element; nothing is chosen by looking. */
export async function compareConflict(
  session: ProcessSession,
  keep: (choice: ConflictChoice) => Promise<void>,
): Promise<void> {
  const theirs = session.state().conflict?.content;
  if (!theirs) return;
  try {
    openDialog({ kind: 'conflict', name: theirs.name, mine: await session.content(), theirs, onKeep: keep });
  } catch (error) {
    failureToast(error);
  }
}
