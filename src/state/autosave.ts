import { messageOf } from '../domain/messageOf.ts';
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
  /** saves what there is now; throws the store's errors */
  readonly save: () => Promise<void>;
  /** after the last change; 600 ms */
  readonly delay?: number;
  /** also while changes keep coming; 3 s */
  readonly longest?: number;
  readonly onConflict?: (conflict: RevisionConflict) => void;
  readonly download?: () => void;
}

export interface Autosave {
  /** something changed */
  schedule(): void;
  /** saves now what is not saved, and waits for it; the status says how it went */
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

class AutosaveRun implements Omit<Autosave, 'dispose'> {
  readonly #options: AutosaveOptions;
  readonly #listeners = new Set<() => void>();
  #status: SaveStatus = 'saved';
  #dirty = false;
  #firstChange = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;

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
    if (this.#timer === undefined) this.#firstChange = Date.now();
    this.#dirty = true;
    if (this.#status === 'conflict') return;
    if (this.#running === undefined) this.#set('unsaved');
    const { delay = 600, longest = 3_000 } = this.#options;
    const wait = Math.min(delay, this.#firstChange + longest - Date.now());
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), Math.max(0, wait));
  };

  readonly flush = async (): Promise<void> => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // A change during a save is saved by the next turn, never beside the running one.
    while (this.#running !== undefined) await this.#running;
    if (!this.#dirty || this.#status === 'conflict') return;
    this.#running = this.#saveOnce();
    await this.#running;
  };

  readonly resume = (changed: boolean): void => {
    this.#dirty = false;
    this.#set('saved');
    if (changed) this.schedule();
  };

  async #saveOnce(): Promise<void> {
    this.#dirty = false;
    this.#set('saving');
    try {
      await this.#options.save();
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
