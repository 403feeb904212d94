import type { Connector } from '../../domain/connector.ts';
import type { ConnectorAbout } from '../../domain/connectorAbout.ts';
import { followConfigNames } from '../../domain/connectorSecurity.ts';
import type { ConnectorContent } from '../../domain/document.ts';
import type { History } from '../../domain/history.ts';
import { push, redo, startHistory, undo } from '../../domain/history.ts';
import { stepsOf, travel, type HistorySteps } from '../../domain/historySteps.ts';
import { followCases } from '../../domain/trial/followCases.ts';
import { readConnector, writeConnector, type ReadConnector } from '../../formats/activiti/connectorJson.ts';
import type { ConnectorState, ContentPatch } from './ConnectorState.ts';
import type { PublishedNumbers } from './PublishedNumbers.ts';

export interface DraftEvents {
  /** the content is another one */
  readonly onMoved: () => void;
  readonly now?: (() => number) | undefined;
}

/** Typing within this time is one step. */
const PAUSE = 1000;

/** What is edited of a connector: its text is the truth, forms and JSON tab edit it, one undo stack over both. */
export class ConnectorDraft {
  readonly #published: PublishedNumbers;
  readonly #events: DraftEvents;
  #history: History<ConnectorContent>;
  /** reading is most of the work of a step, and not every step changes the text */
  #read: ReadConnector & { readonly text: string };
  #burst = 0;
  #typedAt = 0;

  constructor(content: ConnectorContent, published: PublishedNumbers, events: DraftEvents) {
    this.#published = published;
    this.#events = events;
    this.#history = startHistory(content);
    this.#read = { text: content.text, ...readConnector(content.text) };
  }

  get content(): ConnectorContent {
    return this.#history.present;
  }

  /** null while the text cannot be read */
  get connector(): Connector | null {
    return this.#reading().connector;
  }

  /** One edit of a form. Edits with the same `typing` key and no pause between them are one step. */
  edit(label: string, change: (connector: Connector) => Connector, typing?: string): void {
    const { content, connector } = this;
    if (connector === null) return;
    const changed = change(connector);
    const text = writeConnector(changed, content.text);
    if (text === content.text) return;
    const about = followConfigNames(content.about, connector, changed);
    this.step(label, { ...content, text, ...(about && { about }), ...this.#casesFor(changed) }, typing);
  }

  /** Of what is not part of the definition: category, icon and the texts about it. */
  editContent(label: string, patch: ContentPatch, typing?: string): void {
    const now = this.content;
    const { category, ...content } = { ...now, ...(typeof patch === 'function' ? patch(now) : patch) };
    const own = category === undefined || category === '' ? {} : { category };
    this.step(label, { ...content, ...own }, typing);
  }

  /** The definition and what stands beside it, as one step: what a description was read as. */
  replace(label: string, text: string, about: ConnectorAbout): void {
    const { invalidText: _, ...content } = this.content;
    this.step(label, { ...content, text, about, ...this.#casesFor(readConnector(text).connector) });
  }

  /** Text of the JSON tab. One that cannot be read is kept beside the one in force. */
  editText(text: string): void {
    const { invalidText, ...content } = this.content;
    if (text === (invalidText ?? content.text)) return;
    const { connector } = readConnector(text);
    const next =
      connector === null
        ? { ...content, invalidText: text }
        : { ...content, text, ...this.#casesFor(connector) };
    this.step('Edit JSON', next, 'json');
  }

  dropInvalidText(): void {
    const { invalidText, ...content } = this.content;
    if (invalidText !== undefined) this.step('Back to the last valid version', content);
  }

  /** What was published is never edited: the first edit after it begins the next draft. */
  step(label: string, wanted: ConnectorContent, typing?: string): void {
    const begins = isEdit(wanted, this.content) && this.#published.has(wanted.version);
    const content = begins ? { ...wanted, version: this.#published.next } : wanted;
    const at = (this.#events.now ?? Date.now)();
    if (at - this.#typedAt > PAUSE) this.#burst += 1;
    this.#typedAt = at;
    this.#move(push(this.#history, content, label, typing && `${typing} ${this.#burst}`));
  }

  undo(): void {
    this.#move(undo(this.#history));
  }

  redo(): void {
    this.#move(redo(this.#history));
  }

  steps(): HistorySteps {
    return stepsOf(this.#history);
  }

  travel(by: number): void {
    this.#move(travel(this.#history, by));
  }

  /** What another tab made of it, as a step, whatever its number. */
  take(theirs: ConnectorContent, label: string): void {
    this.#move(push(this.#history, theirs, label));
  }

  /** What somebody else saved; there is nothing to take back. */
  restart(content: ConnectorContent): void {
    this.#history = startHistory(content);
  }

  /** What the other tab published meanwhile under the number of what is edited here is never edited. */
  leavePublishedNumber(theirs: ConnectorContent): void {
    const { present } = this.#history;
    if (!isEdit(present, theirs) || !this.#published.has(present.version)) return;
    this.#history = { ...this.#history, present: { ...present, version: this.#published.next } };
  }

  describe(gone: boolean): ConnectorState {
    const { past, present, future } = this.#history;
    const { connector, problems } = this.#reading();
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

  #reading(): ReadConnector {
    const { text } = this.content;
    if (this.#read.text !== text) this.#read = { text, ...readConnector(text) };
    return this.#read;
  }

  /** Cases follow in the same step as the change they follow, so that one undo takes both back. */
  #casesFor(after: Connector | null): Pick<ConnectorContent, 'cases'> {
    const { connector } = this;
    const { cases } = this.content;
    if (cases === undefined || connector === null || after === null) return {};
    return { cases: followCases(cases, connector, after) };
  }

  #move(history: History<ConnectorContent>): void {
    if (history === this.#history) return;
    this.#history = history;
    this.#events.onMoved();
  }
}

function isEdit(one: ConnectorContent, before: ConnectorContent): boolean {
  return one.text !== before.text || one.about !== before.about;
}
