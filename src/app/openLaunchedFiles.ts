import { openDialog } from '../state/dialogs.ts';
import { failureToast } from '../state/failureToast.ts';

/** https://wicg.github.io/web-app-launch/: of Chromium alone so far, and not in TypeScript's own types. */
interface LaunchQueue {
  setConsumer(consumer: (params: { readonly files?: readonly FileSystemFileHandle[] }) => void): void;
}

declare global {
  interface Window {
    readonly launchQueue?: LaunchQueue;
  }
}

/** A file opened with the installed product from the system goes through the import, as one dropped does. */
export function openLaunchedFiles(): void {
  window.launchQueue?.setConsumer(({ files = [] }) => {
    if (files.length === 0) return;
    void Promise.all(files.map((handle) => handle.getFile()))
      .then((read) => openDialog({ kind: 'import', files: read }))
      .catch((error: unknown) => failureToast(error));
  });
}
