import type { Connector } from '../../domain/connector/connector.ts';
import type { ConnectorAbout } from '../../domain/connector/connectorAbout.ts';
import { followConfigNames } from '../../domain/connector/connectorSecurity.ts';
import type { ConnectorContent } from '../../domain/document.ts';
import { followCases } from '../../domain/trial/followCases.ts';
import { type ReadConnector, readConnector, writeConnector } from '../../formats/activiti/connectorJson.ts';
import { TextDraft, withoutInvalidText, type TextReading } from '../../state/TextDraft.ts';
import type { ContentPatch } from './ConnectorState.ts';
import type { PublishedNumbers } from './PublishedNumbers.ts';

/** What is edited of a connector: its definition, what stands beside it, and the number it is going to have. */
export class ConnectorDraft extends TextDraft<ConnectorContent, Connector> {
  readonly #published: PublishedNumbers;

  constructor(
    content: ConnectorContent,
    published: PublishedNumbers,
    now?: () => number,
    reading?: ReadConnector,
  ) {
    super(content, read, now, reading && readingOf(reading));
    this.#published = published;
  }

  /** One edit of a form. Edits with the same `typing` key and no pause between them are one step. */
  edit(label: string, change: (connector: Connector) => Connector, typing?: string): void {
    const { content, value: connector } = this;
    if (connector === null) return;
    const changed = change(connector);
    const text = writeConnector(changed, content.text);
    if (text === content.text) return;
    const about = followConfigNames(content.about, connector, changed);
    this.step(label, { ...this.withText(content, text, changed), ...(about && { about }) }, typing);
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
    const content = withoutInvalidText(this.content);
    const { connector } = readConnector(text);
    this.step(label, { ...this.withText(content, text, connector), about });
  }

  /** What was published is never edited: the first edit after it begins the next draft. */
  override step(label: string, wanted: ConnectorContent, typing?: string): void {
    const begins = isEdit(wanted, this.content) && this.#published.has(wanted.version);
    super.step(label, begins ? { ...wanted, version: this.#published.next } : wanted, typing);
  }

  /** What the other tab published meanwhile under the number of what is edited here is never edited. */
  leavePublishedNumber(theirs: ConnectorContent): void {
    const { content } = this;
    if (!isEdit(content, theirs) || !this.#published.has(content.version)) return;
    this.amend({ ...content, version: this.#published.next });
  }

  /** Cases follow in the same step as the change they follow, so that one undo takes both back. */
  protected override withText(
    content: ConnectorContent,
    text: string,
    after: Connector | null,
  ): ConnectorContent {
    const { value: before } = this;
    const { cases } = content;
    if (cases === undefined || before === null || after === null) return { ...content, text };
    return { ...content, text, cases: followCases(cases, before, after) };
  }
}

function read(text: string): TextReading<Connector> {
  return readingOf(readConnector(text));
}

function readingOf({ connector, problems }: ReadConnector): TextReading<Connector> {
  return { value: connector, problems };
}

function isEdit(one: ConnectorContent, before: ConnectorContent): boolean {
  return one.text !== before.text || one.about !== before.about;
}
