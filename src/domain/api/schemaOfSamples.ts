import type { JsonObject, JsonValue } from '../values/json.ts';
import { isJsonArray, isJsonObject } from '../values/jsonValue.ts';
import { typeOfValue } from './schemaShape.ts';

/** So many items of a list, and so many members of an object, tell what all are like. */
const ENOUGH = 200;
const MAX_DEPTH = 60;

/** A schema that all the values fit. The values themselves are not in it: they may be real. */
export function schemaOfSamples(values: readonly JsonValue[], depth = 0): JsonObject {
  const types = [...new Set(values.map(typeOfValue))];
  const isNumeric = types.includes('number');
  const told = types.filter((type) => !(isNumeric && type === 'integer'));
  const real = told.filter((type) => type !== 'null');
  if (real.length === 0) return {};
  const [only] = told;
  return {
    type: told.length === 1 && only !== undefined ? only : told,
    ...formatOf(values),
    ...(depth < MAX_DEPTH && inside(values, depth)),
  };
}

function inside(values: readonly JsonValue[], depth: number): JsonObject {
  const objects = values.filter(isJsonObject);
  const lists = values.filter(isJsonArray);
  const members = new Map<string, JsonValue[]>();
  for (const object of objects) {
    for (const [key, value] of Object.entries(object).slice(0, ENOUGH)) {
      const known = members.get(key);
      if (known) known.push(value);
      else members.set(key, [value]);
    }
  }
  const properties = [...members].map(([key, some]) => [key, schemaOfSamples(some, depth + 1)] as const);
  const items = lists.flatMap((list) => list.slice(0, ENOUGH)).slice(0, ENOUGH);
  return {
    ...(properties.length > 0 && { properties: Object.fromEntries(properties) }),
    ...(items.length > 0 && { items: schemaOfSamples(items, depth + 1) }),
  };
}

const FORMATS: readonly (readonly [string, RegExp])[] = [
  ['date', /^\d{4}-\d\d-\d\d$/],
  ['date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/],
];

function formatOf(values: readonly JsonValue[]): JsonObject {
  const texts = values.filter((value) => value !== null);
  const format = FORMATS.find(([, pattern]) =>
    texts.every((value) => typeof value === 'string' && pattern.test(value)),
  );
  return format ? { format: format[0] } : {};
}
