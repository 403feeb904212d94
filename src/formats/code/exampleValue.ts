import type { Parameter } from '../../domain/connector/connector.ts';
import { isExpression } from '../../domain/expressions/expressions.ts';
import type { JsonValue } from '../../domain/values/json.ts';
import { isJsonArray, isJsonObject, member } from '../../domain/values/jsonValue.ts';
import { valueProblem } from '../../domain/connector/types.ts';
import { fitsShape, shapeExample, type ValueShape } from './ValueShape.ts';

/** Longer ones are files, not examples. */
const MAX_LENGTH = 2_000;

/**
 * A value of the type: the default, an example or the first allowed value of the schema, or one made up.
 * @param texts the only ones that are allowed, where there are such
 */
export function exampleValue(parameter: Parameter, shape: ValueShape, texts: readonly string[]): JsonValue {
  const { type, value, model } = parameter;
  const allowed = member(model, 'enum');
  const examples = member(model, 'examples');
  const candidates = [
    value,
    member(model, 'example'),
    isJsonArray(examples) ? examples[0] : undefined,
    member(model, 'default'),
    isJsonArray(allowed) ? allowed[0] : undefined,
  ];
  const isUsable = (one: JsonValue | undefined): one is JsonValue =>
    one !== undefined &&
    isPlain(one, type) &&
    isWhole(one, type) &&
    fitsShape(one, shape) &&
    isAllowed(one, allowed);
  return candidates.find(isUsable) ?? texts[0] ?? madeUp(parameter, shape);
}

function isPlain(value: JsonValue, type: string): boolean {
  if (value === null || valueProblem(value, type) !== null || !isPortable(value)) return false;
  const text = JSON.stringify(value);
  return text.length <= MAX_LENGTH && !isExpression(text);
}

/** A reference to a file cannot be sent. */
function isWhole(value: JsonValue, type: string): boolean {
  return type !== 'file' || typeof member(value, 'content') === 'string';
}

function isAllowed(value: JsonValue, allowed: JsonValue | undefined): boolean {
  if (!isJsonArray(allowed)) return true;
  const text = JSON.stringify(value);
  return allowed.some((one) => JSON.stringify(one) === text);
}

const MAX_DEPTH = 40;

/** Whether every language reads back what it is told: no infinities, no number that loses its digits, not too deep. */
function isPortable(value: JsonValue, depth = 0): boolean {
  if (depth > MAX_DEPTH) return false;
  if (typeof value === 'number') return Number.isFinite(value) && Math.abs(value) < 2 ** 31;
  if (isJsonArray(value)) return value.every((one) => isPortable(one, depth + 1));
  if (isJsonObject(value)) return Object.values(value).every((one) => isPortable(one, depth + 1));
  return true;
}

/** What some formats of text take: a service may refuse anything else, and a literal of OData is one of these. */
const OF_FORMAT: ReadonlyMap<JsonValue | undefined, string> = new Map([
  ['uuid', '3f2504e0-4f89-41d3-9a0c-0305e82c3301'],
  ['time', '12:30:00'],
  ['duration', 'PT1H'],
]);

function madeUp({ type, name, model }: Parameter, shape: ValueShape): JsonValue {
  switch (type) {
    case 'string':
      return (
        OF_FORMAT.get(member(model, 'format')) ??
        `example ${name.replaceAll(/[^A-Za-z0-9 ]+/g, ' ').trim()}`.trim().slice(0, 80)
      );
    case 'integer':
      return 1;
    case 'bigdecimal':
      return 1.5;
    case 'boolean':
      return true;
    case 'date':
      return '2026-05-31';
    case 'datetime':
      return '2026-05-31T12:30:00+00:00';
    case 'file':
      return { name: 'example.txt', mimeType: 'text/plain', content: 'ZXhhbXBsZQ==' };
    default:
      return shape.kind === 'any' ? { example: 'value' } : shapeExample(shape);
  }
}
