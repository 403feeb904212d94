import type { JsonObject } from '../../../domain/values/json.ts';
import { shortened } from '../../../domain/api/plainKeywords.ts';
import {
  baseName,
  BUILT_IN_TYPES,
  type GraphqlField,
  type GraphqlSchema,
  type GraphqlType,
  isNeeded,
  typeText,
} from './GraphqlSchema.ts';
import { jsonSchema, wrapped } from './graphqlJsonSchema.ts';

/** Objects in objects; deeper ones are asked for in an action of one's own. */
const MAX_DEPTH = 3;
const MAX_FIELDS = 200;
const MAX_MEMBERS = 12;

interface Part {
  readonly typeName: string;
  readonly depth: number;
  /** types it stands in: none holds itself */
  readonly above: readonly string[];
  readonly fields: { readonly field: GraphqlField; readonly inner: Part | null }[];
  /** of a union: what is asked of each */
  readonly members: Part[];
}

/**
 * What is asked of an answer where nobody says it: values and enums, of objects to a depth of three. Left out are
 * fields that need arguments, pages of lists, what is deprecated, and types that hold themselves.
 */
export class GraphqlSelection {
  readonly #types: GraphqlSchema['types'];
  readonly #root: Part;

  constructor({ types }: GraphqlSchema, typeName: string) {
    this.#types = types;
    this.#root = part(typeName, 0, []);
    this.#fill();
  }

  /** As it stands in a document: `{ id name }` over several lines. */
  text(indent: string): string {
    return textOf(this.#root, indent, this.#isAbstract);
  }

  schema(): JsonObject {
    return this.#schemaOf(this.#root);
  }

  readonly #isAbstract = (typeName: string): boolean => {
    const kind = this.#types.get(typeName)?.kind;
    return kind === 'union' || kind === 'interface';
  };

  /** Outer levels are complete before inner ones begin. */
  #fill(): void {
    const queue = [this.#root];
    let room = MAX_FIELDS;
    for (let at = 0; at < queue.length && room > 0; at += 1) {
      const here = queue[at];
      const type = here && this.#types.get(here.typeName);
      if (!here || !type) continue;
      for (const field of type.fields) {
        if (room <= 0) break;
        if (field.deprecated || field.args.some(isNeeded)) continue;
        const inner = this.#innerOf(here, field);
        if (inner === undefined) continue;
        here.fields.push({ field, inner });
        if (inner) queue.push(inner);
        else room -= 1;
      }
      room -= this.#addMembers(here, type, room);
    }
    prune(this.#root);
  }

  /** null: it is a value; undefined: it is not asked for */
  #innerOf({ depth, above, typeName }: Part, { type, args }: GraphqlField): Part | null | undefined {
    const name = baseName(type);
    const kind = this.#types.get(name)?.kind;
    if (kind === undefined) return BUILT_IN_TYPES.has(name) ? null : undefined;
    if (kind === 'scalar' || kind === 'enum') return null;
    const isPage = args.some((one) => one.name === 'first' || one.name === 'last');
    if (depth + 1 >= MAX_DEPTH || isPage || name === typeName || above.includes(name)) return undefined;
    return part(name, depth + 1, [...above, typeName]);
  }

  /** Of several types only what does not contradict: one name stands for one type of value. */
  #addMembers(here: Part, type: GraphqlType, room: number): number {
    const told = new Map<string, string>();
    let count = 0;
    for (const name of type.members.slice(0, MAX_MEMBERS)) {
      const one = part(name, here.depth, here.above);
      for (const field of this.#types.get(name)?.fields ?? []) {
        if (count >= room || field.deprecated || field.args.some(isNeeded)) continue;
        const isValue = this.#innerOf({ ...here, depth: MAX_DEPTH }, field) === null;
        const text = typeText(field.type);
        if (!isValue || (told.get(field.name) ?? text) !== text) continue;
        told.set(field.name, text);
        one.fields.push({ field, inner: null });
        count += 1;
      }
      if (one.fields.length > 0) here.members.push(one);
    }
    return count;
  }

  #schemaOf({ fields, members, typeName }: Part): JsonObject {
    const all = new Map<string, JsonObject>();
    if (this.#isAbstract(typeName)) all.set('__typename', { type: 'string' });
    for (const { field, inner } of [...fields, ...members.flatMap((one) => one.fields)]) {
      const { description } = field;
      all.set(field.name, {
        ...wrapped(
          field.type,
          inner ? this.#schemaOf(inner) : jsonSchema({ kind: 'named', name: baseName(field.type) }),
        ),
        ...(description !== undefined && { description: shortened(description, 200) }),
      });
    }
    return { type: 'object', properties: Object.fromEntries(all) };
  }
}

export function isValueType({ types }: GraphqlSchema, name: string): boolean {
  const kind = types.get(name)?.kind;
  return kind === undefined ? BUILT_IN_TYPES.has(name) : kind === 'scalar' || kind === 'enum';
}

function part(typeName: string, depth: number, above: readonly string[]): Part {
  return { typeName, depth, above, fields: [], members: [] };
}

/** An object of which nothing is asked cannot stand in a document. */
function prune(one: Part): void {
  for (const { inner } of one.fields) if (inner) prune(inner);
  const kept = one.fields.filter(
    ({ inner }) => !inner || inner.fields.length > 0 || inner.members.length > 0,
  );
  one.fields.splice(0, one.fields.length, ...kept);
}

function textOf(
  { typeName, fields, members }: Part,
  indent: string,
  isAbstract: (name: string) => boolean,
): string {
  const inside = `${indent}  `;
  const lines = [
    ...(isAbstract(typeName) || (fields.length === 0 && members.length === 0) ? ['__typename'] : []),
    ...fields.map(({ field, inner }) =>
      inner ? `${field.name} ${textOf(inner, inside, isAbstract)}` : field.name,
    ),
    ...members.map((one) => `... on ${one.typeName} ${textOf(one, inside, isAbstract)}`),
  ];
  return `{\n${lines.map((line) => `${inside}${line}\n`).join('')}${indent}}`;
}
