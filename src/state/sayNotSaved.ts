import { t } from '../language/t.ts';
import type { Autosave } from './autosave.ts';
import { dismissToast, toast } from './toasts.ts';

/**
 * Of work whose page was left and that found no room: it stays, a person can try again, and where room comes back it
 * is saved by itself.
 * @param close lets go of it, once it is saved
 */
export function sayNotSaved(name: string, why: string, autosave: Autosave, close: () => void): void {
  const said = toast({
    message: t`${name} is not saved. ${why}`,
    tone: 'danger',
    action: {
      label: t('Retry'),
      run: () => {
        stop();
        close();
      },
    },
  });
  const stop = autosave.status.subscribe(() => {
    if (autosave.status.get() !== 'saved') return;
    stop();
    dismissToast(said);
    toast({ message: t`${name} is saved.` });
    close();
  });
}
