import type { SecurityNeeds, SecurityScheme } from '../../../domain/api/ApiDescription.ts';
import type { JsonObject, JsonValue } from '../../../domain/values/json.ts';
import { isJsonArray, isJsonObject, member } from '../../../domain/values/jsonValue.ts';
import { type ApiContext, textList, textOf } from '../ApiContext.ts';
import { OpenApiSecurity, openApiSchemes } from '../openApiSecurity.ts';

/**
 * The schemes of a description, and what a `security` list asks for in them: AsyncAPI 2 names them as OpenAPI does,
 * 3 lists the schemes themselves, of which one will do.
 */
export class AsyncSecurity {
  readonly #context: ApiContext;
  readonly #named: OpenApiSecurity;
  readonly #inline = new Map<string, readonly SecurityScheme[]>();

  constructor(context: ApiContext) {
    this.#context = context;
    this.#named = new OpenApiSecurity(context, asyncSchemes);
  }

  get schemes(): readonly SecurityScheme[] {
    return [...this.#named.schemes, ...this.#named.undescribed, ...[...this.#inline.values()].flat()];
  }

  get undescribed(): readonly SecurityScheme[] {
    return this.#named.undescribed;
  }

  /** undefined: nothing is said */
  needs(security: JsonValue | undefined): SecurityNeeds | undefined {
    if (!isJsonArray(security)) return undefined;
    return security.filter(isJsonObject).flatMap((one) => {
      const reference = textOf(one, '$ref');
      if (reference === undefined && typeof member(one, 'type') !== 'string')
        return this.#named.needs([one]) ?? [];
      return this.#listed(one, reference);
    });
  }

  #listed(one: JsonObject, reference: string | undefined): SecurityNeeds {
    const told = this.#context.follow(one);
    const scopes = typeof told === 'string' ? [] : textList(member(told, 'scopes'));
    const name = reference === undefined ? undefined : schemeName(reference);
    if (name !== undefined) return this.#named.needs([{ [name]: [...scopes] }]) ?? [];
    if (typeof told === 'string') return [];
    const key = JSON.stringify(told).slice(0, 2_000);
    const known =
      this.#inline.get(key) ?? asyncSchemes(this.#freeName(textOf(told, 'type') ?? 'scheme'), told);
    this.#inline.set(key, known);
    return known.map((scheme) => [{ scheme: scheme.name, scopes }]);
  }

  #freeName(wanted: string): string {
    const used = new Set(this.schemes.map(({ name }) => name));
    let name = wanted;
    for (let number = 2; used.has(name); number += 1) name = `${wanted}${String(number)}`;
    return name;
  }
}

/** Both have to be kept: what the server asks for, and what the operation does. */
export function bothNeeds(
  a: SecurityNeeds | undefined,
  b: SecurityNeeds | undefined,
): SecurityNeeds | undefined {
  if (a === undefined || a.length === 0) return b;
  if (b === undefined || b.length === 0) return a;
  return a
    .flatMap((one) => b.map((other) => [...one, ...other.filter((it) => !holds(one, it))]))
    .slice(0, 32);
}

function holds(all: SecurityNeeds[number], one: SecurityNeeds[number][number]): boolean {
  return all.some(({ scheme, scopes }) => scheme === one.scheme && scopes.join(' ') === one.scopes.join(' '));
}

function schemeName(reference: string): string | undefined {
  const name = /^#\/components\/securitySchemes\/([^/]+)$/.exec(reference)?.[1];
  return name?.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** Those brokers have; all others are as in OpenAPI. */
function asyncSchemes(name: string, scheme: JsonObject): readonly SecurityScheme[] {
  const type = (textOf(scheme, 'type') ?? '').toLowerCase();
  const description = textOf(scheme, 'description');
  const told = { name, ...(description !== undefined && { description }) };
  const needsKey = [{ role: 'key', secret: true }];
  if (type === 'userpassword' || type === 'plain' || type.startsWith('scramsha'))
    return [{ ...told, kind: 'basic' }];
  if (type === 'x509') return [{ ...told, kind: 'mtls' }];
  if (type === 'httpapikey') return openApiSchemes(name, { ...scheme, type: 'apiKey' });
  if (type === 'apikey')
    return [{ ...told, kind: 'other', key: `a key as ${placeOf(scheme)}`, needs: needsKey }];
  if (type === 'symmetricencryption' || type === 'asymmetricencryption')
    return [{ ...told, kind: 'other', key: 'encryption of the messages', needs: needsKey }];
  if (type === 'gssapi') return [{ ...told, kind: 'other', key: 'GSSAPI (Kerberos)' }];
  return openApiSchemes(name, scheme);
}

function placeOf(scheme: JsonObject): string {
  return textOf(scheme, 'in') === 'password' ? 'the password' : 'the user name';
}
