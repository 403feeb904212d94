import { Workbox } from 'workbox-window';
import { failureToast } from '../state/failureToast.ts';
import { saveEverything } from '../state/autosave.ts';
import { toast } from '../state/toasts.ts';
import { commitDrafts } from '../ui/fields/useDraft.ts';

const ABOUT = 'new version of the product';
/** An installed window can stay open for weeks. */
const LOOK_AGAIN = 60 * 60 * 1000;

/**
 * Lets the browser keep the whole site, so that it opens without a network. A newer one waits until its user
 * takes it: nothing is reloaded under somebody's hands.
 */
export async function keepOffline(): Promise<void> {
  offerReloadWhenPartsAreGone();
  if (!('serviceWorker' in navigator)) return;
  const worker = new Workbox('./sw.js', { scope: './' });
  let isTakenHere = false;
  const take = async (): Promise<void> => {
    await saveAll();
    isTakenHere = true;
    worker.messageSkipWaiting();
  };
  worker.addEventListener('waiting', () => offer('A new version of Connector Modeler is ready.', take));
  // workbox-window calls no change an update in a window that was the first to register.
  let isControlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (!isControlled) isControlled = true;
    else if (isTakenHere) location.reload();
    else offer('Another window has moved on to a new version of Connector Modeler.', reloadSaved);
  });
  try {
    const registration = await worker.register();
    setInterval(() => void registration?.update().catch(() => undefined), LOOK_AGAIN);
  } catch {
    // A browser that refuses to keep it (a private window, a setting): the page works as it is.
  }
}

/** Parts are loaded where they are used; those of a replaced version are gone from its server. */
function offerReloadWhenPartsAreGone(): void {
  window.addEventListener('vite:preloadError', () =>
    offer('A part of Connector Modeler could not be loaded. Its files may have been replaced.', reloadSaved),
  );
}

async function reloadSaved(): Promise<void> {
  await saveAll();
  location.reload();
}

async function saveAll(): Promise<void> {
  commitDrafts();
  await saveEverything();
}

function offer(message: string, run: () => Promise<void>): void {
  const attempt = () =>
    void run().catch((error: unknown) => {
      failureToast(error);
      offer(message, run); // it is still to be taken
    });
  toast({ message, stays: true, about: ABOUT, actions: [{ label: 'Save and reload', run: attempt }] });
}
