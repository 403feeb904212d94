/**
 * Runs `work` right after the page has painted, however often it is asked for before that. A page that is not seen
 * paints nothing: there it runs a moment later.
 */
export function afterPaint(work: () => void): { schedule(): void; cancel(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  const paints = typeof requestAnimationFrame === 'function';
  const cancel = () => {
    clearTimeout(timer);
    timer = undefined;
    if (paints) cancelAnimationFrame(frame);
  };
  const run = () => {
    cancel();
    work();
  };
  return {
    schedule: () => {
      if (timer !== undefined) return;
      timer = setTimeout(run, paints ? 250 : 0);
      if (paints) {
        frame = requestAnimationFrame(() => {
          clearTimeout(timer);
          timer = setTimeout(run);
        });
      }
    },
    cancel,
  };
}
