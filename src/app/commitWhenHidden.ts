import { commitDrafts } from '../ui/fields/useDraft.ts';

/**
 * What is being typed reaches its document before the autosaves flush. They listen on the page being hidden too;
 * listening while the event is caught on its way down comes first. On leaving the page
 * it makes the browser ask: who stays has it saved.
 */
export function commitWhenHidden(): void {
  window.addEventListener('beforeunload', commitDrafts, { capture: true });
  window.addEventListener('pagehide', commitDrafts, { capture: true });
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'hidden') commitDrafts();
    },
    { capture: true },
  );
}
