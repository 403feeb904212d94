import type { ProcessContent } from '../../domain/document.ts';
import { t } from '../../language/t.ts';
import type {
  FindRequest,
  Found,
  LookedUp,
  LookUpRequest,
  SearchAnswer,
  SearchResult,
  SearchWork,
} from './searchProtocol.ts';
import { searchWorker, type SearchWorker } from './searchWorker.ts';

export interface SearchDocument {
  readonly id: string;
  readonly revision: number;
  readonly content: ProcessContent;
}

interface Waiting {
  readonly resolve: (result: SearchResult) => void;
  readonly reject: (error: Error) => void;
}

interface Progress {
  readonly signal: AbortSignal;
  /** how many processes are read, of how many that had to be */
  readonly onProgress?: (done: number, total: number) => void;
}

/** So many processes are on their way to the worker at once. */
const AT_ONCE = 8;

/** All processes as they can be searched, read by a worker when somebody searches; only what changed is read again. */
export class SearchIndex {
  readonly #start: () => SearchWorker;
  #worker: SearchWorker | null = null;
  readonly #waiting = new Map<number, Waiting>();
  #revisions = new Map<string, number>();
  #id = 0;

  constructor(start: () => SearchWorker = searchWorker) {
    this.#start = start;
  }

  /** @throws what the signal was aborted with; what is read stays read */
  async sync(documents: readonly SearchDocument[], { signal, onProgress }: Progress): Promise<void> {
    const there = new Set(documents.map(({ id }) => id));
    const gone = [...this.#revisions.keys()].filter((id) => !there.has(id));
    if (gone.length > 0) {
      for (const id of gone) this.#revisions.delete(id);
      await this.#ask({ kind: 'drop', documentIds: gone });
    }
    const changed = documents.filter(({ id, revision }) => this.#revisions.get(id) !== revision);
    for (let at = 0; at < changed.length; at += AT_ONCE) {
      signal.throwIfAborted();
      await Promise.all(changed.slice(at, at + AT_ONCE).map((document) => this.#put(document)));
      onProgress?.(Math.min(at + AT_ONCE, changed.length), changed.length);
    }
    signal.throwIfAborted();
  }

  async find(request: FindRequest): Promise<Found> {
    const result = await this.#ask({ kind: 'find', ...request });
    if (result === null || isList(result)) throw new Error('The search gave no answer.');
    return result;
  }

  async lookUp(request: LookUpRequest): Promise<readonly LookedUp[]> {
    const result = await this.#ask({ kind: 'lookUp', ...request });
    return result !== null && isList(result) ? result : [];
  }

  async #put({ id, revision, content }: SearchDocument): Promise<void> {
    // The bytes of the file it came from are not searched.
    const { xmlFile: _, extensionsFile: __, ...text } = content;
    await this.#ask({ kind: 'put', documentId: id, content: text });
    this.#revisions.set(id, revision);
  }

  #ask(work: SearchWork): Promise<SearchResult> {
    this.#worker ??= this.#open();
    const worker = this.#worker;
    this.#id += 1;
    const id = this.#id;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.post({ id, ...work });
    });
  }

  #open(): SearchWorker {
    const worker = this.#start();
    worker.listen(
      (answer) => this.#take(answer),
      () => this.#fail(worker),
    );
    return worker;
  }

  #take(answer: SearchAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('failure' in answer) waiting?.reject(new Error(answer.failure));
    else waiting?.resolve(answer.result);
  }

  /** The next question starts it anew. */
  #fail(worker: SearchWorker): void {
    worker.close();
    this.#worker = null;
    this.#revisions = new Map();
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(new Error(t('The search stopped. Try it again.')));
  }
}

function isList(result: Found | readonly LookedUp[]): result is readonly LookedUp[] {
  return Array.isArray(result);
}

let shared: SearchIndex | null = null;

/** One for the page: whoever searches next finds what was read. */
export function searchIndex(): SearchIndex {
  shared ??= new SearchIndex();
  return shared;
}
