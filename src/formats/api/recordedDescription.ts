import type {
  ApiBody,
  ApiDescription,
  ApiOperation,
  ApiParameter,
  ApiResponse,
  ApiSchema,
} from '../../domain/api/ApiDescription.ts';
import { camel, operationName, words } from '../../domain/api/apiNames.ts';
import { schemaOfSamples } from '../../domain/api/schemaOfSamples.ts';
import { uniqueNames } from '../../domain/api/uniqueNames.ts';
import type { JsonValue } from '../../domain/values/json.ts';
import { parseJson } from '../../domain/values/parseJson.ts';
import type { Problem } from '../../domain/problem.ts';
import { t } from '../../language/t.ts';
import { schemaOfMedia } from './mediaTypes.ts';
import type { RecordedBody, RecordedRequest, RecordedResponse, RecordedValue } from './RecordedRequest.ts';

type Head = Pick<ApiDescription, 'format' | 'title' | 'version' | 'schemes' | 'problems'> & {
  readonly description?: string;
  /** of the file */
  readonly file: string;
};

/** What requests that were recorded say of an API: types are read off the values, which do not come over. */
export function recordedDescription(
  { file, ...head }: Head,
  requests: readonly RecordedRequest[],
): ApiDescription {
  const keys = keysOf(requests);
  const wishes = requests.map((request, at) => ({
    wanted: nameOf(request),
    rank: keys[at] ?? '',
    apart: `-${camel(words(request.folders.at(-1) ?? '')) || request.method.toLowerCase()}`,
  }));
  const names = uniqueNames(wishes);
  return {
    ...head,
    tags: [...new Set(requests.flatMap(({ folders }) => folders.slice(-1)))].map((name) => ({ name })),
    operations: requests.map((request, at) => operationOf(request, keys[at] ?? '', names[at] ?? '', file)),
    resolve: () => undefined,
  };
}

/** A request may be there several times: then its name tells it from the others, and at last its place. */
function keysOf(requests: readonly RecordedRequest[]): readonly string[] {
  const plain = requests.map(({ method, path }) => `${method} ${path}`);
  const counts = new Map<string, number>();
  for (const key of plain) counts.set(key, (counts.get(key) ?? 0) + 1);
  const long = requests.map(({ folders, name }, at) =>
    counts.get(plain[at] ?? '') === 1
      ? (plain[at] ?? '')
      : `${plain[at] ?? ''} (${[...folders, name ?? ''].join(' › ')})`,
  );
  const seen = new Map<string, number>();
  return long.map((key) => {
    const number = (seen.get(key) ?? 0) + 1;
    seen.set(key, number);
    return number === 1 ? key : `${key} ${number}`;
  });
}

function nameOf({ name = '', method, path }: RecordedRequest): string {
  const told = camel(words(name));
  return operationName(told === '' ? undefined : told, method, path);
}

const NOT_PARAMETERS: ReadonlySet<string> = new Set([
  ...[
    'accept',
    'content-type',
    'authorization',
    'content-length',
    'host',
    'cookie',
    'user-agent',
    'connection',
  ],
  ...['accept-encoding', 'cache-control', 'postman-token', 'origin', 'referer'],
]);

function operationOf(request: RecordedRequest, key: string, name: string, file: string): ApiOperation {
  const { method, path, folders, description, responses, security, server, refused, aside, where } = request;
  const body = request.body && bodyOf(request.body, mediaTypeOf(request.headers));
  const parameters = [
    ...request.inPath.map((one) => parameterOf(one, 'path')),
    ...unique(request.query).map((one) => parameterOf(one, 'query')),
    ...unique(request.headers)
      .filter((one) => !NOT_PARAMETERS.has(one.name.toLowerCase()))
      .map((one) => parameterOf(one, 'header')),
  ];
  const place = { file, path: where, label: request.name ?? key };
  return {
    ...{ key, method, path, name, tags: folders.slice(-1), deprecated: false, parameters },
    ...(request.name !== undefined && { summary: request.name }),
    ...(description !== undefined && { description }),
    servers: server ? [server] : [],
    ...(security && { security }),
    ...(body && { body }),
    responses: responsesOf(responses),
    ...(refused !== undefined && { refused }),
    ...(aside !== undefined && { aside }),
    problems: [
      ...(refused === undefined
        ? []
        : [
            {
              code: 'api-operation-refused',
              severity: 'error',
              message: t`No action can be made of it: ${refused}`,
              place,
            } as const,
          ]),
      ...request.notes.map((message): Problem => ({
        code: 'api-part-left-out',
        severity: 'note',
        message,
        place,
      })),
    ],
  };
}

/** The first of each name that is not switched off. */
function unique(values: readonly RecordedValue[]): readonly RecordedValue[] {
  const found = new Map<string, RecordedValue>();
  for (const value of values.toSorted((a, b) => Number(a.isOff === true) - Number(b.isOff === true)))
    if (value.name !== '' && !found.has(value.name)) found.set(value.name, value);
  return values.filter((value) => found.get(value.name) === value);
}

