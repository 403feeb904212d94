import type { Connector } from '../../domain/connector/connector.ts';
import type { ConnectorAbout } from '../../domain/connector/connectorAbout.ts';
import type { ConnectorContent } from '../../domain/document.ts';
import { findProblemsInSteps } from '../../domain/problems/connectorProblems.ts';
import { inTurns } from '../../domain/values/inTurns.ts';
import {
  type ReadConnector,
  readConnector,
  readConnectorInSteps,
} from '../../formats/activiti/connectorJson.ts';
import { copyOfConnector } from '../../formats/activiti/copyOfConnector.ts';
import { EditingSession, type EditingEvents, type SavedBeside } from '../../state/EditingSession.ts';
import type { DocumentStore, StoredDocument } from '../../storage/DocumentStore.ts';
import { isLive } from '../../storage/isLive.ts';
import { ConnectorDraft } from './ConnectorDraft.ts';
import type { ConnectorState, ContentPatch } from './ConnectorState.ts';
import { followTasks, otherNames, type Followed } from './followTasks.ts';
import { PublishedNumbers } from './PublishedNumbers.ts';

export interface ConnectorEvents extends EditingEvents {
  /** `isLatest` tells whether the rename still is what undo would take back */
  readonly onFollowed?: (followed: Followed, isLatest: () => boolean) => void;
}

/**
 * The open connector. A save takes the tasks along that name what was renamed since the last one, in the same
 * transaction; what is published under its number meanwhile ends the draft.
 */
export class ConnectorSession extends EditingSession<ConnectorContent, ConnectorDraft, ConnectorState> {
  /** texts of small editors that cannot be read yet, by a key of theirs; as long as the page is open */
  readonly drafts = new Map<string, string>();
  readonly #published: PublishedNumbers;
  readonly #onFollowed: ConnectorEvents['onFollowed'];
  /** the names the tasks know */
  #known: Connector | null;

  private constructor(
    store: DocumentStore,
    document: StoredDocument<ConnectorContent>,
    published: PublishedNumbers,
    events: ConnectorEvents,
    reading: ReadConnector,
  ) {
    super(store, document, new ConnectorDraft(document.content, published, events.now, reading), events);
    this.#published = published;
    this.#onFollowed = events.onFollowed;
    this.#known = this.draft.value;
  }

  /** undefined: there is no such connector, or it lies in the trash */
  static async open(
    store: DocumentStore,
    id: string,
    events: ConnectorEvents = {},
  ): Promise<ConnectorSession | undefined> {
    const [document, published] = await Promise.all([store.load(id), PublishedNumbers.read(store, id)]);
    if (!isLive(document, 'connector')) return undefined;
    const reading = await inTurns(readConnectorInSteps(document.content.text));
    if (reading.connector) await inTurns(findProblemsInSteps(reading.connector));
    return new ConnectorSession(store, document, published, events, reading);
  }

  /** One edit of a form. Edits with the same `typing` key and no pause between them are one step. */
  edit(label: string, change: (connector: Connector) => Connector, typing?: string): void {
    this.draft.edit(label, change, typing);
  }

  /** Of what is not part of the definition: category, icon and the texts about it. */
  editContent(label: string, patch: ContentPatch, typing?: string): void {
    this.draft.editContent(label, patch, typing);
  }

  /** The definition and what stands beside it, as one step: what a description was read as. */
  replace(label: string, text: string, about: ConnectorAbout): void {
    this.draft.replace(label, text, about);
  }

  /** A number that was published since is not taken again. */
  override restore(content: ConnectorContent, label: string): void {
    super.restore({ ...content, version: this.draft.content.version }, label);
  }

  protected override describe(gone: boolean): ConnectorState {
    const { content, value } = this.draft;
    return {
      ...this.draft.state(),
      connector: value,
      isDraft: !this.#published.has(content.version),
      gone,
    };
  }

  protected override async copyOf(content: ConnectorContent): Promise<ConnectorContent> {
    return copyOfConnector(content, await otherNames(this.store, this.id));
  }

  protected override async savedBeside(content: ConnectorContent): Promise<SavedBeside> {
    const names = { known: this.#known, now: this.draft.value };
    const { changes, followed, known } = await followTasks(this.store, this.id, names, this.#published.all);
    const onSaved = () => {
      this.#known = known;
      if (followed !== null) this.#onFollowed?.(followed, () => this.draft.content === content);
    };
    return { changes, onSaved };
  }

  protected override async lookBeside(): Promise<void> {
    if (await this.#published.refresh()) this.publish();
  }

  protected override async othersSaved(ids: readonly string[]): Promise<void> {
    if (await this.#published.areTouchedBy(ids)) await this.lookBeside();
  }

  protected override met(theirs: ConnectorContent): void {
    this.#known = readConnector(theirs.text).connector;
    this.draft.leavePublishedNumber(theirs);
  }
}
