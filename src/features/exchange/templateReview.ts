import type { TemplateContent } from '../../domain/document.ts';
import type { Problem } from '../../domain/problem.ts';
import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import { keptTemplates } from '../../formats/camunda/keptTemplates.ts';
import type { TemplateItem } from '../../formats/ImportItem.ts';
import type { StoredDocument } from '../../storage/DocumentStore.ts';
import { sameText } from './definitionText.ts';
import type { Workspace } from './Workspace.ts';

type StoredTemplate = StoredDocument<TemplateContent>;

/** How a template stands to the ones that are kept, or to an earlier one of the same import. */
type TemplateStanding =
  | { readonly kind: 'new' }
  /** other versions of it are kept */
  | { readonly kind: 'version'; readonly others: readonly number[] }
  | { readonly kind: 'same' }
  /** this very version is kept, and says something else */
  | { readonly kind: 'clash' }
  | { readonly kind: 'twin'; readonly of: TemplateEntry }
  | { readonly kind: 'rival'; readonly of: TemplateEntry };

export interface TemplateEntry {
  readonly kind: 'template';
  readonly key: string;
  readonly file: string;
  /** the file, for the first template of it: what is wrong with the file is told once */
  readonly source: string;
  readonly content: TemplateContent;
  readonly template: ElementTemplate;
  /** of this template alone */
  readonly problems: readonly Problem[];
  readonly standing: TemplateStanding;
  /** the same id and version, as it is kept */
  readonly kept: StoredTemplate | null;
}

/** Sets templates beside those that are kept: id and version say which is which. */
export class TemplateReview {
  readonly #kept = new Map<string, StoredTemplate>();
  /** versions by id */
  readonly #versions = new Map<string, number[]>();
  readonly #earlier = new Map<string, TemplateEntry>();
  readonly #nameless: readonly StoredTemplate[];
  readonly #files = new Set<string>();

  constructor({ templates }: Workspace) {
    const nameless: StoredTemplate[] = [];
    for (const [at, { template }] of keptTemplates(templates).entries()) {
      const document = templates[at];
      if (document === undefined || template === null) continue;
      if (template.id === '') nameless.push(document);
      else {
        this.#kept.set(identityOf(template), document);
        this.#versions.set(template.id, [...(this.#versions.get(template.id) ?? []), template.version ?? 0]);
      }
    }
    this.#nameless = nameless;
  }

  add(key: string, { file, content, template, problems }: TemplateItem): TemplateEntry {
    const isFirst = !this.#files.has(file);
    this.#files.add(file);
    const entry: TemplateEntry = {
      kind: 'template',
      key,
      file,
      source: isFirst ? file : `${file} › ${key}`,
      content,
      template,
      problems,
      standing: this.#standing(template, content.text),
      kept: template.id === '' ? null : (this.#kept.get(identityOf(template)) ?? null),
    };
    if (template.id !== '')
      this.#earlier.set(identityOf(template), this.#earlier.get(identityOf(template)) ?? entry);
    return entry;
  }

  #standing(template: ElementTemplate, text: string): TemplateStanding {
    if (template.id === '') {
      const isThere = this.#nameless.some(({ content }) => sameText(content.text, text));
      return { kind: isThere ? 'same' : 'new' };
    }
    const identity = identityOf(template);
    const kept = this.#kept.get(identity);
    if (kept && sameText(kept.content.text, text)) return { kind: 'same' };
    const earlier = this.#earlier.get(identity);
    if (earlier) return { kind: sameText(earlier.content.text, text) ? 'twin' : 'rival', of: earlier };
    if (kept) return { kind: 'clash' };
    const others = this.#versions.get(template.id);
    return others ? { kind: 'version', others } : { kind: 'new' };
  }
}

/** One without a version is a version of its own. */
export function identityOf({ id, version }: Pick<ElementTemplate, 'id' | 'version'>): string {
  return JSON.stringify([id, version ?? null]);
}
