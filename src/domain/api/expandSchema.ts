import type { JsonObject, JsonValue } from '../values/json.ts';
import { isJsonArray, isJsonObject, member } from '../values/jsonValue.ts';
import type { ApiSchema } from './ApiDescription.ts';
import { isTextKey, plainKeywords } from './plainKeywords.ts';
import type { SchemaGraph } from './SchemaGraph.ts';
import { schemaShape } from './schemaShape.ts';

export interface ExpandedSchema {
  /** a JSON schema that stands by itself: types that lead back to themselves are in its `$defs` */
  readonly model: JsonObject;
  /** levels that are spelled out; null: all of them */
  readonly levels: number | null;
  readonly missing: readonly string[];
}

/** Which members are left out: those nobody can send, or those nobody gets. */
export type SchemaSide = 'input' | 'output';

const LEVELS = [40, 8, 6, 5, 4, 3, 2, 1, 0] as const;

/**
 * The schema with its references followed, in as many levels as fit: what APIs answer can hold most of the types they
 * have. Deeper ones only say what they are called and what they are.
 * @param room how many characters it may have
 */
export function expandSchema(
  schema: ApiSchema,
  graph: SchemaGraph,
  side: SchemaSide,
  room: number,
): ExpandedSchema {
  for (const levels of LEVELS) {
    for (const texts of [true, false]) {
      const expansion = new Expansion(graph, side, room, { levels, texts });
      const model = expansion.run(schema);
      if (model === null) continue;
      const missing = [...expansion.missing];
      return { model, levels: expansion.isCut ? levels : null, missing };
    }
  }
  return { model: {}, levels: 0, missing: [] };
}

const LISTS: ReadonlySet<string> = new Set(['oneOf', 'anyOf', 'allOf', 'prefixItems']);
const MAPS: ReadonlySet<string> = new Set(['properties', 'patternProperties', 'dependentSchemas']);
const SINGLE: ReadonlySet<string> = new Set([
  ...['items', 'additionalProperties', 'not', 'contains', 'propertyNames', 'if', 'then', 'else'],
]);

class Expansion {
  readonly missing = new Set<string>();
  isCut = false;
  readonly #graph: SchemaGraph;
  readonly #side: SchemaSide;
  readonly #levels: number;
  /** what things are comes before what is told of them */
  readonly #texts: boolean;
  #room: number;
  /** by reference: the name in `$defs`, and how deep it was met first */
  readonly #defs = new Map<string, { readonly name: string; readonly level: number }>();

  constructor(
    graph: SchemaGraph,
    side: SchemaSide,
    room: number,
    { levels, texts }: { readonly levels: number; readonly texts: boolean },
  ) {
    this.#graph = graph;
    this.#side = side;
    this.#room = room;
    this.#levels = levels;
    this.#texts = texts;
  }

  /** null: there is no room for it */
  run(schema: ApiSchema): JsonObject | null {
    const model = this.#expanded(schema, 0);
    const defs: [string, JsonValue][] = [];
    // A definition may lead to the next one while it is spelled out.
    for (const [reference, { name, level }] of this.#defs) {
      if (this.#room < 0) return null;
      defs.push([name, this.#inside(this.#graph.resolve(reference) ?? {}, level)]);
    }
    if (this.#room < 0) return null;
    return defs.length === 0 ? model : { ...model, $defs: Object.fromEntries(defs) };
  }

  #expanded(schema: ApiSchema, level: number): JsonObject {
    const reference = member(schema, '$ref');
    if (typeof reference !== 'string') return this.#inside(schema, level);
    if (this.#graph.resolve(reference) === undefined) {
      this.missing.add(reference);
      return {};
    }
    if (!this.#graph.isRecursive(reference)) return this.#inside(schema, level);
    const known = this.#defs.get(reference);
    if (known) return this.#spent({ $ref: `#/$defs/${pointerPart(known.name)}` });
    if (level > this.#levels) return this.#stub(schema, reference);
    const wanted = lastPart(reference);
    const names = new Set([...this.#defs.values()].map(({ name }) => name));
    let name = wanted;
    for (let number = 2; names.has(name); number += 1) name = `${wanted}${number}`;
    this.#defs.set(reference, { name, level });
    return this.#spent({ $ref: `#/$defs/${pointerPart(name)}` });
  }

  /** What it says itself, with what it leads to. */
  #inside(schema: ApiSchema, level: number): JsonObject {
    if (this.#room < 0) return {};
    // Also one that says nothing is there: types that hold each other twice, and so on, would take for ever.
    this.#room -= 2;
    const { schema: own, nullable, missing } = schemaShape(schema, this.#graph.resolve);
    for (const one of missing) this.missing.add(one);
    if (level > this.#levels && isNested(own)) return this.#stub(schema);
    const result: [string, JsonValue][] = [];
    for (const [key, value] of Object.entries(plainKeywords(own, nullable, level)))
      if (this.#texts || !isTextKey(key)) result.push([key, value]);
    this.#spend(result);
    for (const key of Object.keys(own)) {
      const value = own[key] ?? null;
      if (MAPS.has(key) && isJsonObject(value)) result.push([key, this.#map(value, level)]);
      else if (LISTS.has(key) && isJsonArray(value))
        result.push([key, value.map((one) => this.#expanded(one, level + 1))]);
      else if (SINGLE.has(key))
        result.push([key, typeof value === 'boolean' ? value : this.#expanded(value, level + 1)]);
    }
    return this.#withoutLostRequired(Object.fromEntries(result));
  }

  #map(map: JsonObject, level: number): JsonObject {
    const found: [string, JsonValue][] = [];
    for (const [key, value] of Object.entries(map)) {
      if (this.#room < 0) break;
      if (member(value, this.#side === 'input' ? 'readOnly' : 'writeOnly') === true) continue;
      this.#room -= key.length + 6;
      found.push([key, typeof value === 'boolean' ? value : this.#expanded(value, level + 1)]);
    }
    return Object.fromEntries(found);
  }

  /** Members that are left out are not required any more. */
  #withoutLostRequired(schema: JsonObject): JsonObject {
    const { required, properties } = schema;
    if (!isJsonArray(required) || !isJsonObject(properties)) return schema;
    const { required: _, ...others } = schema;
    const left = required.filter((name) => typeof name === 'string' && Object.hasOwn(properties, name));
    return left.length === 0 ? others : { ...others, required: left };
  }

  #stub(schema: ApiSchema, reference = member(schema, '$ref')): JsonObject {
    this.isCut = true;
    const { schema: own } = schemaShape(schema, this.#graph.resolve);
    const type = plainKeywords(own, false, 1).type;
    const title = typeof reference === 'string' ? lastPart(reference) : member(own, 'title');
    return this.#spent({
      ...(type !== undefined && { type }),
      ...(typeof title === 'string' && { title: title.slice(0, 100) }),
    });
  }

  #spent(schema: JsonObject): JsonObject {
    this.#spend(Object.entries(schema));
    return schema;
  }

  #spend(entries: readonly (readonly [string, JsonValue])[]): void {
    for (const [key, value] of entries) this.#room -= key.length + 6 + JSON.stringify(value).length;
  }
}

function isNested(schema: JsonObject): boolean {
  return Object.keys(schema).some((key) => MAPS.has(key) || LISTS.has(key) || SINGLE.has(key));
}

/** The name at the end of a reference. */
function lastPart(reference: string): string {
  const part = reference.slice(reference.lastIndexOf('/') + 1).slice(0, 200);
  try {
    return decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~') || 'type';
  } catch {
    return part || 'type';
  }
}

function pointerPart(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
