/** Work that may be left between any two of its steps, and gone on with. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** A page that is busy for longer than 50 ms feels stuck; one step more and the drawing must fit in as well. */
const SLICE = 10;

/** All steps one after the other: for what is small, and for tests. */
export function allAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same with room for the page whenever it took too long already. @throws what the signal was aborted with */
export async function inTurns<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  const rest = restNow(signal);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await rest();
  }
}

/** A pause that is taken only where the work since the last one took too long. @throws as above */
export function restNow(signal?: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - since < SLICE) return;
    await nextTurn();
    since = performance.now();
    signal?.throwIfAborted();
  };
}

/**
 * Lets the page draw and answer; a timer would wait 4 ms each time, and a minute in a tab that is not looked at. Where
 * the browser knows that it is the same work that goes on, that comes before new work.
 */
export function nextTurn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
