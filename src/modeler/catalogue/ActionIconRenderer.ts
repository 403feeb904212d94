import BaseRenderer from 'diagram-js/lib/draw/BaseRenderer';
import type { ConnectorIcon } from '../../domain/connector/catalogue.ts';
import { isDiagramElement } from '../canvas/DiagramElement.ts';
import { hasImplementation } from '../../bpmn/implementationOfElement.ts';
import type { BpmnRenderer } from '../canvas/services.ts';
import type { CatalogueStore } from './CatalogueStore.ts';
import { iconTile } from './iconTile.ts';

const BEFORE_BPMN = 1500;
const INSET = 5;

/** Draws a task that calls an action with the icon of its connector instead of the cogwheels. */
export class ActionIconRenderer extends BaseRenderer {
  static readonly $inject: string[] = ['eventBus', 'bpmnRenderer', 'catalogueStore'];
  readonly #bpmnRenderer: BpmnRenderer;
  readonly #catalogue: CatalogueStore;

  constructor(
    eventBus: ConstructorParameters<typeof BaseRenderer>[0],
    bpmnRenderer: BpmnRenderer,
    catalogue: CatalogueStore,
  ) {
    super(eventBus, BEFORE_BPMN);
    this.#bpmnRenderer = bpmnRenderer;
    this.#catalogue = catalogue;
  }

  override canRender(element: unknown): boolean {
    return this.#iconOf(element) !== undefined;
  }

  override drawShape(graphics: SVGElement, element: unknown, attributes?: object): SVGElement {
    const draw = this.#bpmnRenderer.handlers['bpmn:Task'];
    const icon = this.#iconOf(element);
    if (!draw || !icon || !isDiagramElement(element)) throw new Error('Nothing to draw an icon on');
    const shape = draw(graphics, element, attributes);
    graphics.append(iconTile(icon, INSET, INSET));
    return shape;
  }

  override getShapePath(element: unknown): string {
    return isDiagramElement(element) ? this.#bpmnRenderer.getShapePath(element) : '';
  }

  #iconOf(element: unknown): ConnectorIcon | undefined {
    if (!isDiagramElement(element) || element.labelTarget || !hasImplementation(element.businessObject)) {
      return undefined;
    }
    return this.#catalogue.find(element.businessObject)?.connector.icon;
  }
}
