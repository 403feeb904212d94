import type { SecurityNeeds, SecurityScheme } from '../../domain/api/ApiDescription.ts';
import type { SchemeKind } from '../../domain/api/ApiOrigin.ts';
import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import { isJsonArray, isJsonObject, member } from '../../domain/values/jsonValue.ts';
import { type ApiContext, entriesIn, textOf, webAddress } from './ApiContext.ts';

/** So many combinations are spelled out; more are a mistake. */
const MAX_COMBINATIONS = 32;

/** The schemes of a description, and what a `security` list asks for in them. */
export class OpenApiSecurity {
  /** of OAuth every flow is one */
  readonly schemes: readonly SecurityScheme[];
  readonly #byName: ReadonlyMap<string, readonly SecurityScheme[]>;
  readonly #strange = new Map<string, SecurityScheme>();

  /** @param read what a scheme is: several where it has several flows */
  constructor(context: ApiContext, read: typeof openApiSchemes = openApiSchemes) {
    const { root } = context;
    const told = [
      ...entriesIn(member(root, 'components'), 'securitySchemes'),
      ...entriesIn(root, 'securityDefinitions'),
    ];
    const found = told.map(([name, value]) => {
      const scheme = context.follow(value);
      return [name, typeof scheme === 'string' ? [other(name, scheme)] : read(name, scheme)] as const;
    });
    this.#byName = new Map(found);
    this.schemes = found.flatMap(([, schemes]) => schemes);
  }

  /** schemes that are asked for and described nowhere */
  get undescribed(): readonly SecurityScheme[] {
    return [...this.#strange.values()];
  }

  /** undefined: nothing is said */
  needs(security: JsonValue | undefined): SecurityNeeds | undefined {
    if (!isJsonArray(security)) return undefined;
    return security
      .filter(isJsonObject)
      .flatMap((all) => this.#combinations(all))
      .slice(0, MAX_COMBINATIONS);
  }

  #combinations(all: JsonObject): SecurityNeeds {
    let combined: SecurityNeeds = [[]];
    for (const [name, told] of Object.entries(all)) {
      const scopes = isJsonArray(told) ? told.filter((one): one is string => typeof one === 'string') : [];
      const schemes = this.#byName.get(name) ?? [this.#unknown(name)];
      combined = combined
        .flatMap((before) => schemes.map((scheme) => [...before, { scheme: scheme.name, scopes }]))
        .slice(0, MAX_COMBINATIONS);
    }
    return combined;
  }

  #unknown(name: string): SecurityScheme {
    const known = this.#strange.get(name) ?? other(name, 'it is not described');
    this.#strange.set(name, known);
    return known;
  }
}

function other(name: string, key: string): SecurityScheme {
  return { name, kind: 'other', key };
}

export function openApiSchemes(name: string, scheme: JsonObject): readonly SecurityScheme[] {
  const description = textOf(scheme, 'description');
  const told = description === undefined ? {} : { description };
  const type = textOf(scheme, 'type')?.toLowerCase() ?? '';
  if (type === 'basic') return [{ name, kind: 'basic', ...told }];
  if (type === 'http') return [{ name, ...httpScheme(textOf(scheme, 'scheme') ?? ''), ...told }];
  if (type === 'apikey') return [{ name, ...keyScheme(scheme), ...told }];
  if (type === 'mutualtls') return [{ name, kind: 'mtls', ...told }];
  if (type === 'openidconnect') {
    const discovery = webAddress(member(scheme, 'openIdConnectUrl'));
    return [{ name, kind: 'openid', ...(discovery !== undefined && { values: { discovery } }), ...told }];
  }
  if (type === 'oauth2') return oauthSchemes(name, scheme).map((one) => ({ ...one, ...told }));
  return [{ ...other(name, type === '' ? 'of no type' : type), ...told }];
}

function httpScheme(scheme: string): Pick<SecurityScheme, 'kind' | 'key'> {
  const name = scheme.toLowerCase();
  return name === 'basic' || name === 'bearer' ? { kind: name } : { kind: 'other', key: `HTTP ${name}` };
}

function keyScheme(scheme: JsonObject): Pick<SecurityScheme, 'kind' | 'key' | 'in'> {
  const place = textOf(scheme, 'in');
  const key = textOf(scheme, 'name') ?? 'X-API-Key';
  // The key of an Authorization header is most often a token with its word before it; it stays a key.
  return { kind: 'api-key', key, in: place === 'query' || place === 'cookie' ? place : 'header' };
}

const FLOWS: ReadonlyMap<string, SchemeKind> = new Map([
  ['clientCredentials', 'oauth2-client'],
  ['application', 'oauth2-client'],
  ['authorizationCode', 'oauth2-code'],
  ['accessCode', 'oauth2-code'],
  ['password', 'oauth2-password'],
  ['implicit', 'oauth2-implicit'],
]);

function oauthSchemes(name: string, scheme: JsonObject): readonly SecurityScheme[] {
  const flow = textOf(scheme, 'flow');
  const flows: readonly (readonly [string, JsonValue])[] =
    flow === undefined ? entriesIn(scheme, 'flows') : [[flow, scheme]];
  const known = flows.filter(([one]) => FLOWS.has(one));
  if (known.length === 0) return [other(name, 'OAuth without a flow we know')];
  return known.map(([one, value]): SecurityScheme => {
    const login = webAddress(member(value, 'authorizationUrl'));
    const token = webAddress(member(value, 'tokenUrl'));
    return {
      name: known.length === 1 ? name : `${name} (${one})`,
      kind: FLOWS.get(one) ?? 'other',
      values: {
        ...(login !== undefined && { 'login-address': login }),
        ...(token !== undefined && { 'token-address': token }),
      },
    };
  });
}
