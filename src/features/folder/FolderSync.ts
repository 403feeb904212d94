import { createStore } from 'zustand/vanilla';
import type { KnownFile } from '../../domain/folder/planFolder.ts';
import { messageOf } from '../../domain/values/messageOf.ts';
import { t } from '../../language/t.ts';
import type { ConflictChoice } from '../../state/dialogs.ts';
import type { UndoableSave } from '../../state/undoSave.ts';
import type { DocumentStore } from '../../storage/DocumentStore.ts';
import { FolderTrouble } from '../../storage/folder/FolderTrouble.ts';
import type { LocalFolder } from '../../storage/folder/LocalFolder.ts';
import { conflictOf, seenOf } from './conflicts.ts';
import { FolderDecisions } from './FolderDecisions.ts';
import { type ConflictSides, type FolderState, LOOKING, type Seen } from './FolderState.ts';
import { FolderTakes } from './FolderTakes.ts';
import { FolderView, type Look } from './FolderView.ts';
import type { GivenUpFile } from './givenUpWords.ts';
import { knownOf, type LinkMemory, remember } from './LinkMemory.ts';
import { writeFile } from './writeFile.ts';

export interface FolderSyncOptions {
  readonly projectId: string;
  readonly store: DocumentStore;
  readonly folder: LocalFolder;
  readonly memory: LinkMemory;
  /** saves what open editors have not saved yet */
  readonly settle?: () => Promise<void>;
  readonly now?: () => Date;
  /** the project is not kept in this folder any more: another tab let go of it */
  readonly onLetGo?: () => void;
  /** told of what came in from the folder, with what takes it back */
  readonly onTaken?: (names: readonly string[], save: UndoableSave) => void;
  /** told of what stood in the folder, is written over or removed, and has no history that would keep it */
  readonly onGivenUp?: (files: readonly GivenUpFile[]) => void;
}

/** Of a look that another save got in the way of. */
const MOST_TRIES = 5;

/**
 * Keeps a project and a folder in accord: what changed on one side goes to the other, what changed on both waits for
 * a person. Has no React and no browser, so that it can be tested with a folder in memory.
 */
