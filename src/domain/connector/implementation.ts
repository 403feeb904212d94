import type { CatalogueConnector } from './catalogue.ts';
import type { Action } from './connector.ts';
import type { ElementData } from '../process/process.ts';

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
  const found = actionsOf(connectors).get(implementation) ?? [];
  return (
    found.find(({ connector }) => connector.version === version) ??
    found.find(({ connector }) => connector.preferred) ??
    found[0] ??
    null
  );
}

/** Catalogues are immutable and asked for every task of a workspace: what they hold is looked up once. */
const indexes = new WeakMap<readonly CatalogueConnector[], ReadonlyMap<string, readonly FoundAction[]>>();

// By the whole text, not split at a dot: files of old engines have connector names with dots.
function actionsOf(connectors: readonly CatalogueConnector[]): ReadonlyMap<string, readonly FoundAction[]> {
  const known = indexes.get(connectors);
  if (known !== undefined) return known;
  const index = new Map<string, FoundAction[]>();
  for (const connector of connectors) {
    const seen = new Set<string>();
    for (const action of connector.connector.actions) {
      const implementation = implementationOf(connector.connector.name, action.name);
      if (seen.has(implementation)) continue; // of two actions with one name the first is meant
      seen.add(implementation);
      const found = { connector, action };
      const others = index.get(implementation);
      if (others === undefined) index.set(implementation, [found]);
      else others.push(found);
    }
  }
  indexes.set(connectors, index);
  return index;
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
