import type { Problem } from '../../domain/problem.ts';
import { t } from '../../language/t.ts';
import { language } from '../../language/texts.ts';

export interface ValidationRequest {
  readonly id: number;
  readonly text: string;
}

export type ValidationAnswer =
  | { readonly id: number; readonly problems: readonly Problem[] }
  | { readonly id: number; readonly failure: string };

interface Waiting {
  readonly resolve: (problems: readonly Problem[]) => void;
  readonly reject: (error: Error) => void;
}

let worker: Worker | null = null;
let asked = 0;
const waiting = new Map<number, Waiting>();

/**
 * What is wrong with the text of one template, at its line and property, found beside the page: the schemas are
 * large and are loaded with the first question. Without a browser, `templateTextProblems` says the same.
 * @throws Error with a sentence when the checks cannot be loaded
 */
export function validateTemplate(text: string): Promise<readonly Problem[]> {
  return new Promise((resolve, reject) => {
    asked += 1;
    waiting.set(asked, { resolve, reject });
    const request: ValidationRequest = { id: asked, text };
    worker ??= started();
    worker.postMessage(request);
  });
}

function started(): Worker {
  const made = new Worker(new URL('./templateProblems.worker.ts', import.meta.url), {
    type: 'module',
    name: language(),
  });
  made.addEventListener('message', ({ data }: MessageEvent<ValidationAnswer>) => {
    const asking = waiting.get(data.id);
    waiting.delete(data.id);
    if ('problems' in data) asking?.resolve(data.problems);
    else asking?.reject(new Error(t`The template could not be checked: ${data.failure}`));
  });
  made.addEventListener('error', () => {
    // The next question starts another one: a file may have been out of reach for a moment.
    made.terminate();
    if (worker === made) worker = null;
    const left = [...waiting.values()];
    waiting.clear();
    for (const { reject } of left)
      reject(new Error(t('The checks of templates could not be loaded. Reload the page and try again.')));
  });
  return made;
}
