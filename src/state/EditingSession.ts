import type { HistorySteps } from '../domain/values/historySteps.ts';
import { t } from '../language/t.ts';
import { created, edited, givenUpFor, occasionAfter } from '../storage/changes.ts';
import type { Change, DocumentStore, Occasion, StoredDocument } from '../storage/DocumentStore.ts';
import { RevisionConflict } from '../storage/errors.ts';
import { isLive } from '../storage/isLive.ts';
import type { ConflictChoice } from './dialogs.ts';
import type { DraftState, TextContent, TextDraft } from './TextDraft.ts';

export interface EditingEvents {
  /** there is something to save */
  readonly onDirty?: () => void;
  readonly now?: () => number;
}

/** What the page shows; a new object after every change. */
export interface EditingState<C extends TextContent> extends DraftState<C> {
  /** deleted, here or elsewhere */
  readonly gone: boolean;
}

/** What goes with a save: other documents in the same transaction, and what is to be done once it is kept. */
export interface SavedBeside {
  readonly changes: readonly Change[];
  readonly onSaved: () => void;
}

/** A document that is open for editing as a text, and what is kept of it beside other tabs. */
export abstract class EditingSession<
  C extends TextContent,
  D extends TextDraft<C, unknown>,
  S extends EditingState<C>,
