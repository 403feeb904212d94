import type { TemplateContent } from '../../domain/document.ts';
import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import { readTemplateText } from './readTemplateText.ts';

/** A template of the workspace. */
export interface KeptTemplate {
  /** of its document */
  readonly documentId: string;
  readonly content: TemplateContent;
  /** null while its text cannot be read */
  readonly template: ElementTemplate | null;
}

/** Reading is done once for each content: contents are immutable, and pages ask for the templates often. */
const known = new WeakMap<TemplateContent, ElementTemplate | null>();

/** Every template that is kept, in the order of their documents. */
export function keptTemplates(
  documents: readonly { readonly id: string; readonly content: TemplateContent }[],
): readonly KeptTemplate[] {
  return documents.map(({ id, content }) => ({ documentId: id, content, template: templateOf(content) }));
}

/** Whether a template of that id is kept. */
export function keptIds(
  documents: readonly { readonly id: string; readonly content: TemplateContent }[],
): (templateId: string) => boolean {
  const ids = new Set(keptTemplates(documents).map(({ template }) => template?.id));
  return (templateId) => ids.has(templateId);
}

function templateOf(content: TemplateContent): ElementTemplate | null {
  const read = known.get(content);
  if (read !== undefined) return read;
  const { template } = readTemplateText(content.text);
  known.set(content, template);
  return template;
}
