import { parseConstValue, valueFromASTUntyped } from 'graphql';
import type { JsonObject, JsonValue } from '../../../domain/values/json.ts';
import { member } from '../../../domain/values/jsonValue.ts';
import { listOf, textOf } from '../ApiContext.ts';
import {
  type GraphqlArgument,
  type GraphqlField,
  type GraphqlSchema,
  type GraphqlType,
  isGraphqlName,
  ROOT_KINDS,
  type RootKind,
  type TypeRef,
} from './GraphqlSchema.ts';

type Path = readonly (string | number)[];

/** A schema as a service tells it. Names that are none are left out: they would get into documents. */
export function introspectedSchema(root: JsonObject, path: readonly string[]): GraphqlSchema {
  const schema = path.reduce<JsonValue | undefined>((value, key) => member(value, key), root);
  const types = listOf(schema, 'types').flatMap((one, at) => typeOf(one, [...path, 'types', at]));
  const description = textOf(schema, 'description');
  const roots = ROOT_KINDS.flatMap((kind): (readonly [RootKind, string])[] => {
    const name = textOf(member(schema, `${kind}Type`), 'name');
    return name === undefined ? [] : [[kind, name]];
  });
  return {
    types: new Map(types.map((type) => [type.name, type])),
    roots: Object.fromEntries(roots),
    ...(description !== undefined && { description }),
  };
}

const KINDS: ReadonlyMap<string, GraphqlType['kind']> = new Map([
  ['SCALAR', 'scalar'],
  ['OBJECT', 'object'],
  ['INTERFACE', 'interface'],
  ['UNION', 'union'],
  ['ENUM', 'enum'],
  ['INPUT_OBJECT', 'input'],
]);

function typeOf(told: JsonValue, path: Path): readonly GraphqlType[] {
  const kind = KINDS.get(textOf(told, 'kind') ?? '');
  const name = nameOf(told);
  if (kind === undefined || name === undefined) return [];
  return [
    {
      ...{ kind, name, ...descriptionOf(told) },
      fields: listOf(told, 'fields').flatMap((one, at) => fieldOf(one, [...path, 'fields', at])),
      inputs: listOf(told, 'inputFields').flatMap(argumentOf),
      values: listOf(told, 'enumValues').flatMap((one) => nameOf(one) ?? []),
      members: kind === 'union' ? listOf(told, 'possibleTypes').flatMap((one) => nameOf(one) ?? []) : [],
    },
  ];
}

function fieldOf(told: JsonValue, path: Path): readonly GraphqlField[] {
  const name = nameOf(told);
  const type = referred(member(told, 'type'), 0);
  if (name === undefined || type === null) return [];
  return [
    {
      ...{ name, type, ...descriptionOf(told), place: { path } },
      deprecated: member(told, 'isDeprecated') === true,
      args: listOf(told, 'args').flatMap(argumentOf),
    },
  ];
}

function argumentOf(told: JsonValue): readonly GraphqlArgument[] {
  const name = nameOf(told);
  const type = referred(member(told, 'type'), 0);
  if (name === undefined || type === null) return [];
  const value = valueOf(textOf(told, 'defaultValue'));
  return [
    {
      ...{ name, type, ...descriptionOf(told), deprecated: member(told, 'isDeprecated') === true },
      ...(value !== undefined && { value }),
    },
  ];
}

function nameOf(told: JsonValue): string | undefined {
  const name = textOf(told, 'name');
  return name !== undefined && isGraphqlName(name) ? name : undefined;
}

function descriptionOf(told: JsonValue): { readonly description?: string } {
  const description = textOf(told, 'description');
  return description === undefined ? {} : { description };
}

function referred(told: JsonValue | undefined, depth: number): TypeRef | null {
  const kind = textOf(told, 'kind');
  if (kind !== 'LIST' && kind !== 'NON_NULL') {
    const name = told === undefined ? undefined : nameOf(told);
    return name === undefined ? null : { kind: 'named', name };
  }
  const of = depth > 20 ? null : referred(member(told, 'ofType'), depth + 1);
  return of && { kind: kind === 'LIST' ? 'list' : 'required', of };
}

/** It is written in GraphQL, as in `[OPEN, CLOSED]`. */
function valueOf(text: string | undefined): JsonValue | undefined {
  if (text === undefined || text.length > 10_000) return undefined;
  try {
    return valueFromASTUntyped(parseConstValue(text, { noLocation: true, maxTokens: 2_000 })) as JsonValue; // plain values
  } catch {
    return undefined;
  }
}
