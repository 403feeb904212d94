import { isShareLink } from '../formats/share/isShareLink.ts';
import { failureToast } from '../state/failureToast.ts';

/**
 * What the address holds goes to the import review, and out of the address at once: a reload, Back and the recent places
 * know nothing of it. To be called before anything else listens to the address: for all others it never changed.
 */
export function takeSharedLinks(): void {
  let before = isShareLink(location.href) ? '#/projects' : location.hash;
  const take = (event?: Event) => {
    const address = location.href;
    if (!isShareLink(address)) {
      before = location.hash;
      return;
    }
    event?.stopImmediatePropagation();
    history.replaceState(null, '', before === '' ? '#/' : before);
    takeSharedLink(address);
  };
  // Browsers say `popstate` first, and then `hashchange`.
  window.addEventListener('popstate', take);
  window.addEventListener('hashchange', take);
  take();
}

/** Loaded when it is wanted: it brings what unpacks. */
export function takeSharedLink(address: string): void {
  import('./openSharedLink.ts').then(
    ({ openSharedLink }) => openSharedLink(address),
    (error: unknown) => failureToast(error, () => takeSharedLink(address)),
  );
}
