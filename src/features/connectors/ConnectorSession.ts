import type { Connector } from '../../domain/connector.ts';
import type { ConnectorAbout } from '../../domain/connectorAbout.ts';
import type { ConnectorContent } from '../../domain/document.ts';
import type { HistorySteps } from '../../domain/historySteps.ts';
import { readConnector } from '../../formats/activiti/connectorJson.ts';
import type { ConflictChoice } from '../../state/dialogs.ts';
import { edited, givenUpFor, occasionAfter } from '../../storage/changes.ts';
import type { Change, DocumentStore, Occasion, StoredDocument } from '../../storage/DocumentStore.ts';
import { RevisionConflict } from '../../storage/errors.ts';
import { ConnectorDraft } from './ConnectorDraft.ts';
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

/**
 * The open connector: what is edited of it, and what is kept of that beside other tabs.
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
  readonly #draft: ConnectorDraft;
  #state: ConnectorState;
  #saved: StoredDocument<ConnectorContent>;
  /** the names the tasks know */
  #known: Connector | null;
  readonly #published: PublishedNumbers;
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
    const onMoved = () => this.#moved();
    this.#draft = new ConnectorDraft(document.content, published, { onMoved, now: events.now });
    this.#known = this.#draft.connector;
    this.#state = this.#draft.describe(false);
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
    return this.#draft.content !== this.#saved.content;
  }

  /** One edit of a form. Edits with the same `typing` key and no pause between them are one step. */
  edit(label: string, change: (connector: Connector) => Connector, typing?: string): void {
    this.#draft.edit(label, change, typing);
  }

  /** Of what is not part of the definition: category, icon and the texts about it. */
  editContent(label: string, patch: ContentPatch, typing?: string): void {
    this.#draft.editContent(label, patch, typing);
  }

  /** The definition and what stands beside it, as one step: what a description was read as. */
  replace(label: string, text: string, about: ConnectorAbout): void {
    this.#draft.replace(label, text, about);
  }

  /** Text of the JSON tab. One that cannot be read is kept beside the one in force. */
  editText(text: string): void {
    this.#draft.editText(text);
  }

  dropInvalidText(): void {
    this.#draft.dropInvalidText();
  }

  /** Goes back to what the connector was, as one step; a number that was published since is not taken again. */
  restore(content: ConnectorContent, label: string): void {
    this.#draft.step(label, { ...content, version: this.#draft.content.version });
    this.#occasion = { ...this.#occasion, reason: 'restore' };
  }

  undo(): void {
    this.#draft.undo();
  }

  redo(): void {
    this.#draft.redo();
  }

  /** All steps since it was opened. */
  steps(): HistorySteps {
    return this.#draft.steps();
  }

  /** So many steps back (below zero) or forward. */
  travel(by: number): void {
    this.#draft.travel(by);
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
    this.#draft.leavePublishedNumber(theirs);
    const mine = this.#draft.content;
    this.#occasion = { reason: 'conflict', ...(keep === 'theirs' && { givenUp: mine }) };
    if (keep === 'mine') this.#publish(false);
    else this.#draft.take(theirs, 'Load the other version');
    return copy;
  }

  /** Where the page is left with a conflict open: the other version stays, and this one goes to the history. */
  async leave(): Promise<void> {
    const theirs = await this.#store.load(this.id);
    if (theirs) await this.#store.save([givenUpFor(theirs, this.#draft.content)]);
  }

  dispose(): void {
    this.#unwatch();
    this.#listeners.clear();
  }

  async #saveOnce(handedOver?: () => void): Promise<void> {
    const content = this.#draft.content;
    const names = { known: this.#known, now: this.#draft.connector };
    const occasion = this.#occasion;
    const { changes, followed, known } = await followTasks(this.#store, this.id, names, this.#published.all);
    const own: Change = { ...edited(this.#saved, content), ...occasion };
    handedOver?.();
    const [document] = await this.#store.save([own, ...changes]);
    if (document !== undefined) this.#saved = { ...document, content };
    this.#occasion = occasionAfter(this.#occasion, occasion);
    this.#known = known;
    if (followed !== null) this.#events.onFollowed?.(followed, () => this.#draft.content === content);
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
    this.#draft.restart(document.content);
    this.#occasion = {};
    this.#publish(false);
  }

  #moved(): void {
    this.#publish(this.#state.gone);
    this.#events.onDirty?.();
  }

  #publish(gone: boolean): void {
    this.#state = this.#draft.describe(gone);
    for (const listener of this.#listeners) listener();
  }
}

function isConnector(document: StoredDocument | undefined): document is StoredDocument<ConnectorContent> {
  return document?.content.kind === 'connector' && document.deletedAt === undefined;
}
