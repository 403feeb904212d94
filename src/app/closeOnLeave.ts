import { leavePlace } from '../state/dialogs.ts';

/** Back, Forward and the address bar lead away under an open dialog: what it was about is gone then. */
export function closeOnLeave(): void {
  let path = pathOf(location.hash);
  // Only the browser itself says `popstate`; the product's own ways say `hashchange` alone.
  window.addEventListener('popstate', () => {
    const now = pathOf(location.hash);
    if (now !== path) leavePlace();
    path = now;
  });
  window.addEventListener('hashchange', () => {
    path = pathOf(location.hash);
  });
}

function pathOf(hash: string): string {
  return hash.split('?')[0] ?? '';
}
