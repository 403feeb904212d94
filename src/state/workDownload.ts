let offered: (() => void) | undefined;

/** Says how all work can be handed out as files; returns the way to take that back. */
export function offerWorkDownload(run: () => void): () => void {
  offered = run;
  return () => {
    if (offered === run) offered = undefined;
  };
}

/** For where saving fails for good; absent while nobody offers it. */
export function workDownload(): (() => void) | undefined {
  return offered;
}
