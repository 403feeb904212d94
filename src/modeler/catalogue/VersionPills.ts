import { readImplementation } from '../../bpmn/implementationOfElement.ts';
import { readData } from '../../bpmn/modelData.ts';
import { t } from '../../language/t.ts';
import { isDiagramElement } from '../canvas/DiagramElement.ts';
import type { DiagramElement } from '../canvas/DiagramElement.ts';
import { service } from '../canvas/services.ts';
import type { EventBus, ServiceSource } from '../canvas/services.ts';
import { CATALOGUE_CHANGED } from './CatalogueStore.ts';
import type { CatalogueStore } from './CatalogueStore.ts';
import './versionPills.css';

interface Pill {
  readonly overlayId: string;
  readonly text: string;
}

/** A pill on the lower right of every task whose connector has been published anew since. Never in the file. */
export class VersionPills {
  static readonly $inject: string[] = ['eventBus', 'injector', 'catalogueStore'];
  readonly #services: ServiceSource;
  readonly #catalogue: CatalogueStore;
  readonly #pills = new Map<DiagramElement, Pill>();
  /** while a document comes in, its tasks are looked at all at once in the end */
  #importing = false;

  constructor(eventBus: EventBus, services: ServiceSource, catalogue: CatalogueStore) {
    this.#services = services;
    this.#catalogue = catalogue;
    eventBus.on('diagram.clear', () => this.#pills.clear());
    eventBus.on('import.render.start', () => {
      this.#importing = true;
    });
    eventBus.on('import.render.complete', () => {
      this.#importing = false;
      this.#all();
    });
    eventBus.on(CATALOGUE_CHANGED, () => this.#all());
    eventBus.on(['shape.added', 'element.changed'], ({ element }) => {
      if (!this.#importing && isDiagramElement(element)) this.#update(element);
    });
    // What lies over a shape goes with it; after an undo it is a shape that was added.
    eventBus.on('shape.removed', ({ element }) => {
      if (isDiagramElement(element)) this.#pills.delete(element);
    });
  }

  #all(): void {
    for (const element of service(this.#services, 'elementRegistry').filter(isTask)) this.#update(element);
  }

  #update(element: DiagramElement): void {
    if (!isTask(element)) return;
    const { businessObject } = element;
    const newer = this.#catalogue.versionOf(businessObject)?.newer ?? null;
    const pin = readData(businessObject).connectorVersion;
    if (newer === null || pin === undefined || !element.parent) {
      this.#remove(element);
      return;
    }
    const text = t`${newer.connector.name} ${newer.version} is published, this task uses ${pin}.`;
    if (this.#pills.get(element)?.text === text) return;
    this.#remove(element);
    const html = document.createElement('div');
    html.className = 'cm-newer';
    html.textContent = newer.version;
    html.title = text;
    html.setAttribute('role', 'img');
    html.setAttribute('aria-label', text);
    html.addEventListener('click', () => service(this.#services, 'selection').select(element));
    const position = { bottom: 10, right: -10 };
    const overlayId = service(this.#services, 'overlays').add(element, 'newer-version', { position, html });
    this.#pills.set(element, { overlayId, text });
  }

  #remove(element: DiagramElement): void {
    const pill = this.#pills.get(element);
    if (!pill) return;
    this.#pills.delete(element);
    service(this.#services, 'overlays').remove(pill.overlayId);
  }
}

function isTask(element: DiagramElement): boolean {
  // The root of a diagram that shows no process has nothing of BPMN behind it.
  return (
    isDiagramElement(element) &&
    !element.labelTarget &&
    readImplementation(element.businessObject) !== undefined
  );
}
