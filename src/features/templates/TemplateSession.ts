import type { TemplateContent } from '../../domain/document.ts';
import { push, redo, startHistory, undo, type History } from '../../domain/history.ts';
import { stepsOf, travel, type HistorySteps } from '../../domain/historySteps.ts';
import type { JsonObject } from '../../domain/json.ts';
import type { Problem } from '../../domain/problem.ts';
import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import { patchJson } from '../../formats/json/patchJson.ts';
import type { ConflictChoice } from '../../state/dialogs.ts';
import { copyOf } from './copyOf.ts';
import { created, edited, givenUpFor, occasionAfter } from '../../storage/changes.ts';
import type { DocumentStore, Occasion, StoredDocument } from '../../storage/DocumentStore.ts';
import { readTemplateText, type ReadTemplateText } from '../../formats/camunda/readTemplateText.ts';

/** What the page shows; a new object after every change. */
export interface TemplateState {
  readonly content: TemplateContent;
  /** the template in force; null when even the stored text is none */
  readonly template: ElementTemplate | null;
  /** why the text that is shown is no template; empty when it is one */
  readonly textProblems: readonly Problem[];
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  /** deleted, here or elsewhere */
  readonly gone: boolean;
}

export interface SessionEvents {
  /** there is something to save */
  readonly onDirty?: () => void;
  readonly now?: () => number;
}

/** Typing within this time is one step. */
const PAUSE = 1000;

/** The open template: its text is the truth, the form editor and the JSON edit it, with one undo stack over both. */
export class TemplateSession {
  readonly id: string;
  readonly #store: DocumentStore;
  readonly #events: SessionEvents;
  readonly #listeners = new Set<() => void>();
  readonly #unwatch: () => void;
  #history: History<TemplateContent>;
  #saved: StoredDocument<TemplateContent>;
  #state: TemplateState;
  /** reading is most of the work of a step, and not every step changes the text */
  #read: ReadTemplateText & { readonly text: string };
  #burst = 0;
  #typedAt = 0;
  #saving = false;
  /** why the next save is no ordinary edit */
  #occasion: Occasion = {};

