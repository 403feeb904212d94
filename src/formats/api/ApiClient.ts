import type { ActionCall } from '../../domain/api/ApiOrigin.ts';
import type { ApiOutline, OperationOutline } from '../../domain/api/ApiOutline.ts';
import type { Problem } from '../../domain/problem.ts';
import { t } from '../../language/t.ts';
import type {
  ApiAnswer,
  ApiQuestion,
  ApiSource,
  DraftRequest,
  DraftRow,
  PostedDraft,
  ApiWatch,
} from './apiProtocol.ts';

/** The part of a Worker that is used. */
export interface ApiWorker {
  postMessage(question: ApiQuestion, transfer?: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<ApiAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Taken some at a time: a page that takes all at once stands still. */
interface Rows {
  readonly actions: DraftRow[];
  readonly calls: ActionCall[];
}

interface Waiting {
  readonly watch?: ApiWatch;
  readonly rows?: Rows;
  readonly done: (answer: ApiAnswer) => void;
  readonly fail: (error: Error) => void;
}

type Question = ApiQuestion extends infer One
  ? One extends { readonly id: number }
    ? Omit<One, 'id'>
    : never
  : never;

/** The page's side: asks, takes the answers apart by their question, and stops. */
export class ApiClient {
  readonly #worker: ApiWorker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #operations: OperationOutline[] = [];
  #asked = 0;

  constructor(worker: ApiWorker) {
    this.#worker = worker;
    worker.onmessage = ({ data }) => this.#take(data);
    worker.onerror = () => this.#failAll(t('Reading ended with an error. Try again, or reload the page.'));
  }

  async read(
    source: ApiSource,
    watch: ApiWatch,
    seconds: number,
  ): Promise<{ readonly outline: ApiOutline | null; readonly problems: readonly Problem[] }> {
    const limit = setTimeout(
      () => this.#failAll(t`Reading took longer than ${seconds} s and was stopped.`),
      seconds * 1_000,
    );
    try {
      const answer = await this.#ask({ kind: 'read', source }, watch);
      if (answer.kind !== 'read') throw new Error(t('The description could not be read.'));
      const { outline, problems } = answer;
      return { outline: outline && { ...outline, operations: this.#operations }, problems };
    } finally {
      clearTimeout(limit);
    }
  }

  async draft(request: DraftRequest, watch: ApiWatch): Promise<PostedDraft> {
    const rows: Rows = { actions: [], calls: [] };
    const answer = await this.#ask({ kind: 'draft', request }, watch, rows);
    if (answer.kind !== 'draft') throw new Error(t('The connector could not be made.'));
    const { about } = answer.draft;
    const { actions, calls } = rows;
    return {
      ...answer.draft,
      actions,
      about: { ...about, ...(about.api && { api: { ...about.api, calls } }) },
    };
  }

  close(): void {
    this.#worker.terminate();
    this.#failAll(t('Reading was ended.'));
  }

  #ask(question: Question, watch?: ApiWatch, rows?: Rows): Promise<ApiAnswer> {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve, reject) => {
      const signal = watch?.signal;
      const stop = (): void => {
        // What is asked for after it need not wait for what nobody wants any more.
        this.#worker.postMessage({ kind: 'stop', id });
        end(() => reject(new DOMException('It was stopped', 'AbortError')));
      };
      const end = (done: () => void): void => {
        this.#waiting.delete(id);
        signal?.removeEventListener('abort', stop);
        done();
      };
      this.#waiting.set(id, {
        ...(watch && { watch }),
        ...(rows && { rows }),
        done: (answer) => end(() => resolve(answer)),
        fail: (error) => end(() => reject(error)),
      });
      if (signal?.aborted) {
        end(() => reject(new DOMException('It was stopped', 'AbortError')));
        return;
      }
      signal?.addEventListener('abort', stop);
      this.#worker.postMessage({ ...question, id });
    });
  }

  #take(answer: ApiAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    if (!waiting) return; // stopped meanwhile
    if (answer.kind === 'progress') waiting.watch?.onProgress(answer.progress);
    else if (answer.kind === 'operations') this.#operations.push(...answer.operations);
    else if (answer.kind === 'rows') {
      waiting.rows?.actions.push(...answer.actions);
      waiting.rows?.calls.push(...answer.calls);
    } else if (answer.kind === 'failed') waiting.fail(new Error(answer.message));
    else waiting.done(answer);
  }

  #failAll(message: string): void {
    for (const { fail } of [...this.#waiting.values()]) fail(new Error(message));
  }
}
