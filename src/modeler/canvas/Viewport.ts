import type { BpmnModeler } from './createModeler.ts';
import type { DiagramElement } from './DiagramElement.ts';
import { service } from './services.ts';

/** The palette lies over the left edge; nothing should open under it. */
const LEFT = 76;
const EDGE = 32;
const SMALLEST = 0.2;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** What part of the diagram is seen, and that the canvas knows its size. */
export class Viewport {
  readonly #modeler: BpmnModeler;
  #container: HTMLElement | null = null;
  #resize: ResizeObserver | null = null;
  /** a document was opened before there was a place to show it in */
  #mustFit = false;
  /** what `fit` made, and in which width: nobody has looked elsewhere while the canvas still shows it */
  #fitted: (Place & { readonly room: number }) | null = null;

  constructor(modeler: BpmnModeler) {
    this.#modeler = modeler;
  }

  mount(container: HTMLElement): void {
    this.unmount();
    this.#container = container;
    this.#modeler.attachTo(container);
    this.#resize = new ResizeObserver(() => {
      service(this.#modeler, 'canvas').resized();
      if (this.#mustFit || this.#hasOtherWidth()) this.fit();
    });
    this.#resize.observe(container);
    if (this.#mustFit) this.fit();
  }

  unmount(): void {
    this.#resize?.disconnect();
    this.#resize = null;
    if (this.#container) this.#modeler.detach();
    this.#container = null;
  }

  /** The whole diagram, in its own size where that has room. */
  fit(): void {
    const container = this.#container;
    this.#mustFit = !container || container.clientWidth === 0 || container.clientHeight === 0;
    if (!container || this.#mustFit) return;
    const canvas = service(this.#modeler, 'canvas');
    const { inner, outer } = canvas.viewbox();
    const room = { width: outer.width - LEFT - EDGE, height: outer.height - 2 * EDGE };
    const scale = Math.max(SMALLEST, Math.min(1, room.width / inner.width, room.height / inner.height));
    canvas.viewbox({
      x: inner.x - LEFT / scale - (room.width / scale - inner.width) / 2,
      y: inner.y - EDGE / scale - (room.height / scale - inner.height) / 2,
      width: outer.width / scale,
      height: outer.height / scale,
    });
    this.#fitted = { ...placeOf(canvas.viewbox()), room: container.clientWidth };
  }

  /** A pane beside it was opened or dragged. Not its height: problems come and go while people draw. */
  #hasOtherWidth(): boolean {
    const [fitted, now] = [this.#fitted, placeOf(service(this.#modeler, 'canvas').viewbox())];
    const isUntouched = fitted?.x === now.x && fitted.y === now.y && fitted.scale === now.scale;
    return isUntouched && fitted.room !== this.#container?.clientWidth;
  }

  zoom(to: 'in' | 'out' | 'fit' | '100'): void {
    if (to === 'fit') this.fit();
    else if (to === '100') service(this.#modeler, 'canvas').zoom(1, 'auto');
    else service(this.#modeler, 'zoomScroll').stepZoom(to === 'in' ? 1 : -1);
  }

  /** The diagram itself is selected by selecting nothing. */
  select(element: DiagramElement | undefined, reveal: boolean): void {
    const canvas = service(this.#modeler, 'canvas');
    const selection = service(this.#modeler, 'selection');
    if (!element?.parent) {
      selection.select([]);
      if (element && reveal) canvas.setRootElement(element);
      return;
    }
    const root = canvas.findRoot(element);
    if (root && root !== canvas.getRootElement()) canvas.setRootElement(root);
    selection.select(element);
    if (reveal) canvas.scrollToElement(element, 100);
  }
}

function placeOf({ x, y, scale }: Place): Place {
  return { x, y, scale };
}
