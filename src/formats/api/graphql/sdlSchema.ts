import {
  GraphQLError,
  Kind,
  parse,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type DefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type TypeNode,
} from 'graphql';
import type { JsonValue } from '../../../domain/values/json.ts';
import { messageOf } from '../../../domain/values/messageOf.ts';
import type { Problem } from '../../../domain/problem.ts';
import { t } from '../../../language/t.ts';
import { lineAndColumn } from '../../lineAndColumn.ts';
import { fileProblem } from '../../RawFile.ts';
import type {
  GraphqlArgument,
  GraphqlField,
  GraphqlSchema,
  GraphqlType,
  RootKind,
  TypeRef,
} from './GraphqlSchema.ts';

/** The largest schemas in use have half of them. */
const MAX_TOKENS = 2_000_000;

/** A schema in the language of GraphQL itself; what it cannot be read for is a problem. */
export function sdlSchema(text: string, file: string): GraphqlSchema | Problem {
  try {
    const { definitions } = parse(text, { maxTokens: MAX_TOKENS });
    return new Definitions(text, definitions).schema();
  } catch (error) {
    if (error instanceof RangeError)
      return fileProblem(file, 'graphql-too-deep', t('The schema is nested too deep.'));
    const place = error instanceof GraphQLError ? error.locations?.[0] : undefined;
    const message = t`This is no valid GraphQL schema: ${messageOf(error).replace(/^Syntax Error: /, '')}`;
    return fileProblem(file, 'graphql-invalid', message.slice(0, 400), place ?? { line: 1, column: 1 });
  }
}

const NOTHING = { fields: [], inputs: [], values: [], members: [] } as const;

interface Described {
  readonly name: { readonly value: string };
  /** what extends a type has none */
  readonly description?: { readonly value: string } | undefined;
}

/** Definitions with what extends them; of a type that is there twice, parts of both. */
class Definitions {
  readonly #text: string;
  readonly #nodes: readonly DefinitionNode[];
  readonly #types = new Map<string, GraphqlType>();

  constructor(text: string, nodes: readonly DefinitionNode[]) {
    this.#text = text;
    this.#nodes = nodes;
  }

  schema(): GraphqlSchema {
    const roots: Partial<Record<RootKind, string>> = {};
    let description: string | undefined;
    for (const node of this.#nodes) {
      if (node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION) {
        for (const one of node.operationTypes ?? []) roots[one.operation] = one.type.name.value;
        if (node.kind === Kind.SCHEMA_DEFINITION) description = node.description?.value;
      } else {
        const type = this.#typeOf(node);
        if (type) this.#types.set(type.name, joined(this.#types.get(type.name), type));
      }
    }
    if (!this.#nodes.some((node) => node.kind === Kind.SCHEMA_DEFINITION)) {
      for (const [kind, name] of USUAL) if (this.#types.get(name)?.kind === 'object') roots[kind] ??= name;
    }
    return { types: this.#types, roots, ...(description !== undefined && { description }) };
  }

  #typeOf(node: DefinitionNode): GraphqlType | null {
    const shared = ({ name, description }: Described) => ({
      ...{ ...NOTHING, name: name.value },
      ...(description && { description: description.value }),
    });
    switch (node.kind) {
      case Kind.SCALAR_TYPE_DEFINITION:
      case Kind.SCALAR_TYPE_EXTENSION:
        return { ...shared(node), kind: 'scalar' };
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.OBJECT_TYPE_EXTENSION:
        return { ...shared(node), kind: 'object', fields: this.#fields(node.name.value, node.fields) };
      case Kind.INTERFACE_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_EXTENSION:
        return { ...shared(node), kind: 'interface', fields: this.#fields(node.name.value, node.fields) };
      case Kind.UNION_TYPE_DEFINITION:
      case Kind.UNION_TYPE_EXTENSION:
        return { ...shared(node), kind: 'union', members: (node.types ?? []).map(({ name }) => name.value) };
      case Kind.ENUM_TYPE_DEFINITION:
      case Kind.ENUM_TYPE_EXTENSION:
        return { ...shared(node), kind: 'enum', values: (node.values ?? []).map(({ name }) => name.value) };
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      case Kind.INPUT_OBJECT_TYPE_EXTENSION:
        return { ...shared(node), kind: 'input', inputs: (node.fields ?? []).map(argumentOf) };
      default:
        return null;
    }
  }

  #fields(owner: string, nodes: readonly FieldDefinitionNode[] | undefined): readonly GraphqlField[] {
    return (nodes ?? []).map((node): GraphqlField => {
      const offset = node.loc?.start ?? 0;
      const text = this.#text;
      return {
        name: node.name.value,
        ...(node.description && { description: node.description.value }),
        deprecated: isDeprecated(node.directives),
        args: (node.arguments ?? []).map(argumentOf),
        type: typeOf(node.type),
        place: {
          path: [owner, node.name.value],
          // Counted when it is asked for: few places are.
          get line() {
            return lineAndColumn(text, offset).line;
          },
          get column() {
            return lineAndColumn(text, offset).column;
          },
        },
      };
    });
  }
}

const USUAL: readonly (readonly [RootKind, string])[] = [
  ['query', 'Query'],
  ['mutation', 'Mutation'],
  ['subscription', 'Subscription'],
];

function joined(known: GraphqlType | undefined, type: GraphqlType): GraphqlType {
  if (!known) return type;
  return {
    ...type,
    ...known,
    fields: unique([...known.fields, ...type.fields]),
    inputs: unique([...known.inputs, ...type.inputs]),
    values: [...new Set([...known.values, ...type.values])],
    members: [...new Set([...known.members, ...type.members])],
  };
}

function unique<T extends { readonly name: string }>(all: readonly T[]): readonly T[] {
  return [...new Map(all.map((one) => [one.name, one])).values()];
}

function argumentOf(node: InputValueDefinitionNode): GraphqlArgument {
  return {
    name: node.name.value,
    ...(node.description && { description: node.description.value }),
    deprecated: isDeprecated(node.directives),
    type: typeOf(node.type),
    ...(node.defaultValue && { value: valueFromASTUntyped(node.defaultValue) as JsonValue }), // no variables: plain values
  };
}

function isDeprecated(directives: readonly ConstDirectiveNode[] | undefined): boolean {
  return directives?.some(({ name }) => name.value === 'deprecated') === true;
}

function typeOf(node: TypeNode): TypeRef {
  if (node.kind === Kind.NAMED_TYPE) return { kind: 'named', name: node.name.value };
  return { kind: node.kind === Kind.LIST_TYPE ? 'list' : 'required', of: typeOf(node.type) };
}
