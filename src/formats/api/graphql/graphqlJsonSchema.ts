import type { ApiSchema } from '../../../domain/api/ApiDescription.ts';
import type { JsonObject } from '../../../domain/values/json.ts';
import {
  BUILT_IN_TYPES,
  type GraphqlArgument,
  type GraphqlSchema,
  type GraphqlType,
  isNeeded,
  type TypeRef,
} from './GraphqlSchema.ts';

const TYPES = '#/types/';

/** What a value of a type is as JSON, by reference to types that `schemaOfReference` knows. */
export function jsonSchema(type: TypeRef): JsonObject {
  if (type.kind === 'named') return { $ref: `${TYPES}${type.name}` };
  return type.kind === 'list' ? { type: 'array', items: jsonSchema(type.of) } : jsonSchema(type.of);
}

export function schemaOfReference(schema: GraphqlSchema): (reference: string) => ApiSchema | undefined {
  const known = new Map<string, ApiSchema>();
  return (reference) => {
    if (!reference.startsWith(TYPES)) return undefined;
    const name = reference.slice(TYPES.length);
    const made = known.get(name) ?? typeSchema(name, schema.types.get(name));
    known.set(name, made);
    return made;
  };
}

/** A value that is given, with all that is said of it. */
export function argumentSchema({ type, description, value, deprecated }: GraphqlArgument): JsonObject {
  const own = jsonSchema(type);
  return {
    ...own,
    ...(description !== undefined && { description }),
    ...(deprecated && { deprecated: true }),
    ...(value !== undefined && value !== null && { default: value }),
  };
}

function typeSchema(name: string, type: GraphqlType | undefined): JsonObject {
  const described = type?.description === undefined ? {} : { description: type.description };
  if (type?.kind === 'enum') return { type: 'string', enum: type.values, ...described };
  if (type?.kind === 'input') {
    const required = type.inputs.filter(isNeeded).map((one) => one.name);
    return {
      type: 'object',
      ...described,
      properties: Object.fromEntries(type.inputs.map((one) => [one.name, argumentSchema(one)] as const)),
      ...(required.length > 0 && { required }),
    };
  }
  // What the language says of its own types is no news.
  return { ...scalarSchema(name), ...(!BUILT_IN_TYPES.has(name) && described) };
}

const SCALARS: ReadonlyMap<string, JsonObject> = new Map<string, JsonObject>([
  ['Int', { type: 'integer' }],
  ['Float', { type: 'number' }],
  ['Boolean', { type: 'boolean' }],
  ['Long', { type: 'integer' }],
  ['Date', { type: 'string', format: 'date' }],
  ['DateTime', { type: 'string', format: 'date-time' }],
  ['ISO8601DateTime', { type: 'string', format: 'date-time' }],
  ['ISO8601Date', { type: 'string', format: 'date' }],
  ['Upload', { type: 'string', format: 'binary' }],
]);

/** Scalars of a service are most often written as text; those that are called so hold anything. */
function scalarSchema(name: string): JsonObject {
  const known = SCALARS.get(name);
  if (known) return known;
  return /json|any|object|map|dictionary/i.test(name) ? {} : { type: 'string' };
}

/** A list that is as deep as the type, around a value. */
export function wrapped(type: TypeRef, inner: JsonObject): JsonObject {
  if (type.kind === 'named') return inner;
  return type.kind === 'list' ? { type: 'array', items: wrapped(type.of, inner) } : wrapped(type.of, inner);
}
