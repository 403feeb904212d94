import type { StoreApi } from 'zustand/vanilla';
import type { ProcessContent } from '../../../domain/document.ts';
import { t } from '../../../language/t.ts';
import { type Autosave, createAutosave } from '../../../state/autosave.ts';
import type { ConflictChoice } from '../../../state/dialogs.ts';
import type { DocumentStore, Occasion } from '../../../storage/DocumentStore.ts';
import { RevisionConflict } from '../../../storage/errors.ts';
import type { ContentSoon, Drawing } from './Drawing.ts';
import { type DocumentNames, NO_NAMES, NO_RENAMES, renamesBetween } from './documentNames.ts';
import { sameContent, sameFiles } from './sameContent.ts';
import type { SessionState } from './SessionState.ts';
import { StoredProcess, type StoredProcessDocument } from './StoredProcess.ts';
import type { Turns } from './Turns.ts';
import type { WholeSteps } from './WholeSteps.ts';

/**
 * Of the texts saved in this time, the last is read again. To read each would keep a processor busy all the time, and
 * the next save waiting.
 */
const UNTIL_ASKED = 1_500;

interface SessionSavesOptions {
  readonly store: DocumentStore;
  readonly id: string;
  readonly delay: number | undefined;
  readonly turns: Turns;
  readonly drawing: Drawing;
  readonly steps: WholeSteps;
  readonly state: StoreApi<SessionState>;
  readonly content: () => Promise<ProcessContent>;
  readonly contentSoon: () => Promise<ContentSoon>;
  /** shows what another tab saved, where nothing was changed here */
  readonly reload: (stored: StoredProcessDocument) => Promise<void>;
}

/** Saves the open process and follows what other tabs make of it: two versions are both kept until one is chosen. */
export class SessionSaves {
  readonly autosave: Autosave;
  readonly #options: SessionSavesOptions;
  readonly #stored: StoredProcess;
  #names: DocumentNames = NO_NAMES;
  /** why the next save is no ordinary edit */
  #occasion: Occasion = {};
  /** finds out whether the text that was saved last is whole; null where somebody asked */
  #findOut: (() => Promise<boolean>) | null = null;
  #isWhole: Promise<boolean> = Promise.resolve(true);
  #asking: ReturnType<typeof setTimeout> | undefined;

  constructor(options: SessionSavesOptions) {
    const { store, id, turns, delay } = options;
    this.#options = options;
    this.#stored = new StoredProcess(store, id);
    // In its turn: half of a step that replaces the whole document is nothing to save.
    this.autosave = createAutosave({
      save: (handedOver) => turns.run(() => this.#save(handedOver)),
      settled: () => this.#makeSure(),
      delay,
    });
  }

  /** Follows other tabs until the way back is called. */
  watch(): () => void {
    const { turns } = this.#options;
    return this.#stored.watch((stored) => turns.run(() => this.#follow(stored)));
  }

  read(): ReturnType<StoredProcess['read']> {
    return this.#stored.read();
  }

  /** What is on the canvas now is this. */
  begin(stored: StoredProcessDocument): void {
    this.#stored.current = stored;
    this.#occasion = {};
    if (this.#options.drawing.isDrawn) this.#names = this.#options.drawing.names;
  }

  /** Goes back to what the document was, as one step; what is here is kept in the history. */
  async restore(content: ProcessContent, label: string): Promise<void> {
    await this.#options.turns.run(async () => {
      await this.#options.steps.restore(content, label);
      this.#occasion = { ...this.#occasion, reason: 'restore' };
    });
  }