  private constructor(
    store: DocumentStore,
    document: StoredDocument<TemplateContent>,
    events: SessionEvents,
  ) {
    this.id = document.id;
    this.#store = store;
    this.#events = events;
    this.#saved = document;
    this.#history = startHistory(document.content);
    const { text } = document.content;
    this.#read = { text, ...readTemplateText(text) };
    this.#state = this.#describe(false);
    this.#unwatch = store.watch((ids) => {
      if (ids.includes(this.id)) void this.#lookAgain();
    });
  }

  /** undefined: there is no such template, or it lies in the trash */
  static async open(
    store: DocumentStore,
    id: string,
    events: SessionEvents = {},
  ): Promise<TemplateSession | undefined> {
    const document = await store.load(id);
    return isTemplate(document) ? new TemplateSession(store, document, events) : undefined;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getState = (): TemplateState => this.#state;

  get dirty(): boolean {
    return this.#history.present !== this.#saved.content;
  }

  /** One edit of the form editor: only what it changes is written into the text. */
  edit(label: string, change: (json: JsonObject) => JsonObject, typing?: string): void {
    const { content, template } = this.#state;
    if (template === null) return;
    const json = change(template.json);
    if (json === template.json) return;
    const text = patchJson(content.text, json);
    if (text !== content.text) this.#step(label, { ...content, text }, typing);
  }

  /** Text of the JSON pane. One that is no template is kept beside the one in force. */
  editText(text: string): void {
    const { invalidText, ...content } = this.#state.content;
    if (text === (invalidText ?? content.text)) return;
    const isOne = readTemplateText(text).template !== null;
    this.#step('Edit JSON', isOne ? { ...content, text } : { ...content, invalidText: text }, 'json');
  }

  dropInvalidText(): void {
    const { invalidText, ...content } = this.#state.content;
    if (invalidText !== undefined) this.#step('Back to the last valid version', content);
  }

  /** Goes back to what the template was, as one step. */
  restore(content: TemplateContent, label: string): void {
    this.#step(label, content);
    this.#occasion = { ...this.#occasion, reason: 'restore' };
  }

  undo(): void {
    this.#move(undo(this.#history));
  }

  redo(): void {
    this.#move(redo(this.#history));
  }

  /** All steps since it was opened. */
  steps(): HistorySteps {
    return stepsOf(this.#history);
  }

  /** So many steps back (below zero) or forward. */
  travel(by: number): void {
    this.#move(travel(this.#history, by));
  }

  /** @throws what the store throws: a RevisionConflict when another tab saved this template */
  async save(handedOver?: () => void): Promise<void> {
    if ((!this.dirty && this.#occasion.givenUp === undefined) || this.#state.gone) return;
    this.#saving = true;
    try {
      const [content, occasion] = [this.#history.present, this.#occasion];
      handedOver?.();
      const [document] = await this.#store.save([{ ...edited(this.#saved, content), ...occasion }]);
      if (document !== undefined) this.#saved = { ...document, content };
      this.#occasion = occasionAfter(this.#occasion, occasion);
    } finally {
      this.#saving = false;
      await this.#lookAgain();
    }
  }

  /** After a conflict: what another tab saved; undefined where it is gone. */
  async theirs(): Promise<TemplateContent | undefined> {
    const document = await this.#store.load(this.id);
    return isTemplate(document) ? document.content : undefined;
  }

  /**
   * After a conflict: this version, or the other tab's as a step that undo takes back, or that one here and this one
   * as a template of its own. What is given up is kept in the history.
   * @returns the id of the copy
   */
  async settle(keep: ConflictChoice): Promise<string | null> {
    const document = await this.#store.load(this.id);
    const mine = this.#history.present;
    const copy = keep === 'copy' ? created(await copyOf(mine, this.#store)) : null;
    if (copy) await this.#store.save([copy]);
    if (!isTemplate(document)) {
      this.#publish(true);
    } else {
      this.#saved = document;
      this.#occasion = { reason: 'conflict', ...(keep === 'theirs' && { givenUp: mine }) };
      if (keep !== 'mine') this.#move(push(this.#history, document.content, 'Load the other version'));
    }
    return copy?.id ?? null;
  }

  /** Where the page is left with a conflict open: the other version stays, and this one goes to the history. */
  async leave(): Promise<void> {
    const theirs = await this.#store.load(this.id);
    if (theirs) await this.#store.save([givenUpFor(theirs, this.#history.present)]);
  }

  /** The template in force as another version of it, with what is not saved yet; null where there is none. */
  textAsVersion(version: number): string | null {
    const { content, template } = this.#state;
    return template && patchJson(content.text, { ...template.json, version });
  }

  dispose(): void {
    this.#unwatch();
    this.#listeners.clear();
  }

  /** After a save here or elsewhere: is what is kept still what was read? */
  async #lookAgain(): Promise<void> {
    if (this.#saving) return;
    // One that cannot be read just now is not gone: what is here stays, and can still be saved.
    const document = await this.#store.load(this.id).catch(() => this.#saved);
    if (this.#isSaving() || document?.revision === this.#saved.revision) return;
    if (!isTemplate(document)) this.#publish(true);
    // With changes here the next save meets the conflict, and a person chooses.
    else if (!this.dirty && document.revision > this.#saved.revision) this.#adopt(document);
    // It came back from the trash, and what is changed here is not saved.
    else if (this.#state.gone) {
      this.#publish(false);
      this.#events.onDirty?.();
    }
  }

  // A method, because the compiler would take the flag to be the same after an await.
  #isSaving(): boolean {
    return this.#saving;
  }

  #adopt(document: StoredDocument<TemplateContent>): void {
    this.#saved = document;
    this.#history = startHistory(document.content);
    this.#occasion = {};
    this.#publish(false);
  }

  #step(label: string, content: TemplateContent, typing?: string): void {
    const at = (this.#events.now ?? Date.now)();
    if (at - this.#typedAt > PAUSE) this.#burst += 1;
    this.#typedAt = at;
    this.#move(push(this.#history, content, label, typing && `${typing} ${this.#burst}`));
  }

  #move(history: History<TemplateContent>): void {
    if (history === this.#history) return;
    this.#history = history;
    this.#publish(this.#state.gone);
    this.#events.onDirty?.();
  }

  #publish(gone: boolean): void {
    this.#state = this.#describe(gone);
    for (const listener of this.#listeners) listener();
  }

  #describe(gone: boolean): TemplateState {
    const { past, present, future } = this.#history;
    if (this.#read.text !== present.text) {
      this.#read = { text: present.text, ...readTemplateText(present.text) };
    }
    const { template, problems } = this.#read;
    return {
      content: present,
      template,
      textProblems:
        present.invalidText === undefined ? problems : readTemplateText(present.invalidText).problems,
      undoLabel: past.at(-1)?.label ?? null,
      redoLabel: future.at(0)?.label ?? null,
      gone,
    };
  }
}

function isTemplate(document: StoredDocument | undefined): document is StoredDocument<TemplateContent> {
  return document?.content.kind === 'template' && document.deletedAt === undefined;
}
