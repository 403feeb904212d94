import { Workbox } from 'workbox-window';
import { t } from '../language/t.ts';
import { failureToast } from '../state/failureToast.ts';
import { toast } from '../state/toasts.ts';
import { reloadSaved, saveAll } from './reloadSaved.ts';

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
  worker.addEventListener('waiting', () => offer(t('A new version of Connector Modeler is ready.'), take));
  // workbox-window calls no change an update in a window that was the first to register.
  let isControlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (!isControlled) isControlled = true;
    else if (isTakenHere) location.reload();
    else offer(t('Another window has moved on to a new version of Connector Modeler.'), reloadSaved);
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
    offer(
      t('A part of Connector Modeler could not be loaded. Its files may have been replaced.'),
      reloadSaved,
    ),
  );
}

function offer(message: string, run: () => Promise<void>): void {
  const attempt = () =>
    void run().catch((error: unknown) => {
      failureToast(error);
      offer(message, run); // it is still to be taken
    });
  toast({ message, stays: true, about: ABOUT, actions: [{ label: t('Save and reload'), run: attempt }] });
}
