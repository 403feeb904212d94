import type { TemplateContent } from '../../domain/document.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import { readTemplateText } from '../../formats/camunda/readTemplateText.ts';
import { patchJson } from '../../formats/json/patchJson.ts';
import { EditingSession, type EditingEvents, type EditingState } from '../../state/EditingSession.ts';
import { TextDraft, type TextReading } from '../../state/TextDraft.ts';
import type { DocumentStore, StoredDocument } from '../../storage/DocumentStore.ts';
import { isLive } from '../../storage/isLive.ts';
import { copyOf } from './copyOf.ts';

/** What the page shows; a new object after every change. */
export interface TemplateState extends EditingState<TemplateContent> {
  /** the template in force; null when even the stored text is none */
  readonly template: ElementTemplate | null;
}

type TemplateDraft = TextDraft<TemplateContent, ElementTemplate>;

/** The open template. */
export class TemplateSession extends EditingSession<TemplateContent, TemplateDraft, TemplateState> {
  private constructor(
    store: DocumentStore,
    document: StoredDocument<TemplateContent>,
    events: EditingEvents,
  ) {
    super(store, document, new TextDraft(document.content, read, events.now), events);
  }

  /** undefined: there is no such template, or it lies in the trash */
  static async open(
    store: DocumentStore,
    id: string,
    events: EditingEvents = {},
  ): Promise<TemplateSession | undefined> {
    const document = await store.load(id);
    if (!isLive(document, 'template')) return undefined;
    return new TemplateSession(store, document, events);
  }

  /** One edit of the form editor: only what it changes is written into the text. */
  edit(label: string, change: (json: JsonObject) => JsonObject, typing?: string): void {
    const { content, value: template } = this.draft;
    if (template === null) return;
    const json = change(template.json);
    if (json === template.json) return;
    const text = patchJson(content.text, json);
    if (text !== content.text) this.draft.step(label, { ...content, text }, typing);
  }

  /** The template in force as another version of it, with what is not saved yet; null where there is none. */
  textAsVersion(version: number): string | null {
    const { content, value: template } = this.draft;
    return template && patchJson(content.text, { ...template.json, version });
  }

  protected override describe(gone: boolean): TemplateState {
    return { ...this.draft.state(), template: this.draft.value, gone };
  }

  protected override copyOf(content: TemplateContent): Promise<TemplateContent> {
    return copyOf(content, this.store);
  }
}

function read(text: string): TextReading<ElementTemplate> {
  const { template, problems } = readTemplateText(text);
  return { value: template, problems };
}
