import type { StoredDocument } from './DocumentStore.ts';
import { PublishedVersionIsFinal, ReleaseIsFinal, RevisionConflict, StorageFull } from './errors.ts';
import type { Asked, Refusal, SaveAnswer, SavePort, Told } from './saveMessages.ts';
import type { SaveJob } from './writeChanges.ts';

/**
 * Writes beside the page. A save takes the database several answers, and each waits for a page that is busy drawing a
 * large process: what was edited a second ago would not be on the disk yet.
 */
export class SaveWriter {
  readonly #name: string;
  readonly #connect: () => SavePort | null;
  readonly #open = new Map<number, (answer: SaveAnswer) => void>();
  #port: SavePort | null | undefined;
  #isOpen = false;
  #asked = 0;

  constructor(name: string, connect: () => SavePort | null = workerPort) {
    this.#name = name;
    this.#connect = connect;
  }

  /** When the database is there. It is a moment until it writes. */
  start(): void {
    if (this.#port !== undefined) return;
    this.#port = this.#connect();
    this.#port?.addEventListener('message', ({ data }: MessageEvent<Told>) => this.#told(data));
    this.#port?.postMessage({ open: this.#name } satisfies Asked);
  }

  /** From now on the page writes itself; what is on its way is still answered. */
  stop(): void {
    this.#isOpen = false;
    this.#port ??= null;
  }

  /**
   * @returns null where the page is to write itself: a page that is hidden may be gone before the worker wrote
   * @throws as writeChanges
   */
  async save(job: SaveJob): Promise<readonly StoredDocument[] | null> {
    if (!this.#port || !this.#isOpen || isHidden()) return null;
    const number = (this.#asked += 1);
    const answered = new Promise<SaveAnswer>((resolve) => this.#open.set(number, resolve));
    this.#port.postMessage({ number, job } satisfies Asked);
    const answer = await answered;
    if ('unable' in answer) return null;
    if ('refused' in answer) throw errorOf(answer.refused);
    const contents = new Map(job.changes.map(({ id, content }) => [id, content]));
    return answer.saved.flatMap((head): StoredDocument[] => {
      const content = contents.get(head.id);
      return content ? [{ ...head, content }] : [];
    });
  }

  #told(told: Told): void {
    if ('isOpen' in told) {
      this.#isOpen = true;
      return;
    }
    this.#open.get(told.number)?.(told.answer);
    this.#open.delete(told.number);
  }
}

function workerPort(): SavePort | null {
  if (typeof Worker === 'undefined') return null;
  return new Worker(new URL('./answerSaves.worker.ts', import.meta.url), { type: 'module' });
}

function isHidden(): boolean {
  return typeof document !== 'undefined' && document.visibilityState === 'hidden';
}

function errorOf(refused: Refusal): Error {
  if (refused.kind === 'conflict') return new RevisionConflict(refused.ids);
  if (refused.kind === 'full') return new StorageFull();
  return refused.kind === 'final-version'
    ? new PublishedVersionIsFinal(refused.id)
    : new ReleaseIsFinal(refused.id);
}
