import { byName } from '../../domain/values/byName.ts';
import type { Problem } from '../../domain/problem.ts';
import type { ElementTemplate, TemplateRef } from '../../domain/templates/ElementTemplate.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import { sameItems } from '../../domain/values/sameItems.ts';
import { t } from '../../language/t.ts';
import type { DiagramElement } from '../canvas/DiagramElement.ts';
import type { ElementTemplates, ElementTemplatesLoader, EventBus } from '../canvas/services.ts';
import { TEMPLATES_CHANGED } from './templateOf.ts';
import { templateRefusal } from './templateRefusal.ts';

declare module '../canvas/services.ts' {
  interface Services {
    /** in processes for Camunda 8 only */
    readonly templateStore: TemplateStore;
  }
}

/** The templates of the workspace, as the library and the modules of one canvas see them. */
export class TemplateStore {
  static readonly $inject: string[] = ['eventBus', 'elementTemplates', 'elementTemplatesLoader'];
  readonly #eventBus: EventBus;
  readonly #library: ElementTemplates;
  readonly #loader: ElementTemplatesLoader;
  /** what the library gets, and whose it is */
  #byJson: ReadonlyMap<JsonObject, ElementTemplate> = new Map();
  #byKey: ReadonlyMap<string, ElementTemplate> = new Map();
  #given: readonly ElementTemplate[] = [];
  #problems: readonly Problem[] = [];

  constructor(eventBus: EventBus, library: ElementTemplates, loader: ElementTemplatesLoader) {
    this.#eventBus = eventBus;
    this.#library = library;
    this.#loader = loader;
  }

  /** @returns why some cannot be used */
  set(templates: readonly ElementTemplate[]): readonly Problem[] {
    if (sameItems(templates, this.#given)) return this.#problems;
    const byKey = new Map<string, ElementTemplate>();
    const problems: Problem[] = [];
    for (const template of templates) {
      const reason = byKey.has(keyOf(template))
        ? t('another template has the same id and version')
        : this.#refusal(template);
      if (reason === null) byKey.set(keyOf(template), template);
      else problems.push(refused(template, reason));
    }
    this.#given = templates;
    this.#problems = problems;
    this.#byKey = byKey;
    this.#byJson = new Map([...byKey.values()].map((template) => [template.json, template]));
    this.#library.set([...this.#byJson.keys()]);
    this.#eventBus.fire(TEMPLATES_CHANGED);
    return problems;
  }

  find(ref: TemplateRef): ElementTemplate | null {
    return this.#byKey.get(keyOf(ref)) ?? null;
  }

  /** The newest usable version of each that fits the element, by name; of all when no element is named. */
  newest(element?: DiagramElement): readonly ElementTemplate[] {
    return this.#library
      .getLatest(element)
      .flatMap((json) => this.#byJson.get(json) ?? [])
      .filter((template) => element === undefined || canBecome(template, element))
      .toSorted((a, b) => byName(a.name, b.name));
  }

  /** Any version of any template that may be put on the element. */
  fits(template: ElementTemplate, element: DiagramElement): boolean {
    return this.#library.getAll(element).includes(template.json) && canBecome(template, element);
  }

  #refusal(template: ElementTemplate): string | null {
    if (template.flavour !== 'camunda8') return t('it is for Camunda 7');
    const known = REFUSALS.get(template.json);
    if (known !== undefined) return known;
    const reason = templateRefusal(this.#loader, template.json);
    REFUSALS.set(template.json, reason);
    return reason;
  }
}

/** The library checks a template against a schema, which takes milliseconds: once for every template is enough. */
const REFUSALS = new WeakMap<JsonObject, string | null>();

function keyOf({ id, version }: TemplateRef): string {
  return `${version ?? '_'} ${id}`;
}

function refused(template: ElementTemplate, reason: string): Problem {
  const { version } = template;
  const name = template.name || template.id;
  const message =
    version === undefined
      ? t`The template “${name}” cannot be used: ${reason}.`
      : t`The template “${name}” ${version} cannot be used: ${reason}.`;
  return { code: 'template-refused', severity: 'warning', message, place: {} };
}

/** The library offers what makes a boundary event for every event; but one that is drawn free sits on nothing. */
function canBecome({ elementType }: ElementTemplate, { businessObject }: DiagramElement): boolean {
  const isBoundary = (type: string) => type === 'bpmn:BoundaryEvent';
  return elementType === undefined || !isBoundary(elementType.value) || isBoundary(businessObject.$type);
}
