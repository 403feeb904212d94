import type { CatalogueConnector } from '../connector/catalogue.ts';
import type { ElementTemplate, TemplateRef } from './ElementTemplate.ts';
import { unsuitedEngine } from './unsuitedEngine.ts';

/** A template an element can be made from, and where it comes from. */
export interface ShelvedTemplate {
  readonly template: ElementTemplate;
  /** its document, where it was imported or made here */
  readonly documentId?: string;
  /** the version of a connector it was made from */
  readonly connector?: CatalogueConnector;
}

/** All templates a process can use, by id and version. Of two with the same the first is meant. */
export class TemplateShelf {
  static readonly EMPTY = new TemplateShelf([]);
  readonly all: readonly ShelvedTemplate[];
  readonly #byId = new Map<string, ShelvedTemplate[]>();

  constructor(shelved: readonly ShelvedTemplate[]) {
    const seen = new Set<string>();
    this.all = shelved.filter(({ template: { flavour, id, version } }) => {
      const key = JSON.stringify([id, version ?? null]);
      // Templates for Camunda 7 say other things with the same words.
      if (flavour !== 'camunda8' || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
    for (const one of this.all) {
      const others = this.#byId.get(one.template.id);
      if (others) others.push(one);
      else this.#byId.set(one.template.id, [one]);
    }
    for (const versions of this.#byId.values()) versions.sort((a, b) => numberOf(b) - numberOf(a));
  }

  find({ id, version }: TemplateRef): ShelvedTemplate | null {
    return this.versions(id).find(({ template }) => template.version === version) ?? null;
  }

  /** newest first; one without a number is the oldest */
  versions(id: string): readonly ShelvedTemplate[] {
    return this.#byId.get(id) ?? [];
  }

  /** kept in the workspace, not made from a connector */
  readonly isImported = (id: string): boolean =>
    this.versions(id).some(({ documentId }) => documentId !== undefined);

  /** the newest that should be used and suits the engine: not a deprecated one as long as there is another */
  newest(id: string, engineVersion?: string): ShelvedTemplate | null {
    const versions = this.versions(id).filter(
      ({ template }) => unsuitedEngine(template, engineVersion) === null,
    );
    return versions.find(({ template }) => template.deprecated === undefined) ?? versions[0] ?? null;
  }
}

function numberOf({ template }: ShelvedTemplate): number {
  return template.version ?? -1;
}
