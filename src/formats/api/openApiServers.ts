import type { ApiServer } from '../../domain/api/ApiDescription.ts';
import { shortened } from '../../domain/api/plainKeywords.ts';
import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import { member } from '../../domain/values/jsonValue.ts';
import type { Problem } from '../../domain/problem.ts';
import { t } from '../../language/t.ts';
import { entriesIn, listOf, textOf, type ApiContext } from './ApiContext.ts';

interface ReadServers {
  readonly servers: readonly ApiServer[];
  readonly problems: readonly Problem[];
}

/** Addresses of `servers`; those that are no web addresses are refused. */
export function openApiServers(
  context: ApiContext,
  owner: JsonObject,
  path: readonly (string | number)[],
): ReadServers {
  const problems: Problem[] = [];
  const servers = listOf(owner, 'servers').flatMap((one, at): ApiServer[] => {
    const url = textOf(one, 'url');
    if (url === undefined) return [];
    const description = textOf(one, 'description');
    const variables = entriesIn(one, 'variables').map(([name, variable]) => serverVariable(name, variable));
    const values = new Map(variables.map(({ name, value }) => [name, value ?? '']));
    const filled = url.replaceAll(/\{([^{}]*)\}/g, (_, name: string) => values.get(name) ?? '');
    if (isRefused(filled) || isRefused(url)) {
      const message = t`The server “${shortened(filled, 100)}” is refused: only http and https are addresses of an API.`;
      problems.push(context.problem('warning', 'api-server-refused', message, [...path, 'servers', at]));
      return [];
    }
    return [
      {
        url: url.trim().replace(/(?<=[^/])\/+$/, ''),
        ...(description !== undefined && { description }),
        variables,
      },
    ];
  });
  // '/' alone says nothing.
  return { servers: servers.filter(({ url }) => url !== '/'), problems };
}

function isRefused(url: string): boolean {
  // eslint-disable-next-line no-control-regex -- browsers leave these out of addresses
  const plain = url.replaceAll(/[\u0000-\u0020]/g, '');
  return (
    /^[a-z][a-z0-9+.-]*:/i.test(plain) && !/^https?:\/\//i.test(plain) && !/^[\w.-]+:\d+(\/|$)/.test(plain)
  );
}

export function serverVariable(name: string, variable: JsonValue): ApiServer['variables'][number] {
  const value = member(variable, 'default');
  const description = textOf(variable, 'description');
  const allowed = listOf(variable, 'enum').map((one) =>
    typeof one === 'string' ? one : JSON.stringify(one),
  );
  return {
    name,
    ...(value !== undefined &&
      value !== null && { value: typeof value === 'string' ? value : JSON.stringify(value) }),
    ...(allowed.length > 0 && { allowed }),
    ...(description !== undefined && { description }),
  };
}

/** Swagger 2.0 says scheme, host and path apart. */
export function swaggerServers(context: ApiContext): ReadServers {
  const { root } = context;
  const host = textOf(root, 'host');
  const base = (textOf(root, 'basePath') ?? '').replace(/\/$/, '');
  if (host === undefined) return { servers: base === '' ? [] : [{ url: base, variables: [] }], problems: [] };
  const told = listOf(root, 'schemes').filter((one): one is string => typeof one === 'string');
  const schemes =
    told.length === 0 ? ['https'] : told.toSorted((a, b) => Number(b === 'https') - Number(a === 'https'));
  const servers = schemes.map((scheme) => ({ url: `${scheme}://${host}${base}` }));
  return openApiServers(context, { servers }, []);
}
