import type { TestCase } from '../../domain/trial/TestCase.ts';
import type { CaseRun } from './CaseRun.ts';
import type { TriedConnector } from './runCase.ts';

export interface CasesRequest {
  readonly tried: TriedConnector;
  readonly cases: readonly TestCase[];
}

export interface CasesAnswer {
  readonly id: string;
  readonly run: CaseRun;
}

/** So long may one case take: a pattern of a schema can keep a machine busy for good. */
const LONGEST = 10_000;

/**
 * Runs cases beside the page, one after the other; one that takes too long is red, and the others go on. Without a
 * browser, `runCase` does the same.
 * @param onRun called with each as it is done
 * @param signal ends it
 */
export function runCases(
  { tried, cases }: CasesRequest,
  onRun: (answer: CasesAnswer) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    let left = cases;
    let worker: Worker | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = (): void => {
      clearTimeout(timer);
      worker?.terminate();
      worker = null;
    };
    const done = (answer: CasesAnswer): void => {
      left = left.filter(({ id }) => id !== answer.id);
      onRun(answer);
    };
    const fail = (message: string): void => {
      stop();
      const [first] = left;
      if (first) done({ id: first.id, run: { isGreen: false, findings: [{ at: 'action', message }] } });
      start();
    };
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(
        () => fail('It took too long: a pattern in a schema of the action may never end.'),
        LONGEST,
      );
    };
    const start = (): void => {
      if (left.length === 0 || signal.aborted) {
        resolve();
        return;
      }
      worker = new Worker(new URL('./trial.worker.ts', import.meta.url), { type: 'module' });
      worker.addEventListener('message', ({ data }: MessageEvent<CasesAnswer>) => {
        done(data);
        if (left.length > 0) wait();
        else {
          stop();
          resolve();
        }
      });
      worker.addEventListener('error', () => fail('It could not be run. Reload the page and try again.'));
      worker.postMessage({ tried, cases: left } satisfies CasesRequest);
      wait();
    };
    signal.addEventListener('abort', () => {
      stop();
      resolve();
    });
    start();
  });
}
