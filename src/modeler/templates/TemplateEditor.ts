import { textOf } from '../../bpmn/moddleTypes.ts';
import type { ModdleElement } from '../../bpmn/moddleTypes.ts';
import type { Problem } from '../../domain/problem.ts';
import type { AppliedTemplate } from '../../domain/templates/AppliedTemplate.ts';
import type { ElementTemplate, TemplateRef, TemplateValue } from '../../domain/templates/ElementTemplate.ts';
import { t } from '../../language/t.ts';
import type { DiagramElement } from '../canvas/DiagramElement.ts';
import { service } from '../canvas/services.ts';
import type { ServiceSource } from '../canvas/services.ts';
import { typeLabel } from '../canvas/typeLabel.ts';
import { activeProperties } from './activeProperties.ts';
import { keepEmptied } from './keepEmptied.ts';
import { readValue, readValues } from './templateValues.ts';
import { templateRefOf } from './templateRefOf.ts';
import { TemplateStore } from './TemplateStore.ts';
import { writeValue } from './writeValue.ts';

interface Options {
  readonly preset?: string;
  readonly values?: ReadonlyMap<number, TemplateValue>;
}

declare module '../canvas/services.ts' {
  interface Services {
    /** in processes for Camunda 8 only */
    readonly templateEditor: TemplateEditor;
  }
}

/** Element templates on the elements of one canvas. What it hands out to run is to be run inside a command. */
export class TemplateEditor {
  static readonly $inject: string[] = ['injector', 'templateStore'];
  readonly #services: ServiceSource;
  readonly #store: TemplateStore;

  constructor(injector: ServiceSource, store: TemplateStore) {
    this.#services = injector;
    this.#store = store;
  }

  set(templates: readonly ElementTemplate[]): readonly Problem[] {
    return this.#store.set(templates);
  }

  offered(element: DiagramElement): readonly ElementTemplate[] {
    return this.#store.newest(element);
  }

  /** The template an element was made from; null where it was not made from one. */
  appliedTo(businessObject: ModdleElement): AppliedTemplate | null {
    const ref = templateRefOf(businessObject);
    if (!ref) return null;
    const icon = textOf(businessObject, 'zeebe:modelerTemplateIcon');
    const template = this.#store.find(ref);
    const values = template ? readValues(businessObject, template) : new Map<number, TemplateValue>();
    return { ...ref, ...(icon !== undefined && { icon }), values };
  }

  /**
   * @returns what applies it, and gives the element it then is
   * @throws Error with a sentence when it does not fit the element
   */
  apply(element: DiagramElement, ref: TemplateRef, options: Options = {}): () => DiagramElement {
    const template = this.#found(ref);
    if (!this.#store.fits(template, element)) {
      throw new Error(
        t`“${template.name}” is not for this element: it is a ${typeLabel(element.businessObject)}.`,
      );
    }
    return () => this.#apply(element, template, options);
  }

  /** @returns null when nothing would change */
  setValue(element: DiagramElement, index: number, value: TemplateValue | undefined): (() => void) | null {
    const { businessObject } = element;
    const ref = templateRefOf(businessObject);
    if (!ref) throw new Error(t('This element was not made from a template.'));
    const template = this.#found(ref);
    const property = template.properties.find((each) => each.index === index);
    if (!property) throw new Error(t`“${template.name}” has no such property.`);
    if (readValue(businessObject, property) === value) return null;
    return () =>
      keepEmptied(this.#services, this.#store, element, () => {
        writeValue(this.#services, element, property, value);
        return element;
      });
  }

  unlink(element: DiagramElement): (() => void) | null {
    if (!templateRefOf(element.businessObject)) return null;
    return () => void service(this.#services, 'elementTemplates').unlinkTemplate(element);
  }

  remove(element: DiagramElement): (() => DiagramElement) | null {
    if (!templateRefOf(element.businessObject)) return null;
    return () => service(this.#services, 'elementTemplates').removeTemplate(element);
  }

  #found(ref: TemplateRef): ElementTemplate {
    const template = this.#store.find(ref);
    if (template) return template;
    throw new Error(
      ref.version === undefined
        ? t`The template “${ref.id}” is not here: import it under Templates.`
        : t`The template “${ref.id}” ${ref.version} is not here: import it under Templates.`,
    );
  }

  #apply(element: DiagramElement, template: ElementTemplate, { preset, values }: Options): DiagramElement {
    const isUpdate = templateRefOf(element.businessObject)?.id === template.id;
    const library = service(this.#services, 'elementTemplates');
    const apply = (): DiagramElement =>
      library.applyTemplate(element, template.json, preset === undefined ? {} : { presetId: preset });
    const changed = isUpdate ? keepEmptied(this.#services, this.#store, element, apply) : apply();
    if (values) this.#writeAll(changed, template, values);
    return changed;
  }

  /** A value may be what makes the place of another one: as long as any could be written, the others are tried again. */
  #writeAll(
    element: DiagramElement,
    template: ElementTemplate,
    values: ReadonlyMap<number, TemplateValue>,
  ): void {
    const waiting = new Map(values);
    for (let count = -1; count !== waiting.size;) {
      count = waiting.size;
      for (const [index, value] of [...waiting]) {
        const active = activeProperties(this.#services, element, template);
        const property = active.find((each) => each.index === index);
        if (!property) continue;
        waiting.delete(index);
        if (readValue(element.businessObject, property) !== value)
          writeValue(this.#services, element, property, value);
      }
    }
  }
}
