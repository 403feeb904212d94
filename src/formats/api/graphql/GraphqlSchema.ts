import type { JsonObject, JsonValue } from '../../../domain/values/json.ts';
import { isJsonObject, member } from '../../../domain/values/jsonValue.ts';

/** The types of a GraphQL service, whatever they were described in. */
export interface GraphqlSchema {
  readonly types: ReadonlyMap<string, GraphqlType>;
  /** names of the types that operations are fields of */
  readonly roots: Readonly<Partial<Record<RootKind, string>>>;
  readonly description?: string;
}

export const ROOT_KINDS = ['query', 'mutation', 'subscription'] as const;
export type RootKind = (typeof ROOT_KINDS)[number];

export interface GraphqlType {
  readonly kind: 'scalar' | 'object' | 'interface' | 'union' | 'enum' | 'input';
  readonly name: string;
  readonly description?: string;
  /** of an object or interface */
  readonly fields: readonly GraphqlField[];
  /** of an input object */
  readonly inputs: readonly GraphqlArgument[];
  /** of an enum */
  readonly values: readonly string[];
  /** of a union */
  readonly members: readonly string[];
}

export interface GraphqlField {
  readonly name: string;
  readonly description?: string;
  readonly deprecated: boolean;
  readonly args: readonly GraphqlArgument[];
  readonly type: TypeRef;
  readonly place: GraphqlPlace;
}

/** An argument, or a field of an input object. */
export interface GraphqlArgument {
  readonly name: string;
  readonly description?: string;
  readonly deprecated: boolean;
  readonly type: TypeRef;
  readonly value?: JsonValue;
}

interface GraphqlPlace {
  readonly path: readonly (string | number)[];
  readonly line?: number;
  readonly column?: number;
}

export type TypeRef =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'list' | 'required'; readonly of: TypeRef };

/** Every service has them. */
export const BUILT_IN_TYPES: ReadonlySet<string> = new Set(['Int', 'Float', 'String', 'Boolean', 'ID']);

export function baseName(type: TypeRef): string {
  let inner = type;
  while (inner.kind !== 'named') inner = inner.of;
  return inner.name;
}

/** As it is written: `[String!]!`. */
export function typeText(type: TypeRef): string {
  if (type.kind === 'named') return type.name;
  return type.kind === 'list' ? `[${typeText(type.of)}]` : `${typeText(type.of)}!`;
}

/** It has to be given: no default stands in for it. */
export function isNeeded({ type, value }: GraphqlArgument): boolean {
  return type.kind === 'required' && value === undefined;
}

/** What the language takes for a name; nothing else may get into a document. */
export function isGraphqlName(name: string): boolean {
  return /^[_A-Za-z]\w{0,199}$/.test(name);
}

/** Where the answer to an introspection query holds the schema; null: it is none. */
export function introspectionPath(root: JsonObject): readonly string[] | null {
  if (isJsonObject(member(root, '__schema'))) return ['__schema'];
  return isJsonObject(member(member(root, 'data'), '__schema')) ? ['data', '__schema'] : null;
}