  /** @throws what the store throws: a RevisionConflict when another tab saved this process */
  async #save(handedOver: () => void): Promise<void> {
    const { state, drawing, id, contentSoon } = this.#options;
    if (!this.#stored.current || state.getState().phase !== 'ready') return;
    if (state.getState().conflict) throw new RevisionConflict([id]);
    const { content, isWhole } = await contentSoon();
    const names = drawing.isDrawn ? drawing.names : this.#names;
    const { catalogue } = state.getState();
    try {
      handedOver();
      const renames = renamesBetween(this.#names, names);
      await this.#stored.save(content, { ...renames, catalogue }, this.#occasion);
    } catch (error) {
      if (error instanceof RevisionConflict) await this.#meetConflict();
      throw error;
    }
    this.#occasion = {};
    this.#names = names;
    state.setState({ content });
    this.#findOut = isWhole;
    if (isWhole) this.#asking ??= setTimeout(() => void this.#makeSure(), UNTIL_ASKED);
  }

  /** A large text is on the disk before it was read again; one that left something out is saved anew. */
  #makeSure(): Promise<boolean> {
    clearTimeout(this.#asking);
    this.#asking = undefined;
    const findOut = this.#findOut;
    if (!findOut) return this.#isWhole;
    this.#findOut = null;
    const told = findOut().catch(() => false);
    this.#isWhole = told;
    void told.then((is) => {
      if (this.#isWhole === told) this.#isWhole = Promise.resolve(true); // it is told once
      if (!is) this.autosave.schedule();
    });
    return told;
  }

  /**
   * This tab's version, or the other's as a step that undo takes back, or that one here and this tab's as a process
   * of its own.
   * @returns the id of the copy
   */
  async settle(keep: ConflictChoice): Promise<string | null> {
    const copy = await this.#options.turns.run(() => this.#settle(keep));
    this.autosave.resume(true);
    await this.autosave.flush();
    return copy;
  }

  /** Where the page is left with a conflict open: the other version stays, and this tab's goes to the history. */
  leave(): Promise<void> {
    const { state, content, turns } = this.#options;
    return turns.run(async () => {
      const theirs = state.getState().conflict;
      if (!theirs) return;
      this.#stored.current = theirs;
      await this.#stored.save(
        theirs.content,
        { ...NO_RENAMES, catalogue: [] },
        { reason: 'conflict', givenUp: await content() },
      );
    });
  }

  async #settle(keep: ConflictChoice): Promise<string | null> {
    const { state, drawing, steps, content } = this.#options;
    const theirs = state.getState().conflict;
    if (!theirs) return null;
    const mine = await content();
    const copy = keep === 'copy' ? await this.#stored.saveCopy(mine) : null;
    // Where it is kept is changed outside of the editor: nobody edited that here.
    drawing.moveTo(theirs.content);
    if (keep !== 'mine') await steps.restore(theirs.content, t('Load the other version'));
    this.#stored.current = theirs;
    // What is given up was saved nowhere yet, and the undo stack goes with the page.
    this.#occasion = {
      ...(keep === 'theirs' && { givenUp: mine }),
      ...this.#occasion,
      reason: 'conflict',
    };
    state.setState({ conflict: null });
    return copy;
  }

  async #follow(stored: StoredProcessDocument | 'missing' | 'deleted'): Promise<void> {
    const { state, drawing, content, reload } = this.#options;
    const before = this.#stored.current;
    if (!before) return;
    if (typeof stored === 'string') {
      state.setState({ phase: stored });
      return;
    }
    const { phase, conflict } = state.getState();
    state.setState({ phase: 'ready' });
    if (sameFiles(stored.content, before.content)) {
      this.#stored.current = stored;
      drawing.moveTo(stored.content);
      state.setState({ conflict: null });
      // What was edited here could not be saved until now.
      if (conflict !== null || phase !== 'ready') this.autosave.resume(true);
    } else if (sameContent(await content(), before.content)) {
      await reload(stored);
    } else {
      state.setState({ conflict: stored });
      this.autosave.schedule();
    }
  }

  async #meetConflict(): Promise<void> {
    const stored = await this.#stored.read();
    this.#options.state.setState(typeof stored === 'string' ? { phase: stored } : { conflict: stored });
  }
}
