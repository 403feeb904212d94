import { isShareLink } from '../formats/share/isShareLink.ts';
import { openDialog } from '../state/dialogs.ts';
import { failureToast } from '../state/failureToast.ts';
import { takeSharedLink } from './takeSharedLinks.ts';

/** https://wicg.github.io/web-app-launch/: of Chromium alone so far, and not in TypeScript's own types. */
interface LaunchQueue {
  setConsumer(
    consumer: (params: {
      readonly files?: readonly FileSystemFileHandle[];
      readonly targetURL?: string;
    }) => void,
  ): void;
}

declare global {
  interface Window {
    readonly launchQueue?: LaunchQueue;
  }
}

/**
 * A link that the system opens in this window, which stays where it is. One that the window was opened with is in its
 * address, and a reload tells of it again: both come before the page is complete.
 */
function takeLaunchedLink(address = ''): void {
  if (isShareLink(address) && document.readyState === 'complete') takeSharedLink(address);
}

/** A file opened with the installed product from the system goes through the import, as one dropped does. */
export function openLaunchedFiles(): void {
  window.launchQueue?.setConsumer(({ files = [], targetURL }) => {
    if (files.length === 0) {
      takeLaunchedLink(targetURL);
      return;
    }
    void Promise.all(files.map((handle) => handle.getFile()))
      .then((read) => openDialog({ kind: 'import', files: read }))
      .catch((error: unknown) => failureToast(error));
  });
}
