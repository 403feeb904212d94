import type { Parameter } from '../connector/connector.ts';
import type { JsonObject, JsonValue } from '../values/json.ts';
import { isJsonArray, isJsonObject, member } from '../values/jsonValue.ts';
import type { Problem } from '../problem.ts';
import type { ApiBody, ApiOperation, ApiParameter, ApiSchema } from './ApiDescription.ts';
import { inputName } from './apiNames.ts';
import type { CallInput, InputPlace } from './ApiOrigin.ts';
import { parameterOfSchema } from './parameterOfSchema.ts';
import type { SchemaGraph } from './SchemaGraph.ts';
import { schemaShape, schemaTypes } from './schemaShape.ts';
import { uniqueNames } from './uniqueNames.ts';

export interface DraftInputs {
  readonly parameters: readonly Parameter[];
  readonly inputs: readonly CallInput[];
  readonly problems: readonly Omit<Problem, 'place'>[];
}

/** Of more inputs than this, those that are not required are folded. */
const MANY = 24;

interface Wanted {
  readonly in: InputPlace;
  /** as the description calls it */
  readonly original: string;
  readonly schema: ApiSchema;
  readonly required: boolean;
  readonly more: Pick<
    ApiParameter,
    'description' | 'example' | 'deprecated' | 'style' | 'explode' | 'mediaType'
  >;
}

/** Which place keeps a name that several have. */
const RANK: Readonly<Record<InputPlace, string>> = {
  path: '0',
  field: '1',
  query: '2',
  body: '3',
  others: '4',
  header: '5',
  cookie: '6',
  key: '7',
  variable: '8',
};

/** Where a value is more than text. */
const AS_JSON: ReadonlySet<InputPlace> = new Set<InputPlace>(['body', 'field', 'others', 'variable']);

/** What a task gives to an operation: its parameters, and the members of a body or the body as a whole. */
export function draftInputs(operation: ApiOperation, graph: SchemaGraph): DraftInputs {
  const wanted: readonly Wanted[] = [
    ...operation.parameters.map((one): Wanted => ({
      ...{ in: one.in, original: one.name, schema: one.schema, required: one.required, more: one },
    })),
    ...(operation.body && !operation.graphql ? bodyInputs(operation.body, graph) : []),
  ];
  const names = uniqueNames(
    wanted.map(({ in: place, original }) => ({
      wanted: inputName(original, place === 'others' ? 'others' : place),
      rank: `${RANK[place]} ${original}`,
      apart: `_${place}`,
    })),
  );
  const isLong = wanted.length > MANY;
  const made = wanted.map((one, at) =>
    parameterOfSchema(
      {
        ...one.more,
        id: `${one.in}.${one.original}`,
        name: names[at] ?? one.original,
        original: one.original,
        schema: one.schema,
        required: one.required,
        ...(((isLong && !one.required) || one.in === 'others') && { advanced: true }),
        side: 'input',
        room: graph.room.input,
        isText: !AS_JSON.has(one.in),
      },
      graph,
    ),
  );
  return {
    parameters: made.map(({ parameter }) => parameter),
    inputs: wanted.map(({ in: place, original, more }): CallInput => {
      const { style, explode, mediaType } = more;
      return {
        parameter: `${place}.${original}`,
        in: place,
        name: original,
        ...(style !== undefined && { style }),
        ...(explode !== undefined && { explode }),
        ...(mediaType !== undefined && { mediaType }),
      };
    }),
    problems: made.flatMap(({ problems }) => problems),
  };
}

/** The members of an object are inputs of their own, nested ones as JSON; all else is one input. */
function bodyInputs(body: ApiBody, graph: SchemaGraph): readonly Wanted[] {
  const { schema } = schemaShape(body.schema, graph.resolve);
  const properties = member(schema, 'properties');
  const isPlain = schemaTypes(schema).join() === 'object' && CHOICES.every((key) => !(key in schema));
  if (!isPlain || !isJsonObject(properties) || Object.keys(properties).length === 0)
    return [wholeBody(body, schema)];
  const required = member(schema, 'required');
  const isRequired = (name: string) => body.required && isJsonArray(required) && required.includes(name);
  const fields = Object.entries(properties).flatMap(([name, property]): Wanted[] => {
    const own = schemaShape(property, graph.resolve).schema;
    if (member(own, 'readOnly') === true) return [];
    return [
      {
        ...{ in: 'field', original: name, schema: property, required: isRequired(name) },
        more: { ...exampleOf(body.example, name), ...mediaTypeOf(body.partTypes?.get(name)) },
      },
    ];
  });
  return [...fields, ...others(schema)];
}

const CHOICES = ['oneOf', 'anyOf', 'allOf', 'not', 'if', 'patternProperties'] as const;

function wholeBody(body: ApiBody, schema: JsonObject): Wanted {
  const description = body.description ?? member(schema, 'description');
  return {
    ...{ in: 'body', original: 'body', schema: body.schema, required: body.required },
    more: {
      ...(typeof description === 'string' && { description }),
      ...(body.example !== undefined && { example: body.example }),
    },
  };
}

/** An object that says what its other members are, may be given them. */
function others(schema: JsonObject): readonly Wanted[] {
  const more = member(schema, 'additionalProperties');
  if (!isJsonObject(more)) return [];
  return [
    {
      ...{ in: 'others', original: 'others', required: false },
      schema: { type: 'object', additionalProperties: more },
      more: { description: 'Members of the body that have no input of their own.' },
    },
  ];
}

function mediaTypeOf(mediaType: string | undefined): { readonly mediaType?: string } {
  return mediaType === undefined ? {} : { mediaType };
}

function exampleOf(example: JsonValue | undefined, name: string): { readonly example?: JsonValue } {
  const value = member(example, name);
  return value === undefined ? {} : { example: value };
}
