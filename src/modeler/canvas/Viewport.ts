import type { ZoomTo } from '../ProcessEditorApi.ts';
import { boxOfElements } from './boxOfElements.ts';
import type { BpmnModeler } from './createModeler.ts';
import type { DiagramElement } from './DiagramElement.ts';
import { type Box, service } from './services.ts';

/** The palette lies over the left edge; nothing should open under it. */
const LEFT = 76;
const EDGE = 32;
const SMALLEST = 0.2;
const LARGEST_SELECTION = 1.5;

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
    container.dir = 'ltr'; // left is left on a diagram, in every language
    this.#modeler.attachTo(container);
    let height = container.clientHeight;
    this.#resize = new ResizeObserver(() => {
      const before = height;
      height = container.clientHeight;
      service(this.#modeler, 'canvas').resized();
      if (this.#mustFit || this.#hasOtherWidth()) this.fit();
      else if (height < before) this.#keepSelectionSeen(before, height);
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
    this.#show(canvas.viewbox().inner, 1);
    this.#fitted = { ...placeOf(canvas.viewbox()), room: container.clientWidth };
  }

  /** What is selected, in the middle: a single event is not blown up to the size of the screen. */
  #fitSelection(): void {
    const box = boxOfElements(service(this.#modeler, 'selection').get());
    const isSeen = this.#container !== null && this.#container.clientWidth > 0;
    if (box && isSeen) this.#show(box, LARGEST_SELECTION);
  }

  /** A box in the middle of what the palette leaves free. */
  #show(box: Box, largest: number): void {
    const canvas = service(this.#modeler, 'canvas');
    const { outer } = canvas.viewbox();
    const room = { width: outer.width - LEFT - EDGE, height: outer.height - 2 * EDGE };
    const scale = Math.max(SMALLEST, Math.min(largest, room.width / box.width, room.height / box.height));
    canvas.viewbox({
      x: box.x - LEFT / scale - (room.width / scale - box.width) / 2,
      y: box.y - EDGE / scale - (room.height / scale - box.height) / 2,
      width: outer.width / scale,
      height: outer.height / scale,
    });
  }

  /** A pane below was opened or dragged: what is selected and was seen stays so, with as little movement as that takes. */
  #keepSelectionSeen(before: number, height: number): void {
    const box = boxOfElements(service(this.#modeler, 'selection').get());
    if (!box || height === 0) return;
    const canvas = service(this.#modeler, 'canvas');
    const { y, scale } = canvas.viewbox();
    const top = (box.y - y) * scale;
    const bottom = top + box.height * scale;
    const by = Math.min(bottom + EDGE - height, top - EDGE);
    if (top < 0 || top >= before || by <= 0) return;
    const isUntouched = this.#isUntouched();
    canvas.scroll({ dx: 0, dy: -by });
    if (isUntouched && this.#fitted) this.#fitted = { ...this.#fitted, ...placeOf(canvas.viewbox()) };
  }

  /** A pane beside it was opened or dragged. Not its height: problems come and go while people draw. */
  #hasOtherWidth(): boolean {
    return this.#isUntouched() && this.#fitted?.room !== this.#container?.clientWidth;
  }

  #isUntouched(): boolean {
    const [fitted, now] = [this.#fitted, placeOf(service(this.#modeler, 'canvas').viewbox())];
    return fitted?.x === now.x && fitted.y === now.y && fitted.scale === now.scale;
  }

  zoom(to: ZoomTo): void {
    if (to === 'fit') this.fit();
    else if (to === 'selection') this.#fitSelection();
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

  /** Moves to the first of them where none is in view; what lies on another plane stays there. */
  reveal(ids: readonly string[]): void {
    const canvas = service(this.#modeler, 'canvas');
    const registry = service(this.#modeler, 'elementRegistry');
    const all = ids.flatMap((id) => registry.get(id) ?? []);
    const here = all.filter((one) => canvas.findRoot(one) === canvas.getRootElement());
    const { x, y, width, height } = canvas.viewbox();
    const isSeen = here.some((one) => {
      const box = boxOfElements([one]);
      if (!box) return false;
      const [right, bottom] = [box.x + box.width, box.y + box.height];
      return box.x < x + width && right > x && box.y < y + height && bottom > y;
    });
    const [first] = here;
    if (first && !isSeen) canvas.scrollToElement(first, 100);
  }

  /** As it was before a step that selected something else. */
  keepSelected(ids: readonly string[]): void {
    const selection = service(this.#modeler, 'selection');
    const registry = service(this.#modeler, 'elementRegistry');
    const wanted = ids.flatMap((id) => registry.get(id) ?? []);
    const now = selection.get();
    if (now.length !== wanted.length || wanted.some((element) => !now.includes(element)))
      selection.select(wanted);
  }
}

function placeOf({ x, y, scale }: Place): Place {
  return { x, y, scale };
}
