import type { CatalogueConnector } from './catalogue.ts';
import type { Action } from './connector.ts';
import type { ElementData } from './process.ts';

export interface FoundAction {
  readonly connector: CatalogueConnector;
  readonly action: Action;
}

/** What a service task carries in its `implementation` attribute. */
export function implementationOf(connectorName: string, actionName: string): string {
  return `${connectorName}.${actionName}`;
}

/** Connector names have no dot, so the first one separates; null when there is nothing on either side. */
export function splitImplementation(text: string): { connector: string; action: string } | null {
  const dot = text.indexOf('.');
  if (dot <= 0 || dot === text.length - 1) return null;
  return { connector: text.slice(0, dot), action: text.slice(dot + 1) };
}

/**
 * The action of a version: of the asked one where it is there, else of the one a new task would get.
 * @param version the one a task is pinned to
 */
export function findAction(
  connectors: readonly CatalogueConnector[],
  implementation: string,
  version?: string,
): FoundAction | null {
  let best: FoundAction | null = null;
  for (const connector of connectors) {
    const { name, actions } = connector.connector;
    // Not split: files of old engines have connector names with dots.
    if (!implementation.startsWith(`${name}.`)) continue;
    const action = actions.find((candidate) => implementation === implementationOf(name, candidate.name));
    if (action === undefined) continue;
    if (connector.version === version) return { connector, action };
    if (best === null || (connector.preferred && !best.connector.preferred)) best = { connector, action };
  }
  return best;
}

/** What a task calls, in the version it is pinned to. */
export function actionOfTask(
  connectors: readonly CatalogueConnector[],
  task: { readonly implementation?: string; readonly data: ElementData },
): FoundAction | null {
  const { implementation, data } = task;
  if (implementation === undefined || implementation === '') return null;
  return findAction(connectors, implementation, data.connectorVersion);
}

/** What the engines run themselves, without a connector. */
const BUILT_IN_PREFIXES: readonly string[] = [
  'email-service.',
  'docgen-service.',
  'content-service.',
  'hxp-content-service.',
  'script.',
  'dmn-connector.',
];

export function isBuiltIn(implementation: string): boolean {
  return (
    implementation.startsWith('##') || BUILT_IN_PREFIXES.some((prefix) => implementation.startsWith(prefix))
  );
}
