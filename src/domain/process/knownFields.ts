import { isJsonArray, isJsonObject, member } from '../values/jsonValue.ts';
import type { JsonValue } from '../values/json.ts';
import type { Variable } from './process.ts';

/** Something that is known to be in a variable: `order.customer.name`. */
export interface KnownField {
  readonly path: readonly [variable: string, ...string[]];
  /** one of our types; '' when nothing says it */
  readonly type: string;
}

const DEEPEST = 4;
const MOST = 100;

/** What a variable holds, by its JSON schema, else by its default. Names that no expression can say are left out. */
export function knownFields({ name, model, value }: Variable): readonly KnownField[] {
  const found: KnownField[] = [];
  const isSchema = isJsonObject(member(model, 'properties'));
  const visit = (at: JsonValue | undefined, path: readonly [string, ...string[]]) => {
    const inside = isSchema ? member(at, 'properties') : at;
    if (!isJsonObject(inside) || path.length > DEEPEST) return;
    for (const [key, part] of Object.entries(inside)) {
      if (found.length >= MOST || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(key)) continue;
      found.push({ path: [...path, key], type: isSchema ? typeOfSchema(part) : typeOfValue(part) });
      visit(part, [...path, key]);
    }
  };
  visit(isSchema ? model : value, [name]);
  return found;
}

const SCHEMA_TYPES: ReadonlyMap<string, string> = new Map([
  ['string', 'string'],
  ['integer', 'integer'],
  ['number', 'bigdecimal'],
  ['boolean', 'boolean'],
  ['array', 'array'],
  ['object', 'json'],
]);

function typeOfSchema(schema: JsonValue): string {
  const type = member(schema, 'type');
  const format = member(schema, 'format');
  if (type === 'string' && format === 'date') return 'date';
  if (type === 'string' && format === 'date-time') return 'datetime';
  return (typeof type === 'string' ? SCHEMA_TYPES.get(type) : undefined) ?? '';
}

export function typeOfValue(value: JsonValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'bigdecimal';
  if (typeof value === 'object') return isJsonArray(value) ? 'array' : 'json';
  return typeof value === 'string' ? 'string' : 'boolean';
}
