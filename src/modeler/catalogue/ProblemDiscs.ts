import type { Problem } from '../../domain/problem.ts';
import { service } from '../canvas/services.ts';
import type { ServiceSource } from '../canvas/services.ts';
import './problemDiscs.css';

interface Disc {
  readonly overlayId: string;
  readonly text: string;
}

/** A disc on the upper right of every shape that has an error or a warning. */
export class ProblemDiscs {
  readonly #modeler: ServiceSource;
  readonly #discs = new Map<string, Disc>();

  constructor(modeler: ServiceSource) {
    this.#modeler = modeler;
    service(modeler, 'eventBus').on('diagram.clear', () => this.#discs.clear());
  }

  show(problems: readonly Problem[]): void {
    const wanted = byElement(problems);
    const overlays = service(this.#modeler, 'overlays');
    for (const [elementId, disc] of this.#discs) {
      const list = wanted.get(elementId);
      if (list && textOf(list) === disc.text && overlays.get(disc.overlayId)) continue;
      overlays.remove(disc.overlayId);
      this.#discs.delete(elementId);
    }
    for (const [elementId, list] of wanted) {
      if (!this.#discs.has(elementId)) this.#add(elementId, list);
    }
  }

  #add(elementId: string, problems: readonly Problem[]): void {
    const element = service(this.#modeler, 'elementRegistry').get(elementId);
    // connections and the diagram itself have no corner to sit on
    if (!element?.parent || element.waypoints) return;
    const severity = problems.some((problem) => problem.severity === 'error') ? 'error' : 'warning';
    const text = textOf(problems);
    const html = document.createElement('div');
    html.className = `cm-problem cm-problem-${severity}`;
    html.textContent = '!';
    html.title = text;
    html.setAttribute('role', 'img');
    html.setAttribute('aria-label', text);
    html.addEventListener('click', () => service(this.#modeler, 'selection').select(element));
    const position = { top: -10, right: 10 };
    const overlayId = service(this.#modeler, 'overlays').add(element, 'problems', { position, html });
    this.#discs.set(elementId, { overlayId, text });
  }
}

function byElement(problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> {
  const found = new Map<string, Problem[]>();
  for (const problem of problems) {
    const { element } = problem.place;
    if (element === undefined || problem.severity === 'note') continue;
    found.set(element, [...(found.get(element) ?? []), problem]);
  }
  return found;
}

function textOf(problems: readonly Problem[]): string {
  return problems.map(({ message }) => message).join('\n');
}
