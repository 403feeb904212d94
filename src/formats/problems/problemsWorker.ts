import type { Target } from '../../domain/process/target.ts';
import { language } from '../../language/texts.ts';
import type { ProblemsAnswer, ProblemsRequest } from './problemsProtocol.ts';

/** The narrow part of a Worker that is used, so that a test can put another one in its place. */
export interface ProblemsWorker {
  post(request: ProblemsRequest): void;
  listen(onAnswer: (answer: ProblemsAnswer) => void, onError: () => void): void;
  close(): void;
}

/** null where there are no workers: then the page does it itself. */
export function problemsWorker(target: Target): ProblemsWorker | null {
  if (typeof Worker === 'undefined') return null;
  const worker =
    target === 'activiti'
      ? new Worker(new URL('./activitiProblems.worker.ts', import.meta.url), {
          type: 'module',
          name: language(),
        })
      : new Worker(new URL('./camundaProblems.worker.ts', import.meta.url), {
          type: 'module',
          name: language(),
        });
  return {
    post: (request) => worker.postMessage(request),
    listen: (onAnswer, onError) => {
      worker.addEventListener('message', ({ data }: MessageEvent<ProblemsAnswer>) => onAnswer(data));
      worker.addEventListener('error', onError);
      worker.addEventListener('messageerror', onError);
    },
    close: () => worker.terminate(),
  };
}
