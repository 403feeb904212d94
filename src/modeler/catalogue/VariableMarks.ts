import type { FlowAccess } from '../../domain/flow/variableFlow.ts';
import { boxOfElements } from '../canvas/boxOfElements.ts';
import type { DiagramElement } from '../canvas/DiagramElement.ts';
import { service } from '../canvas/services.ts';
import type { ServiceSource } from '../canvas/services.ts';
import './variableMarks.css';

/** An element that writes or reads the variable that is looked at. */
export interface ShownAccess {
  readonly id: string;
  readonly access: FlowAccess;
  /** said of it: 'Pick: writes orderId (output total)' */
  readonly words: string;
}

/** Told by shape and letter, so that neither colour nor sight of a small difference is needed. */
export const ACCESS_LETTERS: Readonly<Record<FlowAccess, string>> = {
  write: 'W',
  read: 'R',
  both: 'RW',
  named: '?',
};

const TYPE = 'variable-access';
/** Half of a mark: it sits on the corner of a shape, or in the middle of a flow. */
const HALF = 11;
/** Still to be read where a large diagram is seen as a whole. */
const SCALE = { min: 0.75, max: 1.25 };

/** Marks of one variable on what is drawn: nothing of the document, no step of its history. */
export class VariableMarks {
  readonly #modeler: ServiceSource;
  #shown: readonly ShownAccess[] = [];

  constructor(modeler: ServiceSource) {
    this.#modeler = modeler;
    service(modeler, 'eventBus').on('elements.changed', ({ elements }) => {
      const changed = new Set(Array.isArray(elements) ? (elements as readonly DiagramElement[]) : []);
      // Overlays follow shapes by themselves; the middle of a flow is ours to find.
      if ([...changed].some((one) => one.waypoints && this.#shown.some(({ id }) => id === one.id)))
        this.show(this.#shown);
    });
  }

  show(marks: readonly ShownAccess[]): void {
    const overlays = service(this.#modeler, 'overlays');
    const registry = service(this.#modeler, 'elementRegistry');
    overlays.remove({ type: TYPE });
    const isOther = keyOf(marks) !== keyOf(this.#shown);
    this.#shown = marks;
    for (const mark of marks) {
      const element = registry.get(mark.id);
      if (!element?.parent) continue;
      overlays.add(element, TYPE, { position: placeOn(element), html: htmlOf(mark), scale: SCALE });
    }
    if (isOther) this.#reveal();
  }

  /** Where none of another variable is in view, the first is shown. */
  #reveal(): void {
    const canvas = service(this.#modeler, 'canvas');
    const registry = service(this.#modeler, 'elementRegistry');
    const root = canvas.getRootElement();
    const drawn = this.#shown
      .flatMap(({ id }) => registry.get(id) ?? [])
      .filter((element) => element.parent && canvas.findRoot(element) === root);
    const { x, y, width, height } = canvas.viewbox();
    const isSeen = (element: DiagramElement) => {
      const box = boxOfElements([element]);
      return (
        box !== null &&
        box.x >= x &&
        box.y >= y &&
        box.x + box.width <= x + width &&
        box.y + box.height <= y + height
      );
    };
    const [first] = drawn;
    if (first && !drawn.some(isSeen)) canvas.scrollToElement(first, 80);
  }
}

function keyOf(marks: readonly ShownAccess[]): string {
  return marks.map(({ id }) => id).join(' ');
}

function htmlOf({ access, words }: ShownAccess): HTMLElement {
  const html = document.createElement('div');
  html.className = 'cm-access';
  html.dataset.access = access;
  html.setAttribute('role', 'img');
  html.setAttribute('aria-label', words);
  html.title = words;
  const letter = document.createElement('span');
  letter.textContent = ACCESS_LETTERS[access];
  html.append(letter);
  return html;
}

/** In the middle of the first stretch of a flow: its other end may be far off. */
function placeOn({ waypoints = [] }: DiagramElement): { readonly left: number; readonly top: number } {
  const points = waypoints.filter(isPoint);
  const [first, second] = points;
  if (!first || !second) return { left: -HALF, top: -HALF };
  const left = Math.min(...points.map(({ x }) => x));
  const top = Math.min(...points.map(({ y }) => y));
  return { left: (first.x + second.x) / 2 - left - HALF, top: (first.y + second.y) / 2 - top - HALF };
}

function isPoint(value: unknown): value is { readonly x: number; readonly y: number } {
  return typeof value === 'object' && value !== null && 'x' in value && 'y' in value;
}
