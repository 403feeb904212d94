import type { SecurityNeeds, SecurityScheme } from '../../domain/api/ApiDescription.ts';
import type { SchemeKind } from '../../domain/api/ApiOrigin.ts';
import type { JsonValue } from '../../domain/values/json.ts';
import { isJsonArray, isJsonObject, member } from '../../domain/values/jsonValue.ts';
import { own } from '../../domain/values/own.ts';
import { listOf, textOf, webAddress } from './ApiContext.ts';

/** What kinds that no way of ours is like need; secrets are marked. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  digest: ['username', 'password*'],
  oauth1: ['consumerKey', 'consumerSecret*', 'token', 'tokenSecret*'],
  hawk: ['authId', 'authKey*'],
  awsv4: ['accessKey', 'secretKey*', 'region', 'service'],
  ntlm: ['username', 'password*', 'domain'],
  edgegrid: ['accessToken*', 'clientToken*', 'clientSecret*'],
  jwt: ['secret*'],
  akamai: ['accessToken*', 'clientToken*', 'clientSecret*'],
};

/** The schemes of a collection: each kind once, for its values are not taken over. */
export class PostmanAuth {
  readonly #schemes = new Map<string, SecurityScheme>();

  get schemes(): readonly SecurityScheme[] {
    return [...this.#schemes.values()];
  }

  /** undefined: nothing is said here, so what is around it counts */
  needs(auth: JsonValue | undefined): SecurityNeeds | undefined {
    if (!isJsonObject(auth)) return undefined;
    const type = textOf(auth, 'type')?.toLowerCase();
    if (type === undefined) return undefined;
    if (type === 'noauth') return [];
    const scheme = schemeOf(type, (key) => valueOf(member(auth, type), key));
    this.#schemes.set(scheme.name, scheme);
    const scopes = (valueOf(member(auth, type), 'scope') ?? '').split(/[\s,]+/).filter((one) => one !== '');
    return [[{ scheme: scheme.name, scopes: type === 'oauth2' ? scopes : [] }]];
  }

  /** What a header says of itself; undefined: it is no such header. */
  header(value: string): SecurityNeeds {
    const word = /^\s*([\w-]+)\s/.exec(value)?.[1]?.toLowerCase();
    const scheme = schemeOf(word === 'basic' || word === 'bearer' ? word : 'apikey', (key) =>
      key === 'key' ? 'Authorization' : undefined,
    );
    this.#schemes.set(scheme.name, scheme);
    return [[{ scheme: scheme.name, scopes: [] }]];
  }
}

/** 2.1 lists key and value, 2.0 has an object. */
function valueOf(told: JsonValue | undefined, key: string): string | undefined {
  const value = isJsonArray(told)
    ? member(
        told.find((one) => member(one, 'key') === key),
        'value',
      )
    : member(told, key);
  return typeof value === 'string' && value !== '' && !value.includes('{{') ? value : undefined;
}

const GRANTS: ReadonlyMap<string, SchemeKind> = new Map([
  ['client_credentials', 'oauth2-client'],
  ['authorization_code', 'oauth2-code'],
  ['authorization_code_with_pkce', 'oauth2-code'],
  ['password_credentials', 'oauth2-password'],
  ['implicit', 'oauth2-implicit'],
]);

function schemeOf(type: string, value: (key: string) => string | undefined): SecurityScheme {
  if (type === 'basic' || type === 'bearer') return { name: type, kind: type };
  if (type === 'apikey') {
    const key = value('key') ?? 'X-API-Key';
    return { name: `apikey ${key}`, kind: 'api-key', key, in: value('in') === 'query' ? 'query' : 'header' };
  }
  if (type === 'oauth2') {
    const kind =
      GRANTS.get(value('grant_type') ?? '') ??
      (value('accessTokenUrl') === undefined ? 'bearer' : 'oauth2-client');
    const [login, token] = [webAddress(value('authUrl')), webAddress(value('accessTokenUrl'))];
    return {
      name: `oauth2 ${kind}`,
      kind,
      values: {
        ...(login !== undefined && { 'login-address': login }),
        ...(token !== undefined && { 'token-address': token }),
      },
    };
  }
  const needs = (own(NEEDS, type) ?? ['credentials*']).map((role) => ({
    role: role.replace('*', ''),
    secret: role.endsWith('*'),
  }));
  return { name: type, kind: 'other', key: type, needs };
}

/** Description of an item: text, or an object with it. */
export function postmanText(owner: JsonValue | undefined, key = 'description'): string | undefined {
  return textOf(owner, key) ?? textOf(member(owner, key), 'content');
}

/** Values of variables that are no secrets. */
export function postmanVariables(owner: JsonValue | undefined): ReadonlyMap<string, string> {
  const values = listOf(owner, 'variable').flatMap((one): (readonly [string, string])[] => {
    const name = textOf(one, 'key') ?? textOf(one, 'id');
    const value = member(one, 'value');
    const isSecret = textOf(one, 'type') === 'secret' || /secret|token|passw|api[-_]?key/i.test(name ?? '');
    const isOff = member(one, 'disabled') === true;
    if (name === undefined || isSecret || isOff || value === undefined || value === null) return [];
    return [[name, typeof value === 'string' ? value : JSON.stringify(value)]];
  });
  return new Map(values);
}
