import { t } from '../../language/t.ts';
import type { ArrangeGraph, Arrangement } from './ArrangeGraph.ts';
import type { LayOutAnswer } from './layOut.worker.ts';

const LONGEST = 60_000;

/**
 * Lays out the planes of a diagram beside the page, each time in a worker of its own: it is rare, and ends with it.
 * @throws Error with a sentence when it could not be done, or was given up
 */
export function layOut(
  graphs: readonly ArrangeGraph[],
  signal?: AbortSignal,
): Promise<readonly Arrangement[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./layOut.worker.ts', import.meta.url), { type: 'module' });
    const end = (run: () => void): void => {
      clearTimeout(timer);
      worker.terminate();
      run();
    };
    const fail = (message: string): void => end(() => reject(new Error(message)));
    const timer = setTimeout(
      () => fail(t('This diagram is too large to be arranged within a minute.')),
      LONGEST,
    );
    signal?.addEventListener('abort', () => fail(t('Arranging was given up.')));
    worker.addEventListener('message', ({ data }: MessageEvent<LayOutAnswer>) => {
      if ('arrangements' in data) end(() => resolve(data.arrangements));
      else fail(t`The diagram could not be arranged: ${data.failure}`);
    });
    worker.addEventListener('error', () =>
      fail(t('What arranges diagrams could not be loaded. Reload the page and try again.')),
    );
    worker.postMessage(graphs);
  });
}
