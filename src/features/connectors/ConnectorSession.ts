import type { Connector } from '../../domain/connector.ts';
import type { ConnectorAbout } from '../../domain/connectorAbout.ts';
import { followConfigNames } from '../../domain/connectorSecurity.ts';
import type { ConnectorContent } from '../../domain/document.ts';
import type { History } from '../../domain/history.ts';
import { push, redo, startHistory, undo } from '../../domain/history.ts';
import { stepsOf, travel, type HistorySteps } from '../../domain/historySteps.ts';
import { followCases } from '../../domain/trial/followCases.ts';
import { readConnector, writeConnector, type ReadConnector } from '../../formats/activiti/connectorJson.ts';
import type { ConflictChoice } from '../../state/dialogs.ts';
import { edited, givenUpFor } from '../../storage/changes.ts';
import type { Change, DocumentStore, Occasion, StoredDocument } from '../../storage/DocumentStore.ts';
import { RevisionConflict } from '../../storage/errors.ts';
import { PublishedNumbers } from './PublishedNumbers.ts';
import type { ConnectorState, ContentPatch } from './ConnectorState.ts';
import { followTasks, type Followed } from './followTasks.ts';
import { saveCopy } from './saveCopy.ts';

export interface SessionEvents {
  /** there is something to save */
  readonly onDirty?: () => void;
  /** `isLatest` tells whether the rename still is what undo would take back */
  readonly onFollowed?: (followed: Followed, isLatest: () => boolean) => void;
  readonly now?: () => number;
}

/** Typing within this time is one step. */
const PAUSE = 1000;

/**
 * The open connector: its text is the truth, forms and JSON tab edit it, one undo stack over both.
 * A save takes the tasks along that name what was renamed since the last one, in the same transaction.
 */
export class ConnectorSession {
  readonly id: string;
  /** texts of small editors that cannot be read yet, by a key of theirs; as long as the page is open */
  readonly drafts = new Map<string, string>();
  readonly #store: DocumentStore;
  readonly #events: SessionEvents;
  readonly #listeners = new Set<() => void>();
  readonly #unwatch: () => void;
  #history: History<ConnectorContent>;
  #state: ConnectorState;
  #saved: StoredDocument<ConnectorContent>;
  /** the names the tasks know */
  #known: Connector | null;
  /** reading is most of the work of a step, and not every step changes the text */
  #read: ReadConnector & { readonly text: string };
  readonly #published: PublishedNumbers;
  #burst = 0;
  #typedAt = 0;
  #saving = false;
  /** why the next save is no ordinary edit */
  #occasion: Occasion = {};

