import { AUTHENTICATION_ROLES, type Authentication } from '../connector/authentication.ts';
import type { ConfigVariable } from '../connector/connector.ts';
import type { AuthenticationWay, ConnectorSecurity } from '../connector/connectorAbout.ts';
import type {
  ApiDescription,
  ApiEvent,
  ApiOperation,
  SecurityNeeds,
  SecurityScheme,
} from './ApiDescription.ts';
import { settingName } from './apiNames.ts';
import type { OriginScheme, SchemeKind } from './ApiOrigin.ts';
import { shortened } from './plainKeywords.ts';
import { uniqueNames } from './uniqueNames.ts';

export interface DraftSecurity {
  readonly config: readonly ConfigVariable[];
  readonly schemes: readonly OriginScheme[];
  readonly security: ConnectorSecurity;
}

/** The way of ours that a kind is nearest to; what has none is configuration and a note. */
const WAYS: Readonly<Partial<Record<SchemeKind, Authentication>>> = {
  basic: 'basic',
  bearer: 'bearer',
  'api-key': 'api-key',
  'oauth2-client': 'oauth2-client',
  'oauth2-code': 'oauth2-code',
  openid: 'oauth2-code',
  mtls: 'mtls',
};

interface Role {
  readonly role: string;
  readonly description: string;
  readonly name: string;
  readonly secret: boolean;
  readonly value?: string;
}

/**
 * What the chosen operations need to prove who they are, as configuration: values of secrets are never taken over.
 * Names come from all schemes of the description, so that choosing more operations later renames nothing.
 */
export function draftSecurity(
  api: ApiDescription,
  chosen: readonly ApiOperation[],
  keyOf: (operation: ApiOperation) => string,
  events: readonly ApiEvent[] = [],
): DraftSecurity {
  const roles = api.schemes.flatMap((scheme) => rolesOf(scheme).map((role) => ({ scheme, role })));
  const names = uniqueNames(
    roles.map(({ scheme, role }) => {
      const isOnly = roles.filter((one) => one.role.name === role.name).length === 1;
      const wanted = isOnly ? role.name : settingName(`${scheme.name}_${role.name}`);
      return { wanted, rank: `${scheme.name} ${scheme.kind} ${role.role}`, apart: '_' };
    }),
  );
  const needs = [...chosen, ...events].flatMap(({ security }) => (security === undefined ? [] : [security]));
  const used = new Set(needs.flat(2).map(({ scheme }) => scheme));
  const always = (name: string) =>
    needs.length > 0 &&
    needs.every((any) => any.length > 0 && any.every((all) => all.some((one) => one.scheme === name)));
  const config = new Map<string, ConfigVariable>();
  const schemes = api.schemes.flatMap((scheme): OriginScheme[] => {
    if (!used.has(scheme.name)) return [];
    const entries = roles.flatMap(({ scheme: of, role }, at) => {
      const name = names[at] ?? role.name;
      if (of !== scheme) return [];
      config.set(name, variable(name, role, scheme, always(scheme.name)));
      return [{ role: role.role, config: name }];
    });
    const { name, kind, in: place, key } = scheme;
    return [{ name, kind, ...(place && { in: place }), ...(key !== undefined && { key }), entries }];
  });
  return {
    config: [...config.values()],
    schemes,
    security: {
      ways: waysOf(schemes, needs),
      ...scopesOf(chosen, keyOf),
      ...noteOf(schemes, needs),
    },
  };
}

function rolesOf({ kind, key, values = {}, needs = [], in: place }: SecurityScheme): readonly Role[] {
  const way = kind === 'oauth2-password' ? 'oauth2-client' : WAYS[kind];
  const usual: readonly Role[] = way === undefined ? [] : AUTHENTICATION_ROLES[way];
  const password: readonly Role[] = kind === 'oauth2-password' ? AUTHENTICATION_ROLES.basic : [];
  const implicit: readonly Role[] =
    kind === 'oauth2-implicit'
      ? AUTHENTICATION_ROLES['oauth2-code'].filter(
          ({ role }) => role === 'login-address' || role === 'client',
        )
      : [];
  const discovery: readonly Role[] =
    kind === 'openid'
      ? [{ role: 'discovery', description: 'OpenID address', name: 'OPENID_URL', secret: false }]
      : [];
  const more = needs.map(({ role, secret }): Role => ({
    role,
    description: role,
    name: settingName(role),
    secret,
  }));
  return [...usual, ...password, ...implicit, ...discovery, ...more].map((role): Role => {
    const { value: _, ...rest } = role;
    const value = role.role === 'header' && kind === 'api-key' ? key : values[role.role];
    const description =
      role.role === 'header' && place !== undefined && place !== 'header'
        ? KEY_PLACES[place]
        : role.description;
    return { ...rest, description, ...(!role.secret && value !== undefined && { value }) };
  });
}

