import { messageOf } from '../../domain/values/messageOf.ts';
import { fileProblem } from '../../formats/RawFile.ts';
import type { RawFile } from '../../formats/RawFile.ts';
import { t } from '../../language/t.ts';
import { language } from '../../language/texts.ts';
import { readGate } from './readGate.ts';
import type { Picked } from './readGate.ts';

export type GateAnswer =
  | { readonly kind: 'progress'; readonly file: string; readonly done: number; readonly total: number }
  | { readonly kind: 'picked'; readonly picked: Picked }
  | { readonly kind: 'failed'; readonly message: string };

/** The part of a Worker that is used. */
export interface GateWorker extends Pick<Worker, 'postMessage' | 'terminate'> {
  onmessage: ((event: MessageEvent<GateAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

export interface GateWatch {
  readonly onFile: (name: string, index: number, total: number) => void;
  /** ends the reading at once, also in the middle of a file */
  readonly signal: AbortSignal;
}

/** Up to here the page reads by itself: a worker takes longer to start. */
const SMALL = 300_000;
/** How long files may be read. More is a mistake, or meant to do harm. */
const MAX_SECONDS = 60;

/**
 * Reads files through the gate: a few small ones at once, all others in a worker, so that the page can be used
 * meanwhile. It can be stopped, it has an end, and whatever goes wrong in it is a problem, never silence.
 * @throws AbortError when it was stopped by the signal
 */
export async function readBeside(
  files: readonly RawFile[],
  watch: GateWatch,
  start: (() => GateWorker) | null = typeof Worker === 'undefined' ? null : startWorker,
  seconds = MAX_SECONDS,
): Promise<Picked> {
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (start !== null && size > SMALL) return readInWorker(files, watch, start, seconds);
  try {
    return await readGate(files, watch.onFile);
  } catch (error) {
    return failed(files, messageOf(error));
  }
}

function startWorker(): GateWorker {
  return new Worker(new URL('./readGate.worker.ts', import.meta.url), { type: 'module', name: language() });
}

function readInWorker(
  files: readonly RawFile[],
  { onFile, signal }: GateWatch,
  start: () => GateWorker,
  seconds: number,
): Promise<Picked> {
  return new Promise((resolve, reject) => {
    const worker = start();
    let current = files[0]?.name ?? '';
    const end = (done: () => void): void => {
      worker.terminate();
      clearTimeout(limit);
      signal.removeEventListener('abort', stop);
      done();
    };
    const stop = (): void => end(() => reject(new DOMException('Reading was stopped', 'AbortError')));
    const fail = (message: string, file = current): void => end(() => resolve(failed(files, message, file)));
    const limit = setTimeout(
      () =>
        fail(
          t`Reading took longer than ${seconds} s and was stopped. Nothing that was chosen with this file came in.`,
        ),
      seconds * 1_000,
    );
    worker.onmessage = ({ data }) => {
      if (data.kind === 'picked') end(() => resolve(data.picked));
      else if (data.kind === 'failed') fail(t`The file could not be read: ${data.message}`);
      else {
        current = data.file;
        onFile(data.file, data.done, data.total);
      }
    };
    worker.onerror = () =>
      fail(t('Reading ended with an error. Import fewer files at a time, or reload the page.'));
    worker.onmessageerror = () =>
      fail(t('What was read could not be passed on. Import fewer files at a time.'));
    if (signal.aborted) stop();
    else {
      signal.addEventListener('abort', stop);
      // Bytes that are in one buffer can be handed over only once; their owner does not need them any more.
      worker.postMessage(files, [...new Set(files.map(({ bytes }) => bytes.buffer as ArrayBuffer))]);
    }
  });
}

function failed(files: readonly RawFile[], message: string, file = files[0]?.name ?? ''): Picked {
  return {
    items: [],
    extensions: [],
    backup: null,
    problems: [fileProblem(file, 'reading-failed', message)],
  };
}