export class FolderSync {
  readonly projectId: string;
  readonly #options: FolderSyncOptions;
  readonly #view: FolderView;
  readonly #takes: FolderTakes;
  readonly #decisions: FolderDecisions;
  readonly #state;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: FolderSyncOptions) {
    this.projectId = options.projectId;
    this.#options = options;
    this.#view = new FolderView(options.folder);
    this.#takes = new FolderTakes({ onTaken: undefined, ...options, view: this.#view });
    this.#decisions = new FolderDecisions({
      onGivenUp: undefined,
      ...options,
      view: this.#view,
      takes: this.#takes,
    });
    this.#state = createStore<FolderState>(() => ({ ...LOOKING, name: options.folder.name }));
  }

  get state(): () => FolderState {
    return this.#state.getState;
  }

  get subscribe(): (listener: () => void) => () => void {
    return this.#state.subscribe;
  }

  /** Takes in what changed in the folder, and says what is to be written; writes it where that is wanted by itself. */
  look(): Promise<void> {
    return this.#inTurn(async () => {
      const look = await this.#takeAll();
      if (look && this.#state.getState().isAuto && this.#state.getState().phase === 'ready')
        await this.#write(look, []);
    });
  }

  /** Reads every file again, also those that nothing was said of. */
  lookAgain(): Promise<void> {
    this.#view.forget();
    this.#takes.forget();
    return this.look();
  }

  /** @param removes files of what was deleted or renamed here that go too: those that were shown, and no others */
  save(removes: readonly string[] = []): Promise<void> {
    return this.#inTurn(async () => {
      const look = await this.#takeAll();
      if (look && this.#state.getState().phase === 'ready') await this.#write(look, removes);
    });
  }

  /** Into a folder whose files are all gone: all of them again. */
  writeAgain(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#options.memory.update({ known: new Map() });
      const look = await this.#takeAll();
      if (look) await this.#write(look, []);
    });
  }

  async setAuto(isAuto: boolean): Promise<void> {
    await this.#options.memory.update({ isAuto });
    this.#state.setState({ isAuto });
    if (isAuto) await this.look();
  }

  /** What the browser says of the folder before it is looked into. */
  wait(phase: 'ask' | 'looking'): void {
    this.#state.setState({ phase, trouble: null });
  }

  /** Both sides of a conflict, for a look; null where there are no two to be decided about any more. */
  sides(key: string): Promise<(ConflictSides & Seen) | 'unreadable' | null> {
    return this.#inTurn(async () => {
      const look = (await this.#look())?.look;
      const sides = look ? await this.#decisions.sides(look, key) : null;
      if (look && sides === null) await this.#takeAll();
      return sides;
    });
  }

  /**
   * @param seen how the folder was when it was shown: a decision about that is none about anything newer
   * @returns the id of the copy
   */
  resolve(key: string, keep: ConflictChoice, seen?: string): Promise<string | null> {
    return this.#inTurn(async () => {
      const look = (await this.#look())?.look;
      const unit = look?.units.find((one) => one.key === key);
      if (!look || !unit) return null;
      if (seen !== undefined && seen !== seenOf(look, unit)) {
        const { name } = conflictOf(look, unit);
        await this.#takeAll();
        throw new FolderTrouble('changed', t`${name} was changed again in the folder. Look at it once more.`);
      }
      const copy = await this.#decisions.carryOut(look, unit, keep);
      await this.#takeAll();
      return copy;
    });
  }

  /** undefined: the project or its link is gone */
  async #look() {
    const memory = await this.#options.memory.load();
    if (!memory) this.#options.onLetGo?.();
    const look = memory && (await this.#view.look(this.#options.store, this.projectId, memory.known));
    return memory && look && { memory, look };
  }

  /** Until nothing comes in any more; what it finds is the state. */
  async #takeAll(): Promise<Look | null> {
    await this.#options.settle?.();
    for (let tries = 1; ; tries++) {
      const now = await this.#look();
      if (!now) return null;
      const { memory, look } = now;
      if (look.isEmptied) {
        this.#tell(look, { phase: 'emptied' });
        return null;
      }
      const known = new Map(memory.known);
      for (const { path, action } of look.units.flatMap(({ files }) => files))
        if (action === 'settle') known.set(path, accord(look, path));
      if (look.units.some(({ files }) => files.some(({ action }) => action === 'settle')))
        await remember(this.#options.memory, known);
      const takes = look.units.filter((unit) => unit.action === 'take' && !this.#takes.isRefused(look, unit));
      const isMore = takes.length > 0 && (await this.#takes.take(look, takes, 'import'));
      if (isMore && tries < MOST_TRIES) continue;
      this.#tell(look, { phase: 'ready', isAuto: memory.isAuto, lastWritten: memory.lastWritten });
      return look;
    }
  }

  async #write(look: Look, removes: readonly string[]): Promise<void> {
    const units = look.units.filter(({ action }) => action === 'save');
    const files = units
      .flatMap((unit) => unit.files)
      .filter(({ action }) => action === 'write' || action === 'remove');
    const wanted = files.filter(({ path, action }) => action === 'write' || removes.includes(path));
    if (wanted.length === 0) return;
    this.#state.setState({ isWriting: true });
    const { folder, memory } = this.#options;
    const known = await knownOf(memory);
    try {
      for (const { path } of wanted) {
        if (!(await memory.load())) break; // somebody let go of the folder meanwhile
        await writeFile(folder, look, path, known);
      }
    } finally {
      this.#state.setState({ isWriting: false });
      // Also where it ended half way: what was written is known.
      await remember(memory, known, (this.#options.now?.() ?? new Date()).toISOString());
    }
    await this.#takeAll();
  }

  #tell(look: Look, change: Partial<FolderState>): void {
    const files = look.units.filter(({ action }) => action === 'save').flatMap((unit) => unit.files);
    const pathsOf = (wanted: string) =>
      files.filter(({ action }) => action === wanted).map(({ path }) => path);
    const clashing = look.units.filter(
      ({ key, action }) => action === 'take' && this.#takes.clashes.has(key),
    );
    const conflicts = look.units.filter(({ action }) => action === 'conflict');
    this.#state.setState({
      trouble: null,
      toWrite: pathsOf('write'),
      toRemove: pathsOf('remove'),
      conflicts: [...conflicts, ...clashing].map((unit) => conflictOf(look, unit)),
      problems: this.#takes.problemsOf(look),
      ...change,
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const run = () => this.#options.memory.alone(work);
    const next = this.#last.then(run, run);
    this.#last = next.catch(() => undefined);
    return next.catch((error: unknown) => {
      const isTrouble = error instanceof FolderTrouble;
      // Another program was faster: nothing is wrong, the next look sees it.
      if (!isTrouble || error.kind !== 'changed') {
        const trouble = { kind: isTrouble ? error.kind : 'other', message: messageOf(error) } as const;
        const phase = trouble.kind === 'permission' ? 'ask' : 'trouble';
        this.#state.setState({ phase, trouble, isWriting: false });
      }
      throw error;
    });
  }
}

function accord(look: Look, path: string): KnownFile {
  return { here: look.here.files.get(path)?.hash ?? null, there: look.there.get(path)?.hash ?? null };
}