/** What was sent is the default in a query or a header; in the path it was one of many. */
function parameterOf(one: RecordedValue, place: ApiParameter['in']): ApiParameter {
  const { name, value = '', description, isOff } = one;
  const type = one.type ?? (place === 'query' ? plainType(value) : 'string');
  const isDefault = place !== 'path' && isOff !== true && value !== '';
  return {
    in: place,
    name,
    required: place === 'path' || one.required === true,
    ...(description !== undefined && { description }),
    schema: { type, ...(isDefault && { default: plainValue(value, type) }) },
    ...(!isDefault && value !== '' && { example: value }),
  };
}

function plainType(value: string): 'integer' | 'boolean' | 'string' {
  if (/^(0|-?[1-9]\d{0,8})$/.test(value)) return 'integer';
  return value === 'true' || value === 'false' ? 'boolean' : 'string';
}

function plainValue(value: string, type: string): JsonValue {
  return type === 'string' ? value : (parseJson(value) ?? value);
}

function mediaTypeOf(headers: readonly RecordedValue[]): string | undefined {
  const told = headers.find(
    ({ name, isOff }) => isOff !== true && name.toLowerCase() === 'content-type',
  )?.value;
  return told?.includes('/') === true && !told.includes('{{') ? told.trim() : undefined;
}

function bodyOf(body: RecordedBody, told: string | undefined): ApiBody | undefined {
  const common = { others: [], required: true } as const;
  if (body.kind === 'bytes') {
    const mediaType = body.mediaType ?? told ?? 'application/octet-stream';
    // Of a file that was sent, nothing but its name is known: JSON is still JSON.
    return { ...common, mediaType, schema: schemaOfMedia(mediaType, undefined) };
  }
  if (body.kind === 'samples') {
    const schema = schemaOfSamples(body.values);
    return { ...common, mediaType: body.mediaType, schema };
  }
  if (body.kind === 'graphql')
    return { ...common, mediaType: 'application/json', schema: graphqlSchema(body) };
  if (body.kind === 'form') {
    if (body.fields.length === 0) return undefined;
    return {
      ...common,
      mediaType: body.mediaType,
      schema: formSchema(body.fields),
      ...formExample(body.fields),
    };
  }
  if (body.text.trim() === '') return undefined;
  const json = jsonOf(body.text);
  const mediaType = told ?? body.mediaType ?? (json === undefined ? 'text/plain' : 'application/json');
  if (json === undefined) return { ...common, mediaType, schema: schemaOfMedia(mediaType, undefined) };
  return { ...common, mediaType, schema: schemaOfSamples([json]), example: json };
}

/** Variables that stand in JSON without quotes keep it from being JSON. */
function jsonOf(text: string): JsonValue | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  const read = parseJson(text) ?? parseJson(text.replaceAll(/\{\{[^{}]*\}\}/g, 'null'));
  return typeof read === 'object' && read !== null ? read : undefined;
}

function graphqlSchema({ query, variables }: Extract<RecordedBody, { kind: 'graphql' }>): ApiSchema {
  const sample = jsonOf(variables);
  return {
    type: 'object',
    required: ['query'],
    properties: {
      query: { type: 'string', enum: [query] },
      variables: sample === undefined ? { type: 'object' } : schemaOfSamples([sample]),
    },
  };
}

function formSchema(fields: readonly RecordedValue[]): ApiSchema {
  const schema = ({ value = '', description, isFile, type }: RecordedValue): ApiSchema => ({
    ...(isFile === true ? { type: 'string', format: 'binary' } : { type: type ?? plainType(value) }),
    ...(description !== undefined && { description }),
  });
  return {
    type: 'object',
    properties: Object.fromEntries(unique(fields).map((one) => [one.name, schema(one)])),
  };
}

function formExample(fields: readonly RecordedValue[]): Pick<ApiBody, 'example'> {
  const values = fields.flatMap(({ name, value = '' }) => (value === '' ? [] : [[name, value] as const]));
  return values.length === 0 ? {} : { example: Object.fromEntries(values) };
}

/** All samples of one status are of one schema. */
function responsesOf(recorded: readonly RecordedResponse[]): readonly ApiResponse[] {
  const byStatus = new Map<number, RecordedResponse[]>();
  for (const one of recorded) byStatus.set(one.status, [...(byStatus.get(one.status) ?? []), one]);
  return [...byStatus].map(([status, some]): ApiResponse => {
    const bodies = some.map(({ body }) => body).filter((body) => body.trim() !== '');
    const values = bodies.flatMap((body) => {
      const value = jsonOf(body);
      return value === undefined ? [] : [value];
    });
    const isJson = values.length > 0 && values.length === bodies.length;
    const description = some[0]?.description;
    return {
      status: String(status),
      ...(description !== undefined && { description }),
      ...(bodies.length > 0 && {
        mediaType: isJson ? 'application/json' : 'text/plain',
        schema: isJson ? schemaOfSamples(values) : { type: 'string' },
      }),
      headers: [],
    };
  });
}
