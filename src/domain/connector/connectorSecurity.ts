import type { Authentication, AuthenticationRole } from './authentication.ts';
import { AUTHENTICATION_ROLES, AUTHENTICATIONS } from './authentication.ts';
import type { Action, ConfigVariable, Connector } from './connector.ts';
import type { AuthenticationWay, ConnectorAbout, ConnectorSecurity } from './connectorAbout.ts';
import { addConfig } from './editConnector.ts';
import { pairedConfig } from '../versions/pairing.ts';

const NOTHING: ConnectorSecurity = { ways: [] };

/** What a declared way needs, and the configuration variable that is to hold it. */
export interface NeededEntry extends AuthenticationRole {
  readonly config: string;
  /** undefined: the connector has no such variable */
  readonly variable: ConfigVariable | undefined;
}

export function neededEntries({ config }: Connector, way: AuthenticationWay): readonly NeededEntry[] {
  return AUTHENTICATION_ROLES[way.type].map((role) => {
    const name = way.entries.find((entry) => entry.role === role.role)?.config ?? role.name;
    return { ...role, config: name, variable: config.find((one) => one.name === name) };
  });
}

/** Declares a way, with the variables the connector seems to have for it already, or takes it back. */
export function withWay(
  about: ConnectorAbout | undefined,
  { config }: Connector,
  type: Authentication,
  isOn: boolean,
): ConnectorAbout {
  const { security = NOTHING } = about ?? {};
  const others = security.ways.filter((way) => way.type !== type);
  const entries = AUTHENTICATION_ROLES[type].map(({ role, name }) => ({
    role,
    config: config.find((one) => plain(one.name) === plain(name))?.name ?? name,
  }));
  const ways = isOn ? [...others, { type, entries }] : others;
  return withSecurity(about, {
    ...security,
    ways: ways.toSorted((a, b) => AUTHENTICATIONS.indexOf(a.type) - AUTHENTICATIONS.indexOf(b.type)),
  });
}

/** `apiKey` and `API_KEY` are one name. */
function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

export function withEntry(
  about: ConnectorAbout | undefined,
  type: Authentication,
  role: string,
  config: string,
): ConnectorAbout {
  const { security = NOTHING } = about ?? {};
  const ways = security.ways.map((way) =>
    way.type === type
      ? { ...way, entries: [...way.entries.filter((entry) => entry.role !== role), { role, config }] }
      : way,
  );
  return withSecurity(about, { ...security, ways });
}

/** Scopes of actions that are gone go with it. */
export function withScopes(
  about: ConnectorAbout | undefined,
  actions: readonly Action[],
  key: string,
  names: readonly string[],
): ConnectorAbout {
  const { security = NOTHING } = about ?? {};
  const scopes = actions.flatMap((action) => {
    const own = action.key === key ? names : scopesOf(about, action);
    return own.length > 0 ? [{ action: action.key, names: own }] : [];
  });
  return withSecurity(about, { ...security, scopes });
}

export function scopesOf(about: ConnectorAbout | undefined, { key }: Pick<Action, 'key'>): readonly string[] {
  return about?.security?.scopes?.find(({ action }) => action === key)?.names ?? [];
}

/** What is empty is left out. */
export function withSecurity(about: ConnectorAbout | undefined, security: ConnectorSecurity): ConnectorAbout {
  const { security: _, ...others } = about ?? {};
  const { ways, scopes = [], note = '' } = security;
  const isEmpty = ways.length + scopes.length === 0 && note.trim() === '';
  if (isEmpty) return others;
  return {
    ...others,
    security: { ways, ...(scopes.length > 0 && { scopes }), ...(note.trim() !== '' && { note }) },
  };
}

/** The variables that are declared and not there; one that two ways share stands once. */
export function missingEntries(
  connector: Connector,
  about: ConnectorAbout | undefined,
): readonly NeededEntry[] {
  const missing = (about?.security?.ways ?? [])
    .flatMap((way) => neededEntries(connector, way))
    .filter(({ variable }) => variable === undefined);
  return missing.filter(({ config }, index) => missing.findIndex((one) => one.config === config) === index);
}

/** Secrets are secure. With one way alone, what it needs is required. */
export function withMissingEntries(connector: Connector, about: ConnectorAbout | undefined): Connector {
  const isOnly = about?.security?.ways.length === 1;
  return missingEntries(connector, about).reduce(
    (result, { config: name, description, secret, value }) =>
      addConfig(result, {
        name,
        description: `${description}.`,
        ...(isOnly && { required: true }),
        ...(secret ? { secure: true } : value !== undefined && { value }),
      }),
    connector,
  );
}

/** A variable that got another name keeps its part. */
export function followConfigNames(
  about: ConnectorAbout | undefined,
  before: Connector,
  after: Connector,
): ConnectorAbout | undefined {
  if (about?.security === undefined || before.config === after.config) return about;
  const { both } = pairedConfig(before.config, after.config);
  const names = new Map(both.flatMap(([old, now]) => (old.name === now.name ? [] : [[old.name, now.name]])));
  if (names.size === 0) return about;
  const ways = about.security.ways.map((way) => ({
    ...way,
    entries: way.entries.map(({ role, config }) => ({ role, config: names.get(config) ?? config })),
  }));
  return { ...about, security: { ...about.security, ways } };
}