const KEY_PLACES = { query: 'Query parameter of the key', cookie: 'Cookie of the key' } as const;

function variable(name: string, role: Role, scheme: SecurityScheme, isAlways: boolean): ConfigVariable {
  const about = scheme.description === undefined ? '' : ` ${shortened(scheme.description, 240)}`;
  return {
    name,
    description: `${role.description}.${about}`,
    ...(isAlways && { required: true }),
    ...(role.secret ? { secure: true } : role.value !== undefined && { value: role.value }),
    rest: {},
  };
}

/** One way of each type: the first scheme that is one. `none` where an operation can do without. */
function waysOf(
  schemes: readonly OriginScheme[],
  needs: readonly SecurityNeeds[],
): readonly AuthenticationWay[] {
  const ways = new Map<Authentication, AuthenticationWay>();
  const isOpen = needs.some((any) => any.length === 0 || any.some((all) => all.length === 0));
  for (const { kind, entries } of schemes) {
    const type = WAYS[kind];
    if (type === undefined || ways.has(type)) continue;
    const known = new Set(AUTHENTICATION_ROLES[type].map(({ role }) => role));
    ways.set(type, { type, entries: entries.filter(({ role }) => known.has(role)) });
  }
  const open: AuthenticationWay = { type: 'none', entries: [] };
  return isOpen && ways.size > 0 ? [open, ...ways.values()] : [...ways.values()];
}

function scopesOf(
  chosen: readonly ApiOperation[],
  keyOf: (operation: ApiOperation) => string,
): Pick<ConnectorSecurity, 'scopes'> {
  const scopes = chosen.flatMap((operation) => {
    const names = [...new Set((operation.security ?? []).flat().flatMap((one) => one.scopes))];
    return names.length === 0 ? [] : [{ action: keyOf(operation), names }];
  });
  return scopes.length === 0 ? {} : { scopes };
}

/** In words, what the list of ways cannot say: what is needed together, and what is of no kind we know. */
function noteOf(
  schemes: readonly OriginScheme[],
  needs: readonly SecurityNeeds[],
): Pick<ConnectorSecurity, 'note'> {
  const together = needs.some((any) => any.some((all) => all.length > 1));
  const strange = schemes.filter(({ kind }) => WAYS[kind] === undefined);
  const sameKind = schemes.length - strange.length > new Set(schemes.map(({ kind }) => WAYS[kind])).size;
  if (!together && strange.length === 0 && !sameKind) return {};
  const choices = [...new Set(needs.map((any) => any.map(alternative).join(', or ')))].filter(
    (one) => one !== '',
  );
  const lines = choices.slice(0, 12).map((one) => `- ${one}`);
  const left =
    choices.length > lines.length ? [`- and ${choices.length - lines.length} other combinations`] : [];
  const unknown = strange.map(
    ({ name, kind, key }) =>
      `The code behind the connector has to do *${plain(name)}* itself (${key ?? kind}).`,
  );
  return {
    note: ['What actions need:', '', ...lines, ...left, ...(unknown.length > 0 ? ['', ...unknown] : [])].join(
      '\n',
    ),
  };
}

function alternative(all: SecurityNeeds[number]): string {
  return all.length === 0 ? 'nothing' : all.map(({ scheme }) => `*${plain(scheme)}*`).join(' together with ');
}

/** Nothing in it is Markdown. */
function plain(name: string): string {
  return shortened(name.replaceAll(/[*_`[\]<>\\\n]/g, ' '), 60);
}
