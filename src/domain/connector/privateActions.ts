import type { CatalogueConnector } from './catalogue.ts';
import type { Action } from './connector.ts';
import type { ConnectorAbout } from './connectorAbout.ts';

/** A private action is for tasks that have it already, and for the makers of the connector. */
export function isPrivate(about: ConnectorAbout | undefined, { key }: Pick<Action, 'key'>): boolean {
  return about?.privateActions?.includes(key) === true;
}

/** What new tasks can be given. @param kept the one a task has, which stays among them */
export function offeredActions(
  { connector, about }: CatalogueConnector,
  kept: Action | null = null,
): readonly Action[] {
  if (about?.privateActions === undefined) return connector.actions;
  return connector.actions.filter((action) => action === kept || !isPrivate(about, action));
}

/** Keys of actions that are gone go with it. */
export function withPrivate(
  about: ConnectorAbout | undefined,
  actions: readonly Action[],
  { key }: Pick<Action, 'key'>,
  isOn: boolean,
): ConnectorAbout {
  const { privateActions = [], ...others } = about ?? {};
  const wanted = new Set(privateActions.filter((one) => one !== key));
  if (isOn) wanted.add(key);
  const kept = actions.flatMap((action) => (wanted.has(action.key) ? [action.key] : []));
  return { ...others, ...(kept.length > 0 && { privateActions: kept }) };
}
