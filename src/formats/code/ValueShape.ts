import type { JsonValue } from '../../domain/values/json.ts';
import { isJsonArray, isJsonObject, member } from '../../domain/values/jsonValue.ts';

/** As much of a JSON schema as types can say. */
export type ValueShape =
  | { readonly kind: 'text' | 'number' | 'flag' | 'any' }
  | { readonly kind: 'list'; readonly item: ValueShape }
  | { readonly kind: 'object'; readonly members: readonly ShapeMember[] };

interface ShapeMember {
  readonly name: string;
  readonly required: boolean;
  readonly shape: ValueShape;
}

const MAX_DEPTH = 5;
const MAX_MEMBERS = 60;
const ANY: ValueShape = { kind: 'any' };

export function shapeOf(schema: JsonValue | undefined, depth = 0): ValueShape {
  if (depth > MAX_DEPTH || isJsonArray(member(schema, 'enum'))) return ANY;
  switch (member(schema, 'type')) {
    case 'string':
      return { kind: 'text' };
    case 'integer':
    case 'number':
      return { kind: 'number' };
    case 'boolean':
      return { kind: 'flag' };
    case 'array':
      return { kind: 'list', item: shapeOf(member(schema, 'items'), depth + 1) };
    case 'object':
      return { kind: 'object', members: membersOf(schema, depth) };
    default:
      return ANY;
  }
}

function membersOf(schema: JsonValue | undefined, depth: number): readonly ShapeMember[] {
  const properties = member(schema, 'properties');
  if (!isJsonObject(properties)) return [];
  const names = Object.keys(properties).filter((name) => name !== '__proto__');
  if (names.length > MAX_MEMBERS) return [];
  const required = member(schema, 'required');
  return names.map((name) => ({
    name,
    required: isJsonArray(required) && required.includes(name),
    shape: shapeOf(member(properties, name), depth + 1),
  }));
}

/** Whether a value has the type of the shape. */
export function fitsShape(value: JsonValue, shape: ValueShape): boolean {
  switch (shape.kind) {
    case 'any':
      return true;
    case 'text':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'flag':
      return typeof value === 'boolean';
    case 'list':
      return isJsonArray(value) && value.every((one) => fitsShape(one, shape.item));
    case 'object':
      return (
        isJsonObject(value) &&
        shape.members.every(({ name, required, shape: inner }) => {
          const own = member(value, name);
          return own === undefined ? !required : fitsShape(own, inner);
        })
      );
  }
}

/** A value that has it: of an object what is required, or else everything. */
export function shapeExample(shape: ValueShape): JsonValue {
  switch (shape.kind) {
    case 'any':
    case 'text':
      return 'example';
    case 'number':
      return 1;
    case 'flag':
      return true;
    case 'list':
      return [shapeExample(shape.item)];
    case 'object': {
      const { members } = shape;
      if (members.length === 0) return { example: 'value' };
      const needed = members.filter(({ required }) => required);
      const shown = needed.length > 0 ? needed : members;
      return Object.fromEntries(shown.map(({ name, shape: inner }) => [name, shapeExample(inner)]));
    }
  }
}
