import type { Tried } from '../../domain/expressions/Tried.ts';
import type { JsonValue } from '../../domain/values/json.ts';
import { t } from '../../language/t.ts';
import { language } from '../../language/texts.ts';

export interface FeelQuestion {
  readonly expression: string;
  readonly values: Readonly<Record<string, JsonValue>>;
}

/** So long a person waits; a loop over a million numbers would not end before. */
const MOST_MS = 3_000;

let idle: Worker | null = null;

/**
 * What a FEEL expression becomes with sample values, worked out beside the page by a worker that is stopped when it
 * does not come to an end.
 */
export function tryFeel(
  expression: string,
  values: FeelQuestion['values'],
  signal: AbortSignal,
): Promise<Tried> {
  return new Promise((resolve) => {
    const worker =
      idle ??
      new Worker(new URL('./tryFeel.worker.ts', import.meta.url), { type: 'module', name: language() });
    idle = null;
    const end = (answer: Tried, isDone: boolean) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      worker.onmessage = null;
      worker.onerror = null;
      if (isDone && idle === null) idle = worker;
      else worker.terminate();
      resolve(answer);
    };
    const stop = () => end({ problem: t('Stopped.') }, false);
    const timer = setTimeout(
      () => end({ problem: t('It does not come to an end: stopped after three seconds.') }, false),
      MOST_MS,
    );
    signal.addEventListener('abort', stop);
    worker.onmessage = ({ data }: MessageEvent<Tried>) => end(data, true);
    worker.onerror = () =>
      end({ problem: t('FEEL could not be loaded. Reload the page and try again.') }, false);
    const question: FeelQuestion = { expression, values };
    worker.postMessage(question);
  });
}
