import type { Connector } from '../connector/connector.ts';
import type { ConnectorAbout } from '../connector/connectorAbout.ts';

/** Without the requests of actions that people deleted: an update must not bring those back. */
export function existingCalls(
  { actions }: Connector,
  about: ConnectorAbout | undefined,
): ConnectorAbout | undefined {
  if (about?.api === undefined) return about;
  const keys = new Set(actions.map(({ key }) => key));
  const calls = about.api.calls.filter(({ action }) => keys.has(action));
  return calls.length === about.api.calls.length ? about : { ...about, api: { ...about.api, calls } };
}
