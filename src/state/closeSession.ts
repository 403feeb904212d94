import { messageOf } from '../domain/values/messageOf.ts';
import { t } from '../language/t.ts';
import type { Autosave } from './autosave.ts';
import { aboutConflict } from './OpenConflict.ts';
import { sayNotSaved } from './sayNotSaved.ts';
import { toast } from './toasts.ts';

interface ClosedSession {
  /** with a conflict open: what is here goes to the history */
  leave(): Promise<void>;
  dispose(): void;
}

/** Lets go of what was edited once it is kept; as long as that fails, it stays, and a person can try again. */
export async function closeSession(name: string, autosave: Autosave, session: ClosedSession): Promise<void> {
  // The last save must be under way before the session stops listening.
  await autosave.flush();
  const status = autosave.status.get();
  const failed = status === 'conflict' ? await leave(session) : typeof status === 'object' && status.failed;
  if (failed === false) {
    autosave.dispose();
    session.dispose();
    if (status === 'conflict')
      toast({
        message: t`${name} is as the other tab saved it. Your version is in its history.`,
        about: aboutConflict(name),
      });
    return;
  }
  sayNotSaved(name, failed, autosave, () => void closeSession(name, autosave, session));
}

/** @returns why it could not be kept */
async function leave(session: ClosedSession): Promise<string | false> {
  try {
    await session.leave();
    return false;
  } catch (error) {
    return messageOf(error);
  }
}
