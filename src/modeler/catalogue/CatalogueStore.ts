import type { CatalogueConnector } from '../../domain/catalogue.ts';
import { findAction } from '../../domain/implementation.ts';
import type { FoundAction } from '../../domain/implementation.ts';

/** The connectors of the workspace, as the modules of one canvas see them. */
export class CatalogueStore {
  #connectors: readonly CatalogueConnector[] = [];

  get connectors(): readonly CatalogueConnector[] {
    return this.#connectors;
  }

  set(connectors: readonly CatalogueConnector[]): void {
    this.#connectors = connectors;
  }

  find(implementation: string): FoundAction | null {
    return implementation === '' ? null : findAction(this.#connectors, implementation);
  }
}
