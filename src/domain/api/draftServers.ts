import type { ConfigVariable } from '../connector/connector.ts';
import type { ApiServer } from './ApiDescription.ts';
import { settingName } from './apiNames.ts';
import type { OriginServer } from './ApiOrigin.ts';
import { shortened } from './plainKeywords.ts';
import { uniqueNames } from './uniqueNames.ts';

export interface DraftServers {
  readonly config: readonly ConfigVariable[];
  readonly servers: readonly OriginServer[];
  /** the configuration variable of the address of an operation */
  readonly of: (operation: Reached) => string;
}

/** An operation, or an event that is waited for somewhere; absent: the API calls by itself. */
interface Reached {
  readonly servers?: readonly ApiServer[];
}

/** Addresses as configuration: one for all operations that can be reached at the same ones. */
export function draftServers(every: readonly Reached[], chosen: readonly Reached[]): DraftServers {
  const sets = new Map<string, readonly ApiServer[]>();
  const uses = new Map<string, number>();
  for (const { servers } of every) {
    if (servers === undefined) continue;
    const key = keyOf(servers);
    sets.set(key, servers);
    uses.set(key, (uses.get(key) ?? 0) + 1);
  }
  // Where nothing is said, it is the address of most.
  if (sets.size > 1) sets.delete('');
  const keys = [...sets.keys()];
  const most = keys.toSorted((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || (a < b ? -1 : 1))[0];
  const names = uniqueNames(
    keys.map((key) => ({
      wanted: key === most ? 'BASE_URL' : settingName(`${host(sets.get(key)?.[0]?.url ?? '')}_URL`),
      rank: key === most ? '' : key,
      apart: '_',
    })),
  );
  const nameOf = new Map(keys.map((key, at) => [key, names[at] ?? 'BASE_URL']));
  const needed = new Set(
    chosen.map(({ servers }) => servers && (sets.has(keyOf(servers)) ? keyOf(servers) : most)),
  );
  const made = keys
    .filter((key) => needed.has(key))
    .map((key) => server(nameOf.get(key) ?? 'BASE_URL', sets.get(key) ?? []));
  const config = new Map(made.flatMap((one) => one.config.map((variable) => [variable.name, variable])));
  return {
    config: [...config.values()],
    servers: made.map(({ origin }) => origin),
    of: ({ servers = [] }) => nameOf.get(keyOf(servers)) ?? 'BASE_URL',
  };
}

function keyOf(servers: readonly ApiServer[]): string {
  return servers.map(({ url }) => url).join(' ');
}

function server(
  config: string,
  servers: readonly ApiServer[],
): { readonly config: readonly ConfigVariable[]; readonly origin: OriginServer } {
  const [first] = servers;
  const isWhole = first !== undefined && /^[a-z][a-z0-9+.-]*:\/\//i.test(first.url);
  const variables = new Map(
    servers.flatMap((one) => one.variables.map((variable) => [variable.name, variable])),
  );
  const prefix = config === 'BASE_URL' ? '' : `${config.replace(/_URL$/, '')}_`;
  const named = [...variables.values()].map((variable) => ({
    variable,
    config: `${prefix}${settingName(variable.name)}`,
  }));
  return {
    config: [
      {
        name: config,
        description: addressText(servers, isWhole),
        required: true,
        ...(isWhole && { value: first.url }),
        rest: {},
      },
      ...named.map(({ variable, config: name }): ConfigVariable => {
        const { value, allowed = [], description = '', name: original } = variable;
        const choices = allowed.length === 0 ? '' : ` One of ${allowed.slice(0, 20).join(', ')}.`;
        return {
          name,
          description: shortened(`Stands for {${original}} in ${config}.${choices} ${description}`, 300),
          ...(value !== undefined && value !== '' && { value }),
          rest: {},
        };
      }),
    ],
    origin: {
      config,
      urls: servers.map(({ url }) => url),
      variables: named.map(({ variable, config: name }) => ({ name: variable.name, config: name })),
    },
  };
}

function addressText(servers: readonly ApiServer[], isWhole: boolean): string {
  const [first, ...others] = servers;
  if (first === undefined) return 'Address of the API. Its description does not say it.';
  if (!isWhole) return `Address of the API. Its description only says that it ends with ${first.url}.`;
  const told = (one: ApiServer) =>
    one.description === undefined ? one.url : `${one.url} (${one.description})`;
  const more = others.length === 0 ? '' : ` Others: ${others.map(told).join(', ')}.`;
  const about = first.description === undefined ? '' : ` ${first.description}.`;
  return shortened(`Address of the API.${about}${more}`, 500);
}

function host(url: string): string {
  return /^[a-z]+:\/\/([^/:]+)/i.exec(url)?.[1] ?? 'other';
}
