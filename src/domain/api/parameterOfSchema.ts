import { t } from '../../language/t.ts';
import type { Parameter } from '../connector/connector.ts';
import type { JsonObject, JsonValue } from '../values/json.ts';
import { isJsonArray, member } from '../values/jsonValue.ts';
import { parseJson } from '../values/parseJson.ts';
import type { Problem } from '../problem.ts';
import { findSecrets } from '../secrets/findSecrets.ts';
import { literalText, valueProblem } from '../connector/types.ts';
import type { ApiSchema } from './ApiDescription.ts';
import { expandSchema, type SchemaSide } from './expandSchema.ts';
import { allowedBySchema, holdsExpression, readable, shortened } from './plainKeywords.ts';
import type { SchemaGraph } from './SchemaGraph.ts';
import { type Resolve, schemaShape, schemaTypes } from './schemaShape.ts';

export interface WantedParameter {
  readonly id: string;
  readonly name: string;
  /** as the description calls it, for messages */
  readonly original: string;
  readonly schema: ApiSchema;
  readonly required: boolean;
  readonly description?: string;
  readonly example?: JsonValue;
  readonly deprecated?: boolean;
  readonly advanced?: boolean;
  readonly side: SchemaSide;
  /** characters its schema may have */
  readonly room: number;
  /** it is written into an address or a header, where all is text */
  readonly isText?: boolean;
}

export interface MadeParameter {
  readonly parameter: Parameter;
  /** without a place but its label */
  readonly problems: readonly Omit<Problem, 'place'>[];
}

const MAX_DESCRIPTION = 600;

/** A parameter with the type, the allowed values, the default and the texts that a schema gives it. */
export function parameterOfSchema(wanted: WantedParameter, graph: SchemaGraph): MadeParameter {
  const { id, name, original, side } = wanted;
  const { schema } = schemaShape(wanted.schema, graph.resolve);
  const type = parameterType(schema, graph.resolve, wanted.isText === true);
  const expanded = expandSchema(wanted.schema, graph, side, wanted.room);
  const example = readExample(wanted.example ?? exampleOf(schema), type);
  const model = withExample(usefulModel(expanded.model, type), example, wanted, type);
  const { value, problem } = defaultOf(schema, type, original);
  const description = describe(wanted, schema, type);
  const placeholder = side === 'input' ? exampleText(example, type) : undefined;
  const constant = side === 'input' && wanted.required ? onlyValue(schema, type) : undefined;
  const isDeprecated = wanted.deprecated === true || member(schema, 'deprecated') === true;
  return {
    parameter: {
      id,
      name,
      type,
      ...(wanted.required && { required: true }),
      ...(description !== '' && { description }),
      ...(placeholder !== undefined && { placeholder }),
      ...(constant !== undefined && { hidden: true }),
      ...(constant === undefined &&
        (wanted.advanced === true || (isDeprecated && !wanted.required)) && { advanced: true }),
      ...(constant !== undefined ? { value: constant } : value !== undefined && { value }),
      ...(model !== undefined && { model }),
      rest: {},
    },
    problems: [
      ...(problem === undefined ? [] : [problem]),
      ...expanded.missing.map((reference) => missing(original, reference, graph)),
      ...(expanded.levels === null ? [] : [cut(original, expanded.levels)]),
    ],
  };
}

/** The type of ours that is nearest. */
function parameterType(schema: JsonObject, resolve: Resolve, isText: boolean): string {
  const types = schemaTypes(schema);
  const choices = member(schema, 'oneOf') ?? member(schema, 'anyOf');
  if (types.length === 0 && isJsonArray(choices)) return typeOfChoices(choices, resolve);
  const [only, ...others] = types;
  if (only === undefined) return isText ? 'string' : 'json';
  if (others.length > 0) return plainestOf(types) ?? 'json';
  return TYPES.get(only) ?? stringType(schema, only);
}

/** One of several schemas: as long as all are single values, a task need not write JSON. */
function typeOfChoices(choices: readonly JsonValue[], resolve: Resolve): string {
  const types = choices.flatMap((choice) => {
    const { schema } = schemaShape(choice, resolve);
    const told = schemaTypes(schema);
    return told.length === 0 || isBinary(schema) ? ['object'] : told;
  });
  return plainestOf([...new Set(types)]) ?? 'json';
}

/** The one that holds all of them; null: none but JSON does. */
function plainestOf(types: readonly string[]): string | null {
  if (types.some((type) => type === 'object' || type === 'array' || type === 'file')) return null;
  if (types.every((type) => type === 'number' || type === 'integer'))
    return types.includes('number') ? 'bigdecimal' : 'integer';
  return types.length === 1 && types[0] === 'boolean' ? 'boolean' : 'string';
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['integer', 'integer'],
  ['number', 'bigdecimal'],
  ['boolean', 'boolean'],
  ['array', 'array'],
  ['object', 'json'],
  ['file', 'file'],
]);

function stringType(schema: JsonObject, type: string): string {
  if (type !== 'string') return 'json';
  const format = member(schema, 'format');
  if (format === 'date') return 'date';
  if (format === 'date-time') return 'datetime';
  return isBinary(schema) ? 'file' : 'string';
}

/** Bytes: 3.1 says it by the media type of the content, and no encoding of it. */
function isBinary(schema: JsonObject): boolean {
  const media = member(schema, 'contentMediaType');
  return (
    member(schema, 'format') === 'binary' ||
    member(schema, 'type') === 'file' ||
    (typeof media === 'string' && member(schema, 'contentEncoding') === undefined && !/json|text/.test(media))
  );
}

