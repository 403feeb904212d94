import type { Autosave } from './autosave.ts';
import { toast } from './toasts.ts';

/** Lets go of what was edited once it is saved; as long as that fails, it stays, and a person can try again. */
export async function closeSession(name: string, autosave: Autosave, dispose: () => void): Promise<void> {
  // The last save must be under way before the session stops listening.
  await autosave.flush();
  const status = autosave.status.get();
  if (typeof status === 'string') {
    autosave.dispose();
    dispose();
    return;
  }
  toast({
    message: `${name} is not saved. ${status.failed}`,
    tone: 'danger',
    action: { label: 'Retry', run: () => void closeSession(name, autosave, dispose) },
  });
}
