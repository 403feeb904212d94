import { messageOf } from '../domain/values/messageOf.ts';
import { t } from '../language/t.ts';
import { RevisionConflict, StorageBlocked, StorageFull } from '../storage/errors.ts';
import { workDownload } from './workDownload.ts';

export type SaveStatus =
  | 'saved'
  | 'saving'
  | 'unsaved'
  /** changed elsewhere: nothing is saved until `resume` */
  | 'conflict'
  | {
      readonly failed: string;
      /** where keeping it is hopeless for now: hands the user the work as files */
      readonly download?: () => void;
    };

export interface AutosaveOptions {
  /**
   * Saves what there is now; throws the store's errors.
   * @param handedOver called when the page has done its part and only the disk is waited for
   */
  readonly save: (handedOver: () => void) => Promise<void>;
  /** false where what was saved last turns out not to be all of it: then there is something to save again */
  readonly settled?: () => Promise<boolean>;
  /** after the last change; 120 ms */
  readonly delay?: number | undefined;
  /** also while changes keep coming; 250 ms */
  readonly longest?: number;
  /** until a save that found no room is tried again by itself; 5 s */
  readonly retry?: number;
  readonly onConflict?: (conflict: RevisionConflict) => void;
  readonly download?: () => void;
}

export interface Autosave {
  /** something changed */
  schedule(): void;
  /** saves now what is not saved, and waits for it until it is settled; the status says how it went */
  flush(): Promise<void>;
  /** goes on after a conflict was settled; `changed` when there is something to save */
  resume(changed: boolean): void;
  readonly status: {
    readonly get: () => SaveStatus;
    readonly subscribe: (listener: () => void) => () => void;
  };
  /** saves what is left and stops */
  dispose(): void;
}

/** What is a second old is on the disk, whatever happens then; a little of the second is left for surprises. */
const OLDEST = 850;

class AutosaveRun implements Omit<Autosave, 'dispose'> {
  readonly #options: AutosaveOptions;
  readonly #listeners = new Set<() => void>();
  #status: SaveStatus = 'saved';
  #dirty = false;
  #firstChange = 0;
  /** how long the last save took, how long the page was busy with it, and until when */
  #last = { took: 0, busy: 0, until: 0 };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #disposed = false;

  constructor(options: AutosaveOptions) {
    this.#options = options;
  }

  readonly status = {
    get: () => this.#status,
    subscribe: (listener: () => void) => {
      this.#listeners.add(listener);
      return () => this.#listeners.delete(listener);
    },
  };

  readonly schedule = (): void => {
    const isWaiting = this.#timer !== undefined || this.#running !== undefined;
    if (!this.#dirty || !isWaiting) this.#firstChange = Date.now();
    this.#dirty = true;
    if (this.#status === 'conflict') return;
    if (this.#running === undefined) this.#set('unsaved');
    const { delay = 120, longest = 250 } = this.#options;
    const wait = Math.min(delay, this.#firstChange + longest - Date.now());
    this.#flushIn(Math.max(wait, this.#rest()));
  };

  /** A document that takes long to save must leave the page time for its user: less, where a change gets too old else. */
  #rest(): number {
    const { took, busy, until } = this.#last;
    const easy = until + 2 * busy;
    const inTime = Math.max(this.#firstChange + OLDEST - took, until + busy / 3);
    return Math.max(0, (took < OLDEST ? Math.min(easy, inTime) : easy) - Date.now());
  }

  #flushIn(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#due(), ms);
  }

  async #due(): Promise<void> {
    if (this.#running === undefined) return this.#saveAll();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#running;
    // It has waited its time already.
    if (this.#dirty && this.#status !== 'conflict') this.#flushIn(this.#rest());
  }

  readonly flush = async (): Promise<void> => {
    await this.#saveAll();
    if ((await this.#options.settled?.()) !== false) return;
    this.#dirty = true;
    await this.#saveAll();
  };

  async #saveAll(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // A change during a save is saved by the next turn, never beside the running one.
    while (this.#running !== undefined) await this.#running;
    if (!this.#dirty || this.#status === 'conflict') return;
    this.#running = this.#saveOnce();
    await this.#running;
  }

  readonly resume = (changed: boolean): void => {
    this.#dirty = false;
    this.#set('saved');
    if (changed) this.schedule();
  };

  async #saveOnce(): Promise<void> {
    this.#dirty = false;
    this.#set('saving');
    const began = Date.now();
    let busyUntil: number | undefined;
    try {
      await this.#options.save(() => (busyUntil = Date.now()));
      const end = Date.now();
      const until = busyUntil ?? end;
      this.#last = { took: end - began, busy: until - began, until };
      this.#running = undefined;
      // Widened by the await: a change may have come meanwhile, and its timer is running.
      this.#set(this.isDirty() ? 'unsaved' : 'saved');
    } catch (error) {
      this.#running = undefined;
      this.#dirty = true;
      this.#fail(error);
    }
  }

  isDirty(): boolean {
    return this.#dirty;
  }

  stop(): void {
    this.#disposed = true;
  }

  #fail(error: unknown): void {
    if (error instanceof RevisionConflict) {
      this.#set('conflict');
      this.#options.onConflict?.(error);
      return;
    }
    const failed = messageOf(error);
    const download = this.#options.download ?? workDownload();
    const hopeless = error instanceof StorageFull || error instanceof StorageBlocked;
    this.#set({ failed, ...(hopeless && download ? { download } : {}) });
    // Room may come back without anybody editing here: files are deleted, another tab lets go.
    if (error instanceof StorageFull && !this.#disposed) this.#flushIn(this.#options.retry ?? 5_000);
  }

  #set(status: SaveStatus): void {
    if (status === this.#status) return;
    this.#status = status;
    for (const listener of [...this.#listeners]) listener();
  }
}

const open = new Set<AutosaveRun>();

/** Saves what open editors have not saved yet: whoever reads the store for the user waits for this first. */
export async function flushAll(): Promise<void> {
  await Promise.all([...open].map((run) => run.flush()));
}

/** The same, for what cannot be taken back. @throws where something could not be saved */
export async function saveEverything(): Promise<void> {
  await flushAll();
  const unsaved = [...open].some((run) => run.isDirty() || run.status.get() !== 'saved');
  if (unsaved)
    throw new Error(t('Something here is not saved yet, so nothing was reloaded. Its page says why.'));
}

/** Saves soon after the last change, and at once when the page is hidden or left. */
export function createAutosave(options: AutosaveOptions): Autosave {
  const run = new AutosaveRun(options);
  const stop = saveWhenLeaving(run);
  open.add(run);
  return {
    schedule: run.schedule,
    flush: run.flush,
    resume: run.resume,
    status: run.status,
    dispose: () => {
      stop();
      run.stop();
      void run.flush().finally(() => open.delete(run));
    },
  };
}

function saveWhenLeaving(run: AutosaveRun): () => void {
  if (typeof document === 'undefined') return () => undefined;
  const onHidden = () => {
    if (document.visibilityState === 'hidden') void run.flush();
  };
  const onPageHide = () => void run.flush();
  const onUnload = (event: BeforeUnloadEvent) => {
    if (!run.isDirty() && run.status.get() === 'saved') return;
    void run.flush();
    event.preventDefault(); // the browser asks whether to leave
  };
  document.addEventListener('visibilitychange', onHidden);
  window.addEventListener('pagehide', onPageHide);
  window.addEventListener('beforeunload', onUnload);
  return () => {
    document.removeEventListener('visibilitychange', onHidden);
    window.removeEventListener('pagehide', onPageHide);
    window.removeEventListener('beforeunload', onUnload);
  };
}
