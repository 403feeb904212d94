import { allowedBySchema, shortened } from '../../../domain/api/plainKeywords.ts';
import type { ApiParameter } from '../../../domain/api/ApiDescription.ts';
import type { JsonObject, JsonValue } from '../../../domain/values/json.ts';
import { isJsonArray, isJsonObject, member } from '../../../domain/values/jsonValue.ts';
import { type ApiContext, textOf } from '../ApiContext.ts';

const MAX_VALUES = 16;
const MAX_DEPTH = 4;

/** What a broker has to be told besides the message: `kafka topic = orders, mqtt qos = 1`. Schemas are told elsewhere. */
export function bindingsText(context: ApiContext, owners: readonly (JsonValue | undefined)[]): string {
  const all = new Set<string>();
  for (const owner of owners) {
    const bindings = context.follow(owner);
    if (typeof bindings === 'string') continue;
    for (const [protocol, told] of Object.entries(bindings)) {
      const binding = context.follow(told);
      if (typeof binding !== 'string') tell(binding, shortened(protocol, 20), all, 0);
    }
  }
  const some = [...all].slice(0, MAX_VALUES);
  return some.join(', ') + (all.size > some.length ? ' and others' : '');
}

const NOT_TOLD: ReadonlySet<string> = new Set(['bindingVersion', 'key', 'query', 'headers', '$ref']);

function tell(value: JsonObject, name: string, all: Set<string>, depth: number): void {
  for (const [key, one] of Object.entries(value)) {
    if (NOT_TOLD.has(key) || key.startsWith('x-') || all.size > MAX_VALUES) continue;
    const full = `${name}${depth === 0 ? ' ' : '.'}${shortened(key, 40)}`;
    if (isSchema(one)) {
      const values = allowedBySchema(one);
      if (values.length > 0) all.add(`${full} = ${shortened(values.map(plain).join(' or '), 60)}`);
    } else if (isJsonObject(one) && depth < MAX_DEPTH) tell(one, full, all, depth + 1);
    else if (isJsonArray(one)) all.add(`${full} = ${shortened(one.map(plain).join(' '), 60)}`);
    else if (!isJsonObject(one)) all.add(`${full} = ${shortened(plain(one), 60)}`);
  }
}

const TYPES: ReadonlySet<unknown> = new Set(['string', 'integer', 'number', 'boolean', 'object', 'array']);

function isSchema(value: JsonValue): value is JsonObject {
  return isJsonObject(value) && TYPES.has(member(value, 'type'));
}

function plain(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

export interface HttpBinding {
  readonly method: string;
  readonly query: readonly ApiParameter[];
}

const METHODS: ReadonlySet<string> = new Set([
  ...['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'],
]);

/** The method and query of a message that is a plain HTTP request; null: it is none. */
export function httpBinding(context: ApiContext, operation: JsonObject): HttpBinding | null {
  const bindings = context.follow(member(operation, 'bindings'));
  const http = typeof bindings === 'string' ? 'none' : context.follow(member(bindings, 'http'));
  if (typeof http === 'string' || textOf(http, 'type') === 'response') return null;
  const method = textOf(http, 'method')?.toUpperCase();
  if (method === undefined || !METHODS.has(method)) return null;
  const query = context.follow(member(http, 'query'));
  const properties = typeof query === 'string' ? undefined : member(query, 'properties');
  const required = typeof query === 'string' ? undefined : member(query, 'required');
  return {
    method,
    query: Object.entries(isJsonObject(properties) ? properties : {}).map(([name, schema]): ApiParameter => ({
      ...{ in: 'query', name, schema },
      required: isJsonArray(required) && required.includes(name),
    })),
  };
}
