import { copyName } from '../../domain/values/copyName.ts';
import type { TemplateContent } from '../../domain/document.ts';
import { freeName } from '../../domain/values/names.ts';
import { keptTemplates } from '../../formats/camunda/keptTemplates.ts';
import { readTemplateText } from '../../formats/camunda/readTemplateText.ts';
import { patchJson } from '../../formats/json/patchJson.ts';
import type { DocumentStore } from '../../storage/DocumentStore.ts';

/**
 * A template of its own: under an id and a name that none has, because elements find their template by its id. It
 * comes from no file any more.
 */
export async function copyOf(content: TemplateContent, store: DocumentStore): Promise<TemplateContent> {
  const { file: _, place: __, ...copy } = content;
  const { template } = readTemplateText(content.text);
  if (template === null) return copy;
  const others = keptTemplates(await store.list('template')).flatMap((one) => one.template ?? []);
  const id = freeName(
    template.id,
    others.map((one) => one.id),
  );
  const name = copyName(
    template.name,
    others.map((one) => one.name),
  );
  return { ...copy, text: patchJson(content.text, { ...template.json, id, name }) };
}
