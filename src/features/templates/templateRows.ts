import { byName } from '../../domain/values/byName.ts';
import type { TemplateContent } from '../../domain/document.ts';
import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import type { KeptTemplate } from '../../formats/camunda/keptTemplates.ts';
import { t } from '../../language/t.ts';
import type { StoredDocument } from '../../storage/DocumentStore.ts';

export interface TemplateVersion {
  readonly document: StoredDocument<TemplateContent>;
  readonly template: ElementTemplate | null;
}

/** One template with all of its versions that are kept. */
export interface TemplateRow {
  readonly key: string;
  /** '' for one that cannot be read */
  readonly id: string;
  readonly name: string;
  readonly template: ElementTemplate | null;
  /** newest first; one without a number comes last */
  readonly versions: readonly TemplateVersion[];
  readonly newest: TemplateVersion;
  readonly category: string;
  /** of its versions together, as far as it is known without validating: text that is not in force */
  readonly problems: number;
}

/** By name; what has no id, or cannot be read, is a row of its own. */
export function templateRows(
  documents: readonly StoredDocument<TemplateContent>[],
  kept: readonly KeptTemplate[],
): readonly TemplateRow[] {
  const byKey = new Map<string, TemplateVersion[]>();
  documents.forEach((document, index) => {
    const template = kept[index]?.template ?? null;
    const id = template?.id ?? '';
    const key = id === '' ? `document ${document.id}` : `${template?.flavour ?? ''} ${id}`;
    byKey.set(key, [...(byKey.get(key) ?? []), { document, template }]);
  });
  return [...byKey]
    .map(([key, versions]) => rowOf(key, versions.toSorted(newestFirst)))
    .filter((row) => row !== null)
    .toSorted((a, b) => byName(a.name, b.name) || a.key.localeCompare(b.key));
}

/** Templates count their versions; one without a number is older than any. */
export function newestFirst(a: TemplateVersion, b: TemplateVersion): number {
  return (b.template?.version ?? -1) - (a.template?.version ?? -1);
}

function rowOf(key: string, versions: readonly TemplateVersion[]): TemplateRow | null {
  const [newest] = versions;
  if (newest === undefined) return null;
  const { template } = newest;
  const unread = versions.filter(
    (one) => one.template === null || one.document.content.invalidText !== undefined,
  );
  return {
    key,
    id: template?.id ?? '',
    name: nameOf(template),
    template,
    versions,
    newest,
    category: template?.category?.name ?? '',
    problems: unread.length,
  };
}

export function nameOf(template: ElementTemplate | null): string {
  if (template === null) return t('Template that cannot be read');
  return template.name === '' ? t('Template without a name') : template.name;
}
