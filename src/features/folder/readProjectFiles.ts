import type { OpaqueFile } from '../../domain/document.ts';
import type { Problem } from '../../domain/problem.ts';
import { readArchive } from '../../formats/activiti/projectArchive.ts';
import type { ProjectItem } from '../../formats/ImportItem.ts';
import { t } from '../../language/t.ts';
import { language } from '../../language/texts.ts';

export interface ReadProject {
  readonly item: ProjectItem;
  readonly problems: readonly Problem[];
}

/** Up to here the page reads by itself: a worker takes longer to start. */
const SMALL = 300_000;
const MAX_SECONDS = 60;

/**
 * The files of a folder as the project they are, read through what reads archives; many in a worker.
 * @throws Error when they cannot be read at all
 */
export async function readProjectFiles(files: readonly OpaqueFile[], name: string): Promise<ReadProject> {
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (size <= SMALL || typeof Worker === 'undefined') return readArchive(files, name);
  const worker = new Worker(new URL('./readProjectFiles.worker.ts', import.meta.url), {
    type: 'module',
    name: language(),
  });
  return new Promise<ReadProject>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(t`The files of the folder could not be read: ${why}`));
    const limit = setTimeout(() => fail(t`it took longer than ${MAX_SECONDS} s.`), MAX_SECONDS * 1_000);
    worker.onmessage = ({ data }: MessageEvent<ReadProject>) => {
      clearTimeout(limit);
      resolve(data);
    };
    worker.onerror = ({ message }) => fail(message);
    worker.postMessage({ files, name });
  }).finally(() => worker.terminate());
}
