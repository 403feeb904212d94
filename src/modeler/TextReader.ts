import type { Beside } from '../bpmn/lossless/openLossless.ts';
import { nextTurn } from '../domain/values/inTurns.ts';
import type { ModdlePackages } from '../bpmn/moddlePackages.ts';
import type { ReaderAnswer, ReaderQuestion } from './textReader.worker.ts';

/** Below, reading again takes less than the way to the worker and back. */
const LARGE = 200_000;
/** An answer that takes longer will not come: it is found out here instead. */
const LONGEST = 10_000;

/** Whether reading a text of this length is much work. */
export function isLargeText(length: number): boolean {
  return length >= LARGE;
}

/**
 * Reads large texts beside the page, so that saving one does not keep its user waiting. A page that is hidden may be
 * gone before an answer comes: then nobody is asked, and who asked before is answered at once.
 */
export class TextReader implements Beside {
  readonly #packages: ModdlePackages;
  readonly #open = new Map<number, (said: string | null) => void>();
  readonly #resting = new Set<() => void>();
  #worker: Worker | null = null;
  #asked = 0;
  /** by the page, before it is hidden, or by whoever asked */
  #isLeft = false;

  /** @param packages those the model itself is read with */
  constructor(packages: ModdlePackages) {
    this.#packages = packages;
    // On the way down, for the saves that flush then listen at the same place.
    document.addEventListener('visibilitychange', this.#hurry, { capture: true });
    window.addEventListener('pagehide', this.#leave, { capture: true });
    window.addEventListener('pageshow', this.#comeBack);
  }

  /** What the text says when it is read; null where it is not read here, or that is not known. */
  readonly read = (xml: string): Promise<string | null> | null => {
    if (!this.#takesTime(xml.length)) return null;
    const number = (this.#asked += 1);
    return new Promise((resolve) => {
      const timer = setTimeout(this.#giveUp, LONGEST);
      this.#open.set(number, (said) => {
        clearTimeout(timer);
        resolve(said);
      });
      this.#reader().postMessage({ number, packages: this.#packages, xml } satisfies ReaderQuestion);
    });
  };

  readonly rest = (length: number): Promise<void> => {
    if (!this.#takesTime(length)) return Promise.resolve();
    return new Promise((resolve) => {
      const go = (): void => {
        this.#resting.delete(go);
        resolve();
      };
      this.#resting.add(go);
      void nextTurn().then(go);
    });
  };

  destroy(): void {
    document.removeEventListener('visibilitychange', this.#hurry, { capture: true });
    window.removeEventListener('pagehide', this.#leave, { capture: true });
    window.removeEventListener('pageshow', this.#comeBack);
    this.#leave();
  }

  #takesTime(length: number): boolean {
    return isLargeText(length) && !this.#isLeft && document.visibilityState !== 'hidden';
  }

  #reader(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./textReader.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<ReaderAnswer>) => this.#answer(data));
    worker.addEventListener('error', this.#giveUp);
    this.#worker = worker;
    return worker;
  }

  #answer({ number, said }: ReaderAnswer): void {
    this.#open.get(number)?.(said);
    this.#open.delete(number);
  }

  readonly #hurry = (): void => {
    if (document.visibilityState === 'hidden') this.#giveUp();
  };

  readonly #leave = (): void => {
    this.#isLeft = true;
    this.#giveUp();
  };

  readonly #comeBack = (): void => {
    this.#isLeft = false;
  };

  readonly #giveUp = (): void => {
    this.#worker?.terminate();
    this.#worker = null;
    for (const go of [...this.#resting]) go();
    for (const number of [...this.#open.keys()]) this.#answer({ number, said: null });
  };
}
