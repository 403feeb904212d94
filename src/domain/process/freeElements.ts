import type { CatalogueConnector } from '../connector/catalogue.ts';
import { actionOfTask } from '../connector/implementation.ts';
import type { ProcessModel } from './process.ts';

/** Those that give variables by their own names: nobody else says what comes back, and nothing maps it. */
export function freeElements(
  { elements }: ProcessModel,
  connectors: readonly CatalogueConnector[],
): ReadonlySet<string> {
  const free = elements.filter(
    (element) => element.data.mapping?.outputs === undefined && actionOfTask(connectors, element) === null,
  );
  return new Set(free.map(({ id }) => id));
}