> {
  readonly id: string;
  protected readonly store: DocumentStore;
  protected readonly draft: D;
  readonly #events: EditingEvents;
  readonly #listeners = new Set<() => void>();
  readonly #unwatch: () => void;
  #saved: StoredDocument<C>;
  #gone = false;
  /** null: to be described when it is asked for */
  #state: S | null = null;
  #saving = false;
  /** what is kept may be another thing than what was saved here last */
  #unsure = false;
  /** why the next save is no ordinary edit */
  #occasion: Occasion = {};

  protected constructor(store: DocumentStore, document: StoredDocument<C>, draft: D, events: EditingEvents) {
    this.id = document.id;
    this.store = store;
    this.draft = draft;
    this.#events = events;
    this.#saved = document;
    draft.listen(() => this.#moved());
    this.#unwatch = store.watch((ids, saved) => {
      if (ids.includes(this.id)) void this.#told(saved.find((one) => one.id === this.id));
      else void this.othersSaved?.(ids);
    });
  }

  protected abstract describe(gone: boolean): S;

  /** What is here as a document of its own, with names that none has. */
  protected abstract copyOf(content: C): Promise<C>;

  /** What is saved with it; a document of most kinds is saved alone. */
  protected savedBeside?(content: C): Promise<SavedBeside>;

  /** Before this document is looked at again: what else it depends on. */
  protected lookBeside?(): Promise<void>;

  protected othersSaved?(ids: readonly string[]): Promise<void>;

  /** What is kept now was saved by somebody else. */
  protected met?(theirs: C): void;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getState = (): S => (this.#state ??= this.describe(this.#gone));

  get dirty(): boolean {
    return this.draft.content !== this.#saved.content;
  }

  /** Text of the JSON editor. One that cannot be read is kept beside the one in force. */
  editText(text: string): void {
    this.draft.editText(text);
  }

  dropInvalidText(): void {
    this.draft.dropInvalidText();
  }

  /** Goes back to what the document was, as one step. */
  restore(content: C, label: string): void {
    this.draft.step(label, content);
    this.#occasion = { ...this.#occasion, reason: 'restore' };
  }

  undo(): void {
    this.draft.undo();
  }

  redo(): void {
    this.draft.redo();
  }

  /** All steps since it was opened. */
  steps(): HistorySteps {
    return this.draft.steps();
  }

  /** So many steps back (below zero) or forward. */
  travel(by: number): void {
    this.draft.travel(by);
  }

  /** @throws what the store throws: a RevisionConflict when another tab saved this document */
  async save(handedOver?: () => void): Promise<void> {
    if ((!this.dirty && this.#occasion.givenUp === undefined) || this.#gone) return;
    this.#saving = true;
    this.#unsure = false;
    try {
      await this.#saveOnce(handedOver).catch(async (reason: unknown) => {
        // What is saved beside it may have been saved between our reading and writing it: read again, once.
        if (!(reason instanceof RevisionConflict) || reason.ids.includes(this.id)) throw reason;
        await this.#saveOnce();
      });
    } catch (reason) {
      this.#unsure = true;
      throw reason;
    } finally {
      this.#saving = false;
      if (this.#isUnsure()) await this.#lookAgain();
    }
  }

  /** What somebody else saved; changes here that are not saved are lost. */
  async takeTheirs(): Promise<void> {
    await this.lookBeside?.();
    const document = await this.#load();
    if (document) this.#adopt(document);
  }

  /** After a conflict: what another tab saved; undefined where it is gone. */
  async theirs(): Promise<C | undefined> {
    return (await this.#load())?.content;
  }

  /**
   * After a conflict: this version, or the other tab's as a step that undo takes back, or that one here and this one
   * as a document of its own. What is given up is kept in the history.
   * @returns the id of the copy
   */
  async settle(keep: ConflictChoice): Promise<string | null> {
    await this.lookBeside?.();
    const document = await this.#load();
    const copy = keep === 'copy' ? created(await this.copyOf(this.draft.content)) : null;
    if (copy) await this.store.save([copy]);
    if (!document) {
      this.publish(true);
      return copy?.id ?? null;
    }
    this.#saved = document;
    this.met?.(document.content);
    const mine = this.draft.content;
    this.#occasion = { reason: 'conflict', ...(keep === 'theirs' && { givenUp: mine }) };
    if (keep === 'mine') this.publish(false);
    else this.draft.take(document.content, t('Load the other version'));
    return copy?.id ?? null;
  }

  /** Where the page is left with a conflict open: the other version stays, and this one goes to the history. */
  async leave(): Promise<void> {
    const theirs = await this.store.load(this.id);
    if (theirs) await this.store.save([givenUpFor(theirs, this.draft.content)]);
  }

  dispose(): void {
    this.#unwatch();
    this.#listeners.clear();
  }

  protected publish(gone = this.#gone): void {
    this.#gone = gone;
    this.#state = null;
    for (const listener of this.#listeners) listener();
  }

  async #saveOnce(handedOver?: () => void): Promise<void> {
    const { content } = this.draft;
    const occasion = this.#occasion;
    const own: Change = { ...edited(this.#saved, content), ...occasion };
    const pending = this.savedBeside?.(content);
    // Where nothing goes with it the disk is asked at once: a page that is being closed does not wait.
    const beside = pending && (await pending);
    handedOver?.();
    const [document] = await this.store.save([own, ...(beside?.changes ?? [])]);
    if (document !== undefined) this.#saved = { ...document, content };
    this.#occasion = occasionAfter(this.#occasion, occasion);
    beside?.onSaved();
  }

  /** A save of this page says what it saved; of another tab's that falls into one of ours, the end of ours looks. */
  async #told(saved: StoredDocument | undefined): Promise<void> {
    if (!this.#saving) await this.#lookAgain(saved);
    else if (!saved) this.#unsure = true;
  }

  /** After a save here or elsewhere: is what is kept still what was read? */
  async #lookAgain(saved?: StoredDocument): Promise<void> {
    await this.lookBeside?.();
    // One that cannot be read just now is not gone: what is here stays, and can still be saved.
    const document = saved ? this.#own(saved) : await this.#load().catch(() => this.#saved);
    if (this.#isSaving() || document?.revision === this.#saved.revision) return;
    if (!document) this.publish(true);
    // With changes here the next save meets the conflict, and a person chooses.
    else if (!this.dirty && document.revision > this.#saved.revision) this.#adopt(document);
    // It came back from the trash, and what is changed here is not saved.
    else if (this.#gone) {
      this.publish(false);
      this.#events.onDirty?.();
    }
  }

  // Methods, because the compiler would take the flags to be the same after an await.
  #isSaving(): boolean {
    return this.#saving;
  }

  #isUnsure(): boolean {
    return this.#unsure;
  }

  async #load(): Promise<StoredDocument<C> | undefined> {
    return this.#own(await this.store.load(this.id));
  }

  #own(document: StoredDocument | undefined): StoredDocument<C> | undefined {
    const isOwn = (one: StoredDocument | undefined): one is StoredDocument<C> =>
      isLive(one, this.#saved.content.kind);
    return isOwn(document) ? document : undefined;
  }

  #adopt(document: StoredDocument<C>): void {
    this.#saved = document;
    this.draft.restart(document.content);
    this.met?.(document.content);
    this.#occasion = {};
    this.publish(false);
  }

  #moved(): void {
    this.publish();
    this.#events.onDirty?.();
  }
}
