import type { ApiServer, SecurityNeeds } from '../../../domain/api/ApiDescription.ts';
import { shortened } from '../../../domain/api/plainKeywords.ts';
import type { JsonObject, JsonValue } from '../../../domain/values/json.ts';
import { member } from '../../../domain/values/jsonValue.ts';
import type { Problem } from '../../../domain/problem.ts';
import { t } from '../../../language/t.ts';
import { type ApiContext, entriesIn, textOf } from '../ApiContext.ts';
import { serverVariable } from '../openApiServers.ts';
import type { AsyncSecurity } from './AsyncSecurity.ts';

export interface AsyncServer {
  readonly name: string;
  /** in lower case: `kafka`, `mqtt` */
  readonly protocol: string;
  readonly server: ApiServer;
  /** undefined: nothing is said */
  readonly needs: SecurityNeeds | undefined;
  readonly bindings: JsonValue | undefined;
}

interface ReadServers {
  readonly servers: readonly AsyncServer[];
  readonly problems: readonly Problem[];
}

/** Brokers and hosts of a description; what is no address of one is refused. */
export function asyncServers(context: ApiContext, security: AsyncSecurity): ReadServers {
  const problems: Problem[] = [];
  const servers = entriesIn(context.root, 'servers').flatMap(([name, value]): AsyncServer[] => {
    const where = ['servers', name];
    const told = context.follow(value);
    const read = typeof told === 'string' ? told : serverOf(context, name, told, security);
    if (typeof read !== 'string') return [read];
    const message = t`The server “${shortened(name, 60)}” is left out: ${read}`;
    problems.push(context.problem('warning', 'api-server-refused', message, where, name));
    return [];
  });
  return { servers, problems };
}

/** What a browser would do something with is no broker. */
const NO_BROKER: ReadonlySet<string> = new Set(['javascript', 'data', 'vbscript', 'file', 'blob', 'about']);

function serverOf(
  context: ApiContext,
  name: string,
  told: JsonObject,
  security: AsyncSecurity,
): AsyncServer | string {
  const protocol = (textOf(told, 'protocol') ?? '').trim().toLowerCase();
  // AsyncAPI 2 says it in one, 3 in two parts.
  const address = textOf(told, 'url') ?? whole(textOf(told, 'host'), textOf(told, 'pathname'));
  if (address === undefined) return t('it has no address.');
  const own = /^([a-z][a-z0-9+.-]*):\/\//i.exec(address.trim())?.[1]?.toLowerCase();
  const scheme = own ?? protocol;
  if (!/^[a-z][a-z0-9+.-]{0,30}$/.test(scheme) || NO_BROKER.has(scheme) || /[\s<>"']/.test(address.trim()))
    return t`“${shortened(address, 100)}” is no address of a server.`;
  const described = textOf(told, 'description') ?? textOf(told, 'summary') ?? textOf(told, 'title');
  const variables = entriesIn(told, 'variables').map(([variable, value]) => {
    const followed = context.follow(value);
    return serverVariable(variable, typeof followed === 'string' ? {} : followed);
  });
  const known = new Set(variables.map((one) => one.name));
  const inAddress = [...address.matchAll(/\{([^{}]+)\}/g)].map(([, variable = '']) => variable);
  const undescribed = [...new Set(inAddress)].filter((variable) => !known.has(variable));
  return {
    name,
    protocol: protocol === '' ? scheme : protocol,
    server: {
      url: (own === undefined ? `${scheme}://${address.trim()}` : address.trim()).replace(
        /(?<=[^/])\/+$/,
        '',
      ),
      ...(described !== undefined && { description: shortened(described, 200).replace(/\.$/, '') }),
      variables: [...variables, ...undescribed.map((variable) => ({ name: variable }))],
    },
    needs: security.needs(member(told, 'security')),
    bindings: member(told, 'bindings'),
  };
}

function whole(host: string | undefined, path: string | undefined): string | undefined {
  if (host === undefined) return undefined;
  return path === undefined ? host : `${host.replace(/\/$/, '')}/${path.replace(/^\//, '')}`;
}