  private constructor(
    store: DocumentStore,
    document: StoredDocument<ConnectorContent>,
    published: PublishedNumbers,
    events: SessionEvents,
  ) {
    this.id = document.id;
    this.#store = store;
    this.#events = events;
    this.#saved = document;
    this.#published = published;
    this.#history = startHistory(document.content);
    const { text } = document.content;
    this.#read = { text, ...readConnector(text) };
    this.#known = this.#read.connector;
    this.#state = this.#describe(false);
    this.#unwatch = store.watch((ids) => {
      if (ids.includes(this.id)) void this.#lookAgain();
      else void this.#lookForVersions(ids);
    });
  }

  /** undefined: there is no such connector, or it lies in the trash */
  static async open(
    store: DocumentStore,
    id: string,
    events: SessionEvents = {},
  ): Promise<ConnectorSession | undefined> {
    const [document, published] = await Promise.all([store.load(id), PublishedNumbers.read(store, id)]);
    return isConnector(document) ? new ConnectorSession(store, document, published, events) : undefined;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getState = (): ConnectorState => this.#state;

  get dirty(): boolean {
    return this.#history.present !== this.#saved.content;
  }

  /** One edit of a form. Edits with the same `typing` key and no pause between them are one step. */
  edit(label: string, change: (connector: Connector) => Connector, typing?: string): void {
    const { content, connector } = this.#state;
    if (connector === null) return;
    const changed = change(connector);
    const text = writeConnector(changed, content.text);
    if (text === content.text) return;
    const about = followConfigNames(content.about, connector, changed);
    this.#step(
      label,
      { ...content, text, ...(about && { about }), ...casesFor(content, connector, changed) },
      typing,
    );
  }

  /** Of what is not part of the definition: category, icon and the texts about it. */
  editContent(label: string, patch: ContentPatch, typing?: string): void {
    const { category, ...content } = { ...this.#state.content, ...patch };
    this.#step(
      label,
      { ...content, ...(category === undefined || category === '' ? {} : { category }) },
      typing,
    );
  }

  /** The definition and what stands beside it, as one step: what a description was read as. */
  replace(label: string, text: string, about: ConnectorAbout): void {
    const { invalidText: _, ...content } = this.#state.content;
    this.#step(label, { ...content, text, about, ...this.#casesFor(readConnector(text).connector) });
  }

  /** Text of the JSON tab. One that cannot be read is kept beside the one in force. */
  editText(text: string): void {
    const { invalidText, ...content } = this.#state.content;
    if (text === (invalidText ?? content.text)) return;
    const { connector } = readConnector(text);
    const next =
      connector === null
        ? { ...content, invalidText: text }
        : { ...content, text, ...this.#casesFor(connector) };
    this.#step('Edit JSON', next, 'json');
  }

  #casesFor(after: Connector | null): Pick<ConnectorContent, 'cases'> {
    const { content, connector } = this.#state;
    return connector === null || after === null ? {} : casesFor(content, connector, after);
  }

  dropInvalidText(): void {
    const { invalidText, ...content } = this.#state.content;
    if (invalidText !== undefined) this.#step('Back to the last valid version', content);
  }

  /** Goes back to what the connector was, as one step; a number that was published since is not taken again. */
  restore(content: ConnectorContent, label: string): void {
    this.#step(label, { ...content, version: this.#state.content.version });
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

  /** @throws what the store throws: a RevisionConflict when another tab saved this connector */
  async save(handedOver?: () => void): Promise<void> {
    if ((!this.dirty && this.#occasion.givenUp === undefined) || this.#state.gone) return;
    this.#saving = true;
    try {
      await this.#saveOnce(handedOver).catch(async (reason: unknown) => {
        // A process may have been saved between our reading and writing it: read again, once.
        if (!(reason instanceof RevisionConflict) || reason.ids.includes(this.id)) throw reason;
        await this.#saveOnce();
      });
    } finally {
      this.#saving = false;
      await this.#lookAgain();
    }
  }

  /** What somebody else saved, after a publication; changes here that are not saved are lost. */
  async takeTheirs(): Promise<void> {
    await this.#lookForVersions();
    const document = await this.#store.load(this.id);
    if (isConnector(document)) this.#adopt(document);
  }

  /** After a conflict: what another tab saved; undefined where it is gone. */
  async theirs(): Promise<ConnectorContent | undefined> {
    const document = await this.#store.load(this.id);
    return isConnector(document) ? document.content : undefined;
  }

  /**
   * After a conflict: this version, or the other tab's as a step that undo takes back, or that one here and this one
   * as a connector of its own. What is given up is kept in the history.
   * @returns the id of the copy
   */
  async settle(keep: ConflictChoice): Promise<string | null> {
    await this.#lookForVersions();
    const document = await this.#store.load(this.id);
    const copy = keep === 'copy' ? await saveCopy(this.#store, this.id, this.#state) : null;
    if (!isConnector(document)) {
      this.#publish(true);
      return copy;
    }
    const theirs = document.content;
    this.#saved = document;
    this.#known = readConnector(theirs.text).connector;
    this.#leavePublishedNumber(theirs);
    const mine = this.#history.present;
    this.#occasion = { reason: 'conflict', ...(keep === 'theirs' && { givenUp: mine }) };
    if (keep === 'mine') this.#publish(false);
    else this.#move(push(this.#history, theirs, 'Load the other version'));
    return copy;
  }

  /** Where the page is left with a conflict open: the other version stays, and this one goes to the history. */
  async leave(): Promise<void> {
    const theirs = await this.#store.load(this.id);
    if (theirs) await this.#store.save([givenUpFor(theirs, this.#history.present)]);
  }

  dispose(): void {
    this.#unwatch();
    this.#listeners.clear();
  }

  async #saveOnce(handedOver?: () => void): Promise<void> {
    const content = this.#history.present;
    const now = this.#read.connector;
    const names = { known: this.#known, now };
    const { changes, followed, known } = await followTasks(this.#store, this.id, names, this.#published.all);
    const own: Change = { ...edited(this.#saved, content), ...this.#occasion };
    handedOver?.();
    const [document] = await this.#store.save([own, ...changes]);
    if (document !== undefined) this.#saved = { ...document, content };
    this.#occasion = {};
    this.#known = known;
    if (followed !== null) this.#events.onFollowed?.(followed, () => this.#history.present === content);
  }

  /** After a save here or elsewhere: is what is kept still what was read? */
  async #lookAgain(): Promise<void> {
    if (this.#saving) return;
    await this.#lookForVersions();
    // One that cannot be read just now is not gone: what is here stays, and can still be saved.
    const document = await this.#store.load(this.id).catch(() => this.#saved);
    if (this.#isSaving() || document?.revision === this.#saved.revision) return;
    if (!isConnector(document)) this.#publish(true);
    // With changes here the next save meets the conflict, and a person chooses.
    else if (!this.dirty && document.revision > this.#saved.revision) this.#adopt(document);
    // It came back from the trash, and what is changed here is not saved.
    else if (this.#state.gone) {
      this.#publish(false);
      this.#events.onDirty?.();
    }
  }

  /** @param saved only when one of these documents may be one */
  async #lookForVersions(saved?: readonly string[]): Promise<void> {
    if (saved && !(await this.#published.areTouchedBy(saved))) return;
    if (await this.#published.refresh()) this.#publish(this.#state.gone);
  }

  // A method, because the compiler would take the flag to be the same after an await.
  #isSaving(): boolean {
    return this.#saving;
  }

  #adopt(document: StoredDocument<ConnectorContent>): void {
    this.#saved = document;
    this.#known = readConnector(document.content.text).connector;
    this.#history = startHistory(document.content);
    this.#occasion = {};
    this.#publish(false);
  }

  /** What the other tab published meanwhile under the number of what is edited here is never edited. */
  #leavePublishedNumber(theirs: ConnectorContent): void {
    const { present } = this.#history;
    if (!isEdit(present, theirs) || !this.#published.has(present.version)) return;
    this.#history = { ...this.#history, present: { ...present, version: this.#published.next } };
  }

  #step(label: string, wanted: ConnectorContent, typing?: string): void {
    // What was published is never edited: the first edit after it begins the next draft.
    const begins = isEdit(wanted, this.#history.present) && this.#published.has(wanted.version);
    const content = begins ? { ...wanted, version: this.#published.next } : wanted;
    const at = (this.#events.now ?? Date.now)();
    if (at - this.#typedAt > PAUSE) this.#burst += 1;
    this.#typedAt = at;
    this.#move(push(this.#history, content, label, typing && `${typing} ${this.#burst}`));
  }

  #move(history: History<ConnectorContent>): void {
    if (history === this.#history) return;
    this.#history = history;
    this.#publish(this.#state.gone);
    this.#events.onDirty?.();
  }

  #publish(gone: boolean): void {
    this.#state = this.#describe(gone);
    for (const listener of this.#listeners) listener();
  }

  #describe(gone: boolean): ConnectorState {
    const { past, present, future } = this.#history;
    if (this.#read.text !== present.text) this.#read = { text: present.text, ...readConnector(present.text) };
    const { connector, problems } = this.#read;
    return {
      content: present,
      connector,
      textProblems:
        present.invalidText === undefined ? problems : readConnector(present.invalidText).problems,
      undoLabel: past.at(-1)?.label ?? null,
      redoLabel: future.at(0)?.label ?? null,
      isDraft: !this.#published.has(present.version),
      gone,
    };
  }
}

/** In the same step as the change they follow, so that one undo takes both back. */
function casesFor(
  { cases }: ConnectorContent,
  before: Connector,
  after: Connector,
): Pick<ConnectorContent, 'cases'> {
  return cases === undefined ? {} : { cases: followCases(cases, before, after) };
}

function isEdit(one: ConnectorContent, before: ConnectorContent): boolean {
  return one.text !== before.text || one.about !== before.about;
}

function isConnector(document: StoredDocument | undefined): document is StoredDocument<ConnectorContent> {
  return document?.content.kind === 'connector' && document.deletedAt === undefined;
}
