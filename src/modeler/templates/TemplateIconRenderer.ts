import BaseRenderer from 'diagram-js/lib/draw/BaseRenderer';
import { isDiagramElement } from '../canvas/DiagramElement.ts';
import type { DiagramElement } from '../canvas/DiagramElement.ts';
import type { BpmnRenderer } from '../canvas/services.ts';
import { shownIcon } from '../../domain/icons/shownIcon.ts';

/** After the icons of connectors, which follow the theme. */
const BEFORE_BPMN = 1400;
const SIZE = 18;
const INSET = 5;

/** Where the icon of an element's template is found: Camunda 8 writes it beside the template's id, Camunda 7 does not. */
export type TemplateIconOf = (element: DiagramElement) => unknown;

/** Draws an element that was made from a template with the icon the template gave it. */
export class TemplateIconRenderer extends BaseRenderer {
  static readonly $inject: string[] = ['eventBus', 'bpmnRenderer', 'templateIconOf'];
  readonly #bpmnRenderer: BpmnRenderer;
  readonly #iconOf: TemplateIconOf;

  constructor(
    eventBus: ConstructorParameters<typeof BaseRenderer>[0],
    bpmnRenderer: BpmnRenderer,
    templateIconOf: TemplateIconOf,
  ) {
    super(eventBus, BEFORE_BPMN);
    this.#bpmnRenderer = bpmnRenderer;
    this.#iconOf = templateIconOf;
  }

  override canRender(element: unknown): boolean {
    return isDiagramElement(element) && this.#shownIcon(element) !== null;
  }

  override drawShape(graphics: SVGElement, element: unknown, attributes?: object): SVGElement {
    const icon = isDiagramElement(element) ? this.#shownIcon(element) : null;
    if (icon === null || !isDiagramElement(element)) throw new Error('Nothing to draw an icon on');
    const { businessObject } = element;
    const isTask = businessObject.$instanceOf('bpmn:Task');
    const draw = this.#bpmnRenderer.handlers[isTask ? 'bpmn:Task' : businessObject.$type];
    if (!draw) throw new Error(`Nobody draws a ${businessObject.$type}.`);
    const shape = draw(graphics, element, { ...attributes, renderIcon: false });
    graphics.append(picture(icon, businessObject.$instanceOf('bpmn:Event') ? middleOf(element) : INSET));
    return shape;
  }

  override getShapePath(element: unknown): string {
    return isDiagramElement(element) ? this.#bpmnRenderer.getShapePath(element) : '';
  }

  #shownIcon(element: DiagramElement): string | null {
    const { businessObject, labelTarget, waypoints } = element;
    const isShape = businessObject.$instanceOf('bpmn:Activity') || businessObject.$instanceOf('bpmn:Event');
    return labelTarget || waypoints || !isShape ? null : shownIcon(this.#iconOf(element));
  }
}

function middleOf(element: DiagramElement): number {
  const width = 'width' in element && typeof element.width === 'number' ? element.width : 36;
  return (width - SIZE) / 2;
}

function picture(icon: string, at: number): SVGImageElement {
  const image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
  const attributes = { href: icon, x: at, y: at, width: SIZE, height: SIZE };
  for (const [name, value] of Object.entries(attributes)) image.setAttribute(name, String(value));
  return image;
}
