import type { ModdlePackages } from '../moddlePackages.ts';
import type { Beside } from './openLossless.ts';
import type { ReaderAnswer, ReaderQuestion } from './reader.worker.ts';

/** Below, reading again takes less than the way to the worker and back. */
const LARGE = 200_000;
const LONGEST = 20_000;

/**
 * Reads large texts beside the page, so that saving one does not keep its user waiting. A page that is hidden may be
 * gone before an answer comes: then nobody is asked, and who asked before is answered at once.
 */
export class TextReader implements Beside {
  readonly #packages: ModdlePackages;
  readonly #open = new Map<number, (isSaid: boolean) => void>();
  readonly #resting = new Set<() => void>();
  #worker: Worker | null = null;
  #asked = 0;
  /** the page is left before it is hidden */
  #isLeft = false;

  /** @param packages those the model itself is read with */
  constructor(packages: ModdlePackages) {
    this.#packages = packages;
    // On the way down, for the saves that flush then listen at the same place.
    document.addEventListener('visibilitychange', this.#hurry, { capture: true });
    window.addEventListener('pagehide', this.#leave, { capture: true });
    window.addEventListener('pageshow', this.#comeBack);
  }

  /** Whether the text says this when it is read; false also where that is not known. */
  readonly says = (xml: string, said: string): Promise<boolean> => {
    if (!this.#takesTime(xml.length)) return Promise.resolve(false);
    const number = (this.#asked += 1);
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#answer({ number, isSaid: false }), LONGEST);
      this.#open.set(number, (isSaid) => {
        clearTimeout(timer);
        resolve(isSaid);
      });
      this.#reader().postMessage({ number, packages: this.#packages, xml, said } satisfies ReaderQuestion);
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
      setTimeout(go);
    });
  };

  destroy(): void {
    document.removeEventListener('visibilitychange', this.#hurry, { capture: true });
    window.removeEventListener('pagehide', this.#leave, { capture: true });
    window.removeEventListener('pageshow', this.#comeBack);
    this.#giveUp();
  }

  #takesTime(length: number): boolean {
    return length >= LARGE && !this.#isLeft && document.visibilityState !== 'hidden';
  }

  #reader(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<ReaderAnswer>) => this.#answer(data));
    worker.addEventListener('error', this.#giveUp);
    this.#worker = worker;
    return worker;
  }

  #answer({ number, isSaid }: ReaderAnswer): void {
    this.#open.get(number)?.(isSaid);
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
    for (const number of [...this.#open.keys()]) this.#answer({ number, isSaid: false });
  };
}
