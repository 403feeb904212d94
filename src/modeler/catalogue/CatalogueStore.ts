import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import { actionOfTask } from '../../domain/connector/implementation.ts';
import type { FoundAction } from '../../domain/connector/implementation.ts';
import type { ElementData } from '../../domain/process/process.ts';
import { versionOfTask } from '../../domain/versions/taskVersion.ts';
import type { TaskVersion } from '../../domain/versions/taskVersion.ts';
import { hasImplementation, readImplementation } from '../../bpmn/implementationOfElement.ts';
import { readData } from '../../bpmn/modelData.ts';
import type { ModdleElement } from '../../bpmn/moddleTypes.ts';
import type { ElementRegistry, EventBus } from '../canvas/services.ts';

export const CATALOGUE_CHANGED = 'catalogue.changed';

declare module '../canvas/services.ts' {
  interface Services {
    readonly catalogueStore: CatalogueStore;
  }
}

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

  /** Tasks whose icon changes with it are drawn again; then everyone hears of it. */
  set(connectors: readonly CatalogueConnector[]): void {
    if (connectors === this.#connectors) return;
    const before = this.#connectors;
    this.#connectors = connectors;
    const elements = this.#registry.filter(({ businessObject, parent }) => {
      if (!parent || !hasImplementation(businessObject)) return false;
      return iconKey(this.#of(before, businessObject)) !== iconKey(this.#of(connectors, businessObject));
    });
    if (elements.length > 0) this.#eventBus.fire('elements.changed', { elements });
    this.#eventBus.fire(CATALOGUE_CHANGED);
  }

  /** what the task calls, in the version it is pinned to */
  find(task: ModdleElement): FoundAction | null {
    return this.#of(this.#connectors, task);
  }

  /** its version, beside what there is of its connector */
  versionOf(task: ModdleElement): TaskVersion | null {
    return versionOfTask(this.#connectors, asTask(task));
  }

  #of(connectors: readonly CatalogueConnector[], task: ModdleElement): FoundAction | null {
    return actionOfTask(connectors, asTask(task));
  }
}

function asTask(task: ModdleElement): { readonly implementation: string; readonly data: ElementData } {
  return { implementation: readImplementation(task) ?? '', data: readData(task) };
}

function iconKey(found: FoundAction | null): string {
  const icon = found?.connector.icon;
  return icon ? `${icon.name} ${icon.hue} ${icon.image ?? ''}` : '';
}
