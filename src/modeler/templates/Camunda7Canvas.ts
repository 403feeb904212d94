import { ElementTemplatesCoreModule } from 'bpmn-js-element-templates/core';
import camundaPlatformBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-platform';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import { isModdleElement } from '../../bpmn/moddleTypes.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import { member } from '../../domain/values/jsonValue.ts';
import { t } from '../../language/t.ts';
import { type BpmnModeler, createModeler } from '../canvas/createModeler.ts';
import type { DiagramModule } from '../canvas/DiagramModule.ts';
import { type ElementTemplates, service } from '../canvas/services.ts';
import { Viewport } from '../canvas/Viewport.ts';
import { rename } from '../edits/names.ts';
import { findTarget } from '../edits/Target.ts';
import { nameOf, viewOf } from '../viewOf.ts';
import { type TemplateIconOf, TemplateIconRenderer } from './TemplateIconRenderer.ts';
import { templateRefusal } from './templateRefusal.ts';

export interface Written {
  /** of the whole process */
  readonly xml: string;
  /** what the element became: 'Service task' */
  readonly becomes: string;
}

/** The file of an element says nothing of its icon: the template does. */
const ICONS: DiagramModule = {
  __init__: ['templateIconRenderer'],
  templateIconOf: [
    'factory',
    [
      'elementTemplates',
      (templates: Pick<ElementTemplates, 'get'>): TemplateIconOf =>
        (element) =>
          member(member(templates.get(element) ?? undefined, 'icon'), 'contents'),
    ],
  ],
  templateIconRenderer: ['type', TemplateIconRenderer],
};

/** A canvas that applies templates for Camunda 7 as its own modeler does: to look at, not to edit. */
export class Camunda7Canvas {
  readonly #modeler: BpmnModeler;
  readonly #viewport: Viewport;

  constructor() {
    this.#modeler = createModeler({
      packages: { camunda },
      modules: [camundaPlatformBehaviors, ElementTemplatesCoreModule, ICONS],
    });
    this.#viewport = new Viewport(this.#modeler);
  }

  mount(container: HTMLElement): void {
    this.#viewport.mount(container);
  }

  unmount(): void {
    this.#viewport.unmount();
  }

  zoom(to: 'in' | 'out' | 'fit' | '100'): void {
    this.#viewport.zoom(to);
  }

  destroy(): void {
    this.#viewport.unmount();
    this.#modeler.destroy();
  }

  /**
   * The process with the template on the element.
   * @throws Error with what Camunda says of a template it does not take
   */
  async apply(xml: string, elementId: string, template: JsonObject): Promise<Written> {
    await this.#modeler.importXML(xml);
    this.#viewport.fit();
    const refusal = templateRefusal(service(this.#modeler, 'elementTemplatesLoader'), template);
    if (refusal !== null) throw new Error(refusal);
    const templates = service(this.#modeler, 'elementTemplates');
    templates.set([template]);
    const element = service(this.#modeler, 'elementRegistry').get(elementId);
    if (!element) throw new Error(t('This type of element cannot be drawn.'));
    templates.applyTemplate(element, template);
    const definitions = this.#modeler.getDefinitions();
    // What it is applied to may have been replaced by what it becomes.
    const target = isModdleElement(definitions)
      ? findTarget(this.#modeler, definitions, elementId)
      : undefined;
    if (!target || !isModdleElement(definitions)) throw new Error(t('There is nothing to write.'));
    const { businessObject } = target;
    if (nameOf(businessObject) === '' && typeof template.name === 'string')
      rename(this.#modeler, target, template.name);
    this.#viewport.select(undefined, false);
    const { xml: written } = await service(this.#modeler, 'moddle').toXML(definitions, { format: true });
    return { xml: written, becomes: viewOf(businessObject, null).typeLabel };
  }
}