const SAID_ELSEWHERE: ReadonlySet<string> = new Set(['description', 'default', 'title', 'deprecated']);
const SAID_BY_TYPE: Readonly<Record<string, readonly string[]>> = {
  date: ['date'],
  datetime: ['date-time'],
  integer: ['int32', 'int64'],
  bigdecimal: ['double', 'float'],
};

/** undefined: it says no more than the type. Of a file it tells the bytes, which no value is: a value holds them. */
function usefulModel(model: JsonObject, type: string): JsonObject | undefined {
  if (type === 'file') return undefined;
  const told = Object.entries(model).filter(([key]) => !SAID_ELSEWHERE.has(key));
  const more = told.filter(
    ([key, value]) =>
      key !== 'type' &&
      !(key === 'format' && (SAID_BY_TYPE[type] ?? []).includes(typeof value === 'string' ? value : '')),
  );
  return more.length === 0 ? undefined : Object.fromEntries(told);
}

function defaultOf(
  schema: JsonObject,
  type: string,
  original: string,
): { readonly value?: JsonValue; readonly problem?: Omit<Problem, 'place'> } {
  const value = member(schema, 'default');
  if (value === undefined || value === null) return {};
  const reason = holdsExpression(value)
    ? t('it would be worked out as an expression.')
    : findSecrets(`"${original}": ${JSON.stringify(value)}`).length > 0
      ? t('it looks like a secret.')
      : (valueProblem(value, type) ?? notAllowed(schema, value));
  if (reason === null) return { value };
  const message = t`The default of “${shortened(original, 60)}” is left out: ${reason}`;
  return { problem: { code: 'api-default-left-out', severity: 'note', message } };
}

function notAllowed(schema: JsonObject, value: JsonValue): string | null {
  const allowed = allowedBySchema(schema);
  if (allowed.length === 0 || allowed.some((one) => literalText(one) === literalText(value))) return null;
  return t('it is not one of the allowed values.');
}

/** What has to be sent and can be nothing else. */
function onlyValue(schema: JsonObject, type: string): JsonValue | undefined {
  const [only, ...others] = allowedBySchema(schema);
  if (only === undefined || others.length > 0 || member(schema, 'nullable') === true) return undefined;
  return valueProblem(only, type) === null && literalText(only) !== '' ? only : undefined;
}

function describe({ description, deprecated }: WantedParameter, schema: JsonObject, type: string): string {
  const own = member(schema, 'description');
  const told = description ?? (typeof own === 'string' ? own : '');
  const text = told === '' && type === 'file' ? FILE : told;
  const isDeprecated = deprecated === true || member(schema, 'deprecated') === true;
  const whole = isDeprecated && !/deprecated/i.test(text.slice(0, 80)) ? `Deprecated. ${text}` : text;
  return readable(whole, MAX_DESCRIPTION);
}

/** Where nothing is said of it; engines read it, in whatever language. */
const FILE = 'A file: an object with mimeType, and content in base64.';

function exampleOf(schema: JsonObject): JsonValue | undefined {
  const all = member(schema, 'examples');
  return member(schema, 'example') ?? (isJsonArray(all) ? all[0] : undefined);
}

/** Of JSON, some are written as the text of it. */
function readExample(example: JsonValue | undefined, type: string): JsonValue | undefined {
  const isText =
    typeof example === 'string' && (type === 'json' || type === 'array') && /^\s*[[{]/.test(example);
  return isText ? (parseJson(example) ?? example) : example;
}

/** A larger one stands in the schema: a form shows it, and a test answers with it. None that looks like a secret. */
function withExample(
  model: JsonObject | undefined,
  example: JsonValue | undefined,
  { side, room }: WantedParameter,
  type: string,
): JsonObject | undefined {
  if (example === undefined || example === null || type === 'file') return model;
  if (side === 'input' && exampleText(example, type) !== undefined) return model;
  const text = JSON.stringify(example);
  if (text.length > room / 4 || holdsExpression(example) || findSecrets(text).length > 0) return model;
  return { ...model, examples: [example] };
}

/** A short one, for the empty field. */
function exampleText(value: JsonValue | undefined, type: string): string | undefined {
  if (value === undefined || value === null || type === 'file') return undefined;
  const text = literalText(value);
  const isFit = text !== '' && text.length <= 100 && !text.includes('\n') && !holdsExpression(text);
  return isFit && findSecrets(text).length === 0 ? text : undefined;
}

function missing(original: string, reference: string, graph: SchemaGraph): Omit<Problem, 'place'> {
  const [who, what] = [shortened(original, 60), shortened(reference, 120)];
  const [code, message] = !reference.startsWith('#')
    ? [
        'api-reference-outside',
        t`“${who}” refers to “${what}”, which is outside of the description and is not fetched: that part has no schema.`,
      ]
    : graph.resolve(reference) === undefined
      ? [
          'api-reference-missing',
          t`“${who}” refers to “${what}”, which is not there: that part has no schema.`,
        ]
      : [
          'api-reference-circular',
          t`“${who}” refers to “${what}”, which refers only to itself: that part has no schema.`,
        ];
  return { code, severity: 'warning', message };
}

function cut(original: string, levels: number): Omit<Problem, 'place'> {
  const name = shortened(original, 60);
  const message =
    levels === 0
      ? t`The schema of “${name}” is spelled out at its top alone: all of it would be too large.`
      : t`The schema of “${name}” is spelled out to level ${levels}: all of it would be too large.`;
  return { code: 'api-schema-cut', severity: 'note', message };
}
