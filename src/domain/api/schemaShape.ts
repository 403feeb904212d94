import type { JsonObject, JsonValue } from '../values/json.ts';
import { isJsonArray, isJsonObject, member } from '../values/jsonValue.ts';
import type { ApiDescription, ApiSchema } from './ApiDescription.ts';

export type Resolve = ApiDescription['resolve'];

/** What a schema says at its top, once references are followed and its parts are put together. */
export interface SchemaShape {
  /** without `$ref`, and without `allOf`, `oneOf` and `anyOf` where they can be told as one */
  readonly schema: JsonObject;
  readonly nullable: boolean;
  /** references that lead nowhere, or only to themselves */
  readonly missing: readonly string[];
}

/** References that are followed one after the other, and parts in parts. */
const MAX_DEPTH = 200;

/** By the description: what was put together once is not again. Parts that hold each other twice would take for ever. */
const known = new WeakMap<Resolve, Shapes>();

export function schemaShape(schema: ApiSchema, resolve: Resolve): SchemaShape {
  let shapes = known.get(resolve);
  if (!shapes) {
    shapes = new Shapes(resolve);
    known.set(resolve, shapes);
  }
  return shapes.of(schema, 0);
}

const ANYTHING: SchemaShape = { schema: {}, nullable: false, missing: [] };

class Shapes {
  readonly #resolve: Resolve;
  readonly #done = new WeakMap<JsonObject, SchemaShape>();
  readonly #open = new Set<JsonObject>();

  constructor(resolve: Resolve) {
    this.#resolve = resolve;
  }

  of(schema: ApiSchema, depth: number): SchemaShape {
    if (!isJsonObject(schema) || depth > MAX_DEPTH || this.#open.has(schema)) return ANYTHING;
    const done = this.#done.get(schema);
    if (done) return done;
    this.#open.add(schema);
    const made = this.#made(schema, depth);
    this.#open.delete(schema);
    this.#done.set(schema, made);
    return made;
  }

  #made(schema: JsonObject, depth: number): SchemaShape {
    const reference = member(schema, '$ref');
    if (typeof reference === 'string') return this.#followed(schema, reference, depth);
    const all = member(schema, 'allOf');
    if (isJsonArray(all) && all.length > 0) return this.#merged(schema, all, depth);
    const choices = member(schema, 'oneOf') ?? member(schema, 'anyOf');
    if (!isJsonArray(choices)) return { schema, nullable: isNullable(schema), missing: [] };
    const real = choices.filter((one) => !isNull(one));
    const nullable = real.length < choices.length || isNullable(schema);
    const [only] = real;
    if (only === undefined || real.length > 1) return { schema, nullable, missing: [] };
    const { oneOf: _, anyOf: __, ...own } = schema;
    const inner = this.of(only, depth + 1);
    return {
      schema: { ...inner.schema, ...own },
      nullable: inner.nullable || nullable,
      missing: inner.missing,
    };
  }

  #followed(schema: JsonObject, reference: string, depth: number): SchemaShape {
    const { target, lost } = lastTarget(reference, this.#resolve);
    const { $ref: _, ...own } = schema;
    const inner = target === undefined ? ANYTHING : this.of(target, depth + 1);
    // What stands beside a reference is said of this place; before 3.1 nothing was to stand there.
    return {
      schema: { ...inner.schema, ...own },
      nullable: inner.nullable || isNullable(own),
      missing: lost === undefined ? inner.missing : [...inner.missing, lost],
    };
  }

  #merged(schema: JsonObject, all: readonly JsonValue[], depth: number): SchemaShape {
    const { allOf: _, ...own } = schema;
    const others = all.map((one) => this.of(one, depth + 1));
    const parts = [...others, { schema: own, nullable: false }];
    const missing = [...new Set(others.flatMap((one) => one.missing))];
    let result: JsonObject = {};
    for (const part of parts) {
      const next = mergedPair(result, part.schema);
      if (next === null) return { schema, nullable: isNullable(schema), missing };
      result = next;
    }
    const said = parts.filter((part) => Object.keys(part.schema).length > 0);
    const nullable = isNullable(own) || (said.length > 0 && said.every((part) => part.nullable));
    return { schema: result, nullable, missing };
  }
}

/** `lost`: what leads nowhere, out of the description, or only back to itself */
function lastTarget(
  reference: string,
  resolve: Resolve,
): { readonly target?: ApiSchema; readonly lost?: string } {
  const seen = new Set<string>();
  let next = reference;
  while (!seen.has(next)) {
    seen.add(next);
    const target = resolve(next);
    if (target === undefined) return { lost: next };
    const to = member(target, '$ref');
    if (typeof to !== 'string' || Object.keys(target as JsonObject).length > 1) return { target };
    next = to;
  }
  return { lost: reference };
}

/** What two schemas ask together; null: it cannot be said in one. */
function mergedPair(a: JsonObject, b: JsonObject): JsonObject | null {
  const result: Record<string, JsonValue> = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const old = Object.hasOwn(a, key) ? a[key] : undefined;
    if (old === undefined || WORDS.has(key)) define(result, key, value);
    else if (key === 'properties' && isJsonObject(old) && isJsonObject(value)) {
      define(result, key, { ...old, ...value });
    } else if (key === 'required' && isJsonArray(old) && isJsonArray(value)) {
      define(result, key, [...new Set([...old, ...value])]);
    } else if (JSON.stringify(old) !== JSON.stringify(value)) return null;
  }
  return result;
}

/** The last one counts. */
const WORDS: ReadonlySet<string> = new Set([
  ...[
    'title',
    'description',
    'example',
    'examples',
    'default',
    'deprecated',
    'externalDocs',
    'xml',
    'nullable',
  ],
  ...['readOnly', 'writeOnly', 'discriminator', '$schema', '$id', '$comment'],
]);

function define(record: Record<string, JsonValue>, key: string, value: JsonValue): void {
  Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
}

function isNull(schema: JsonValue): boolean {
  const type = member(schema, 'type');
  return type === 'null' || (isJsonArray(type) && type.length === 1 && type[0] === 'null');
}

function isNullable(schema: JsonObject): boolean {
  const type = member(schema, 'type');
  return (
    member(schema, 'nullable') === true ||
    member(schema, 'x-nullable') === true ||
    (isJsonArray(type) && type.includes('null') && type.length > 1)
  );
}

/** The types a schema allows, without `null`; none: it does not say. */
export function schemaTypes(schema: JsonObject): readonly string[] {
  const type = member(schema, 'type');
  const told = isJsonArray(type) ? type : type === undefined ? [] : [type];
  const types = told.filter((one): one is string => typeof one === 'string' && one !== 'null');
  if (types.length > 0) return types;
  if (isJsonObject(member(schema, 'properties')) || isJsonObject(member(schema, 'additionalProperties')))
    return ['object'];
  if (member(schema, 'items') !== undefined) return ['array'];
  const values = member(schema, 'enum') ?? asList(member(schema, 'const'));
  if (isJsonArray(values)) return [...new Set(values.map(typeOfValue))].filter((one) => one !== 'null');
  return typeof member(schema, 'format') === 'string' || typeof member(schema, 'pattern') === 'string'
    ? ['string']
    : [];
}

function asList(value: JsonValue | undefined): readonly JsonValue[] | undefined {
  return value === undefined ? undefined : [value];
}

export function typeOfValue(value: JsonValue): string {
  if (value === null) return 'null';
  if (isJsonArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}
