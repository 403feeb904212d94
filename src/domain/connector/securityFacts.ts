import { AUTHENTICATION_LABELS, type Authentication } from './authentication.ts';
import type { Connector } from './connector.ts';
import type { ConnectorAbout } from './connectorAbout.ts';
import { neededEntries, scopesOf } from './connectorSecurity.ts';

/** What people read about the authentication of a connector, wherever they read it. */
export interface SecurityFacts {
  readonly ways: readonly { readonly label: string; readonly needs: readonly string[] }[];
  readonly scopes: readonly { readonly action: string; readonly names: readonly string[] }[];
  /** Markdown */
  readonly note: string;
}

/** null: nothing is said about it */
export function securityFacts(
  connector: Connector,
  about: ConnectorAbout | undefined,
  labels: Readonly<Record<Authentication, string>> = AUTHENTICATION_LABELS,
): SecurityFacts | null {
  const security = about?.security;
  if (security === undefined) return null;
  return {
    ways: security.ways.map((way) => ({
      label: labels[way.type],
      needs: neededEntries(connector, way).map(({ config }) => config),
    })),
    scopes: connector.actions.flatMap((action) => {
      const names = scopesOf(about, action);
      return names.length > 0 ? [{ action: action.name, names }] : [];
    }),
    note: security.note ?? '',
  };
}
