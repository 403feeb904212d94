import type { JsonObject, JsonValue } from '../values/json.ts';
import { isJsonArray, isJsonObject, member } from '../values/jsonValue.ts';
import { schemaTypes } from './schemaShape.ts';

const TEXTS: ReadonlySet<string> = new Set(['title', 'description', 'format', 'pattern']);
const NUMBERS: ReadonlySet<string> = new Set([
  ...['minimum', 'maximum', 'multipleOf', 'minLength', 'maxLength', 'minItems', 'maxItems'],
  ...['minProperties', 'maxProperties'],
]);
const FLAGS: ReadonlySet<string> = new Set(['uniqueItems', 'deprecated', 'readOnly', 'writeOnly']);
/** Descriptions deep in a schema; the first words are what people look for. */
const MAX_DESCRIPTION = 160;

/** What is only for people to read. */
export function isTextKey(key: string): boolean {
  return key === 'title' || key === 'description';
}

/**
 * What a schema says of one value, in the words of today's JSON schema: without what is only of OpenAPI, without
 * examples (they may hold what is real), and without values that an engine would take for expressions.
 */
export function plainKeywords(schema: JsonObject, nullable: boolean, level: number): JsonObject {
  const types = [...new Set(schemaTypes(schema).map((type) => (type === 'file' ? 'string' : type)))];
  const all = nullable && types.length > 0 && level > 0 ? [...types, 'null'] : types;
  const result: [string, JsonValue][] = [];
  const [only] = all;
  if (only !== undefined) result.push(['type', all.length === 1 ? only : all]);
  for (const [key, value] of Object.entries(schema)) {
    if (TEXTS.has(key) && typeof value === 'string')
      result.push([key, key === 'description' ? readable(value, MAX_DESCRIPTION) : value]);
    else if (NUMBERS.has(key) && typeof value === 'number') result.push([key, value]);
    else if (FLAGS.has(key) && value === true && (key !== 'uniqueItems' || types.includes('array')))
      result.push([key, true]);
    else if (key === 'required' && isJsonArray(value)) result.push([key, value]);
  }
  return Object.fromEntries([...result, ...limits(schema), ...values(schema)]);
}

/** Before 3.1, `exclusiveMinimum` only said how `minimum` is meant. */
function limits(schema: JsonObject): [string, JsonValue][] {
  return (['Minimum', 'Maximum'] as const).flatMap((end): [string, JsonValue][] => {
    const limit = member(schema, `exclusive${end}`);
    if (typeof limit === 'number') return [[`exclusive${end}`, limit]];
    const value = member(schema, end.toLowerCase());
    return limit === true && typeof value === 'number' ? [[`exclusive${end}`, value]] : [];
  });
}

function values(schema: JsonObject): [string, JsonValue][] {
  const allowed = allowedBySchema(schema);
  const value = member(schema, 'default');
  return [
    ...(allowed.length > 0 ? [['enum', allowed] as [string, JsonValue]] : []),
    ...(value !== undefined && isSmall(value) && !holdsExpression(value)
      ? [['default', value] as [string, JsonValue]]
      : []),
  ];
}

/** `null` is said by the type; none: all are allowed. */
export function allowedBySchema(schema: JsonObject): readonly JsonValue[] {
  const constant = member(schema, 'const');
  const told = constant === undefined ? member(schema, 'enum') : [constant];
  return isJsonArray(told)
    ? [...new Map(told.map((value) => [JSON.stringify(value), value])).values()].filter(
        (value) => value !== null && !holdsExpression(value),
      )
    : [];
}

function isSmall(value: JsonValue): boolean {
  return typeof value !== 'object' || value === null || JSON.stringify(value).length < 1_000;
}

/** Text an engine would work out: nothing that came from outside may be run. */
export function holdsExpression(value: JsonValue): boolean {
  if (typeof value === 'string') return /[$#]\{/.test(value);
  if (isJsonArray(value)) return value.some(holdsExpression);
  return isJsonObject(value) && Object.values(value).some(holdsExpression);
}

/** At the end of a word, with a mark that there was more. */
export function shortened(text: string, length: number): string {
  const plain = text.trim();
  if (plain.length <= length) return plain;
  const cut = plain.slice(0, length - 1);
  const end = cut.lastIndexOf(' ');
  return `${(end > length / 2 ? cut.slice(0, end) : cut).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

const TAGS = /<\/?(p|b|i|a|em|strong|ul|ol|li|code|pre|br|h[1-6]|div|span|table|tr|td|th)(\s[^<>]*)?\/?>/gi;
const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  nbsp: ' ',
  amp: '&',
};

/** Some descriptions are written in HTML, and what is read here is text. */
export function readable(text: string, length: number): string {
  const start = text.slice(0, length * 4);
  const plain = start.replaceAll(TAGS, (tag) => (/^<\/?(p|br|li|tr|h|div|ul|ol)/i.test(tag) ? '\n' : ''));
  if (plain === start) return shortened(text, length);
  const told = plain.replaceAll(/&(lt|gt|quot|#39|nbsp|amp);/g, (_, name: string) => ENTITIES[name] ?? '');
  return shortened(told.replaceAll(/\s*\n\s*\n?\s*/g, '\n').trim(), length);
}
