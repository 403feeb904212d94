import type { CatalogueConnector } from '../../domain/catalogue.ts';
import { findAction } from '../../domain/implementation.ts';
import type { FoundAction } from '../../domain/implementation.ts';
import { textOf } from '../../bpmn/moddleTypes.ts';
import { hasImplementation } from '../canvas/elementTypes.ts';
import type { ElementRegistry, EventBus } from '../canvas/services.ts';

/** The connectors of the workspace, as the modules of one canvas see them. */
export class CatalogueStore {
  static readonly $inject: string[] = ['eventBus', 'elementRegistry'];
  readonly #eventBus: EventBus;
  readonly #registry: ElementRegistry;
  #connectors: readonly CatalogueConnector[] = [];

  constructor(eventBus: EventBus, elementRegistry: ElementRegistry) {
    this.#eventBus = eventBus;
    this.#registry = elementRegistry;
  }

  get connectors(): readonly CatalogueConnector[] {
    return this.#connectors;
  }

  /** Tasks whose icon changes with it are drawn again. */
  set(connectors: readonly CatalogueConnector[]): void {
    if (connectors === this.#connectors) return;
    const before = this.#connectors;
    this.#connectors = connectors;
    const elements = this.#registry.filter(({ businessObject, parent }) => {
      if (!parent || !hasImplementation(businessObject)) return false;
      const implementation = textOf(businessObject, 'implementation') ?? '';
      return iconKey(before, implementation) !== iconKey(connectors, implementation);
    });
    if (elements.length > 0) this.#eventBus.fire('elements.changed', { elements });
  }

  find(implementation: string): FoundAction | null {
    return implementation === '' ? null : findAction(this.#connectors, implementation);
  }
}

function iconKey(connectors: readonly CatalogueConnector[], implementation: string): string {
  const icon = findAction(connectors, implementation)?.connector.icon;
  return icon ? `${icon.name} ${icon.hue}` : '';
}
