import type { JsonValue } from '../../domain/values/json.ts';
import { isJsonArray, isJsonObject } from '../../domain/values/jsonValue.ts';
import { t } from '../../language/t.ts';
import type { RequestPlan } from '../code/RequestPlan.ts';

// How values are written into a request: the same as generated code does it (code/typescript/requestEncoding.ts).

export type PlannedInput = RequestPlan['inputs'][number];
type Pair = readonly [name: string, value: string];

export function plainText(value: JsonValue): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function entriesOf(value: JsonValue): readonly Pair[] {
  return isJsonObject(value) ? Object.entries(value).map(([name, one]) => [name, plainText(one)]) : [];
}

/** As OData writes a key or a parameter: behind its style stands the form, * in it is the value, which cannot end it. */
function literal({ name, style = '' }: PlannedInput, value: JsonValue): string {
  const [before = '', after = ''] = style.slice(ODATA.length).split('*');
  const text = plainText(value);
  if (before.endsWith("'")) return before + text.replaceAll("'", "''") + after;
  if (!/^[A-Za-z0-9_.:+-]+$/.test(text))
    throw new Error(t`${name} cannot be ${JSON.stringify(text)}: it is written without quotes.`);
  return before + text + after;
}

const ODATA = 'odata ';

const SEPARATORS: Readonly<Record<string, string>> = {
  spaceDelimited: ' ',
  pipeDelimited: '|',
  tabDelimited: '\t',
};

/** As OpenAPI writes parameters of a query. */
export function queryPairs(planned: PlannedInput, value: JsonValue): readonly Pair[] {
  const { name, style = 'form', explode = style === 'form', isJson } = planned;
  if (style.startsWith(ODATA)) return [[name, literal(planned, value)]];
  if (isJson) return [[name, JSON.stringify(value)]];
  if (isJsonArray(value)) {
    if (explode) return value.map((one) => [name, plainText(one)]);
    return [[name, value.map(plainText).join(SEPARATORS[style] ?? ',')]];
  }
  if (!isJsonObject(value)) return [[name, plainText(value)]];
  if (style === 'deepObject') return entriesOf(value).map(([key, one]) => [`${name}[${key}]`, one]);
  return explode ? entriesOf(value) : [[name, entriesOf(value).flat().join(',')]];
}

/** As OpenAPI writes headers and cookies. */
export function simpleText({ explode = false, isJson }: PlannedInput, value: JsonValue): string {
  if (isJson) return JSON.stringify(value);
  if (isJsonArray(value)) return value.map(plainText).join(',');
  if (!isJsonObject(value)) return plainText(value);
  return entriesOf(value)
    .map((pair) => pair.join(explode ? '=' : ','))
    .join(',');
}

/** Half a character becomes the one that stands for none, as in a query. */
export function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** As OpenAPI writes parameters of a path. */
export function pathText(planned: PlannedInput, value: JsonValue): string {
  const { name, style = 'simple', explode = false, isJson } = planned;
  if (style.startsWith(ODATA)) return encode(literal(planned, value));
  const [start, between] = style === 'label' ? ['.', '.'] : style === 'matrix' ? [';', ';'] : ['', ','];
  const named = style === 'matrix' ? `${encode(name)}=` : '';
  if (isJson || (!isJsonArray(value) && !isJsonObject(value)))
    return start + named + encode(isJson ? JSON.stringify(value) : plainText(value));
  if (isJsonArray(value)) {
    const all = value.map((one) => encode(plainText(one)));
    return start + (explode ? all.map((one) => named + one).join(between) : named + all.join(','));
  }
  const all = entriesOf(value).map((pair) => pair.map(encode).join(explode ? '=' : ','));
  return start + (explode ? all.join(between) : named + all.join(','));
}
