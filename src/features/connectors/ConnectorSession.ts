import type { Connector } from '../../domain/connector.ts';
import { followConfigNames } from '../../domain/connectorSecurity.ts';
import type { ConnectorContent } from '../../domain/document.ts';
import type { History } from '../../domain/history.ts';
import { push, redo, startHistory, undo } from '../../domain/history.ts';
import { freshId } from '../../domain/freshId.ts';
import { freeName } from '../../domain/names.ts';
import type { Problem } from '../../domain/problem.ts';
import { readConnector, writeConnector, type ReadConnector } from '../../formats/activiti/connectorJson.ts';
import type { Change, DocumentStore, StoredDocument } from '../../storage/DocumentStore.ts';
import { RevisionConflict } from '../../storage/errors.ts';
import { PublishedNumbers } from './PublishedNumbers.ts';
import { followTasks, otherNames, type Followed } from './followTasks.ts';

/** What the editor shows; a new object after every change. */
export interface ConnectorState {
  readonly content: ConnectorContent;
  /** the definition in force; null when even the stored text cannot be read */
  readonly connector: Connector | null;
  /** of the text the JSON tab shows */
  readonly textProblems: readonly Problem[];
  /** the step that undo would take back */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  /** no published version has this number */
  readonly isDraft: boolean;
  /** deleted, here or elsewhere */
  readonly gone: boolean;
}

/** '' takes the category away */
export type ContentPatch = Partial<Pick<ConnectorContent, 'category' | 'icon' | 'about'>>;

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
    this.#step(label, { ...content, text, ...(about && { about }) }, typing);
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

  /** Text of the JSON tab. One that cannot be read is kept beside the one in force. */
  editText(text: string): void {
    const { invalidText, ...content } = this.#state.content;
    if (text === (invalidText ?? content.text)) return;
    const readable = readConnector(text).connector !== null;
    this.#step('Edit JSON', readable ? { ...content, text } : { ...content, invalidText: text }, 'json');
  }

  dropInvalidText(): void {
    const { invalidText, ...content } = this.#state.content;
    if (invalidText !== undefined) this.#step('Back to the last valid version', content);
  }

  /** Goes back to what the connector was, as one step; a number that was published since is not taken again. */
  restore(content: ConnectorContent, label: string): void {
    this.#step(label, { ...content, version: this.#state.content.version });
  }

  undo(): void {
    this.#move(undo(this.#history));
  }

  redo(): void {
    this.#move(redo(this.#history));
  }

  /** @throws what the store throws: a RevisionConflict when another tab saved this connector */
  async save(): Promise<void> {
    if (!this.dirty || this.#state.gone) return;
    this.#saving = true;
    try {
      await this.#saveOnce().catch(async (reason: unknown) => {
        // A process may have been saved between our reading and writing it: read again, once.
        if (!(reason instanceof RevisionConflict) || reason.ids.includes(this.id)) throw reason;
        await this.#saveOnce();
      });
    } finally {
      this.#saving = false;
      await this.#lookAgain();
    }
  }

  /** What somebody else saved, after a conflict or a publication; changes here that are not saved are lost. */
  async takeTheirs(): Promise<void> {
    await this.#lookForVersions();
    const document = await this.#store.load(this.id);
    if (isConnector(document)) this.#adopt(document);
  }

  /** After a conflict: what is here as a connector of its own, and its id. */
  async saveCopy(): Promise<string> {
    const { content, connector } = this.#state;
    const id = freshId();
    const name = freeName(connector?.name ?? 'connector', [
      connector?.name ?? '',
      ...(await otherNames(this.#store, this.id)),
    ]);
    const text = connector === null ? content.text : writeConnector({ ...connector, name }, content.text);
    await this.#store.save([{ id, basedOn: 0, content: { ...content, text } }]);
    return id;
  }

  dispose(): void {
    this.#unwatch();
    this.#listeners.clear();
  }

  async #saveOnce(): Promise<void> {
    const content = this.#history.present;
    const now = this.#read.connector;
    const names = { known: this.#known, now };
    const { changes, followed, known } = await followTasks(this.#store, this.id, names, this.#published.all);
    const own: Change = { id: this.id, basedOn: this.#saved.revision, content };
    const [document] = await this.#store.save([own, ...changes]);
    if (document !== undefined) this.#saved = { ...document, content };
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
    this.#publish(false);
  }

  #step(label: string, wanted: ConnectorContent, typing?: string): void {
    const before = this.#history.present;
    const isEdit = wanted.text !== before.text || wanted.about !== before.about;
    // What was published is never edited: the first edit after it begins the next draft.
    const begins = isEdit && this.#published.has(wanted.version);
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

function isConnector(document: StoredDocument | undefined): document is StoredDocument<ConnectorContent> {
  return document?.content.kind === 'connector' && document.deletedAt === undefined;
}
