/** Runs `work` once things are quiet: after `delay` without another call, and then when the page has nothing to paint. */
export function whenIdle(work: () => void, delay: number): { schedule(): void; cancel(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = () => {
    timer = undefined;
    if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 500 });
    else work();
  };
  return {
    schedule: () => {
      clearTimeout(timer);
      timer = setTimeout(run, delay);
    },
    cancel: () => clearTimeout(timer),
  };
}
