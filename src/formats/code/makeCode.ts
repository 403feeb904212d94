import { t } from '../../language/t.ts';
import { language } from '../../language/texts.ts';
import type { OutFile } from '../ImportItem.ts';
import type { CodeFile, CodeOptions, CodeSource } from './CodeProject.ts';
import type { CodeTarget } from './CodeTarget.ts';

export interface CodeRequest {
  readonly source: CodeSource;
  readonly target: CodeTarget;
  readonly options: CodeOptions;
}

/** The files of a project and all of them in one archive, or why there are none. */
export type CodeAnswer =
  { readonly files: readonly CodeFile[]; readonly zip: OutFile } | { readonly refused: string };

/**
 * Makes the code beside the page: a connector of a thousand actions is five thousand files. Without a browser,
 * `codeFiles` and `codeZip` do the same.
 * @param signal ends it: nothing is answered any more
 */
export function makeCode(request: CodeRequest, signal: AbortSignal): Promise<CodeAnswer> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./code.worker.ts', import.meta.url), {
      type: 'module',
      name: language(),
    });
    const end = (answer: CodeAnswer | null) => {
      worker.terminate();
      if (answer) resolve(answer);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<CodeAnswer>) => end(data));
    worker.addEventListener('error', () =>
      end({ refused: t('The generator could not be loaded. Reload the page and try again.') }),
    );
    signal.addEventListener('abort', () => end(null));
    worker.postMessage(request);
  });
}
