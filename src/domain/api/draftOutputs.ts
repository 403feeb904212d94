import { t } from '../../language/t.ts';
import type { ConnectorError, Parameter } from '../connector/connector.ts';
import type { JsonValue } from '../values/json.ts';
import type { Problem } from '../problem.ts';
import type { ApiOperation, ApiResponse, ApiSchema } from './ApiDescription.ts';
import { inputName } from './apiNames.ts';
import type { ActionCall, CallOutput } from './ApiOrigin.ts';
import { errorOfStatus } from './errorOfStatus.ts';
import { parameterOfSchema } from './parameterOfSchema.ts';
import type { SchemaGraph } from './SchemaGraph.ts';
import { uniqueNames } from './uniqueNames.ts';

export interface DraftOutputs {
  readonly parameters: readonly Parameter[];
  readonly outputs: readonly CallOutput[];
  readonly errors: ActionCall['errors'];
  /** the errors of the connector that it can raise */
  readonly raised: readonly ConnectorError[];
  readonly problems: readonly Omit<Problem, 'place'>[];
}

/** The answers of one class: all that begin with 2, with 4 … */
interface AnswerClass {
  readonly kind: string;
  readonly responses: readonly ApiResponse[];
}

/**
 * What comes back: the body by the class of its status, the headers, the status. Answers that are no success are
 * errors a boundary event can catch; what they carry is folded.
 */
export function draftOutputs(operation: ApiOperation, graph: SchemaGraph): DraftOutputs {
  const classes = classesOf(operation.responses);
  const wanted = [...classes.flatMap(bodyOutput), ...headerOutputs(operation.responses)];
  // What people have to send is answered in a way of its own.
  const hasStatus = operation.byHand === undefined;
  const names = uniqueNames([
    ...wanted.map(({ name, rank }) => ({ wanted: name, rank, apart: '_header' })),
    { wanted: 'status', rank: '1', apart: '_code' },
  ]);
  const made = wanted.map((one, at) =>
    parameterOfSchema(
      {
        id: one.id,
        name: names[at] ?? one.name,
        original: one.original,
        schema: one.schema,
        required: false,
        ...(one.description !== undefined && { description: one.description }),
        ...(one.example !== undefined && { example: one.example }),
        ...(one.isAside && { advanced: true }),
        side: 'output',
        room: one.isAside ? graph.room.aside : graph.room.output,
        isText: one.output.in === 'header',
      },
      graph,
    ),
  );
  const isError = (status: string) => !isSuccess(status, operation.responses);
  const failures = operation.responses.filter(({ status }) => isError(status));
  const status: Parameter = {
    ...{ id: 'status', name: names.at(-1) ?? 'status', type: 'integer', advanced: true, rest: {} },
    description: 'Status of the HTTP response.',
  };
  return {
    parameters: [...made.map(({ parameter }) => parameter), ...(hasStatus ? [status] : [])],
    outputs: [
      ...wanted.map(({ output }) => output),
      ...(hasStatus ? [{ parameter: 'status', in: 'status' } as const] : []),
    ],
    errors: failures.map(({ status: told, fault }) => ({ status: told, code: fault ?? told })),
    raised: failures.map((one) => errorOfStatus(one.status, one.description, one.fault)),
    problems: made.flatMap(({ problems }) => problems),
  };
}

/** `default` is a success where nothing else is one. */
function isSuccess(status: string, all: readonly ApiResponse[]): boolean {
  if (status !== 'default') return !/^[45]/.test(status);
  return !all.some((one) => /^[123]/.test(one.status));
}

function classesOf(responses: readonly ApiResponse[]): readonly AnswerClass[] {
  const classes = new Map<string, ApiResponse[]>();
  for (const response of responses) {
    if (response.schema === undefined) continue;
    const { status, fault } = response;
    const kind =
      fault !== undefined
        ? 'f'
        : status === 'default' && isSuccess(status, responses)
          ? '2'
          : (status[0] ?? '');
    const known = classes.get(kind);
    if (known) known.push(response);
    else classes.set(kind, [response]);
  }
  return [...classes].map(([kind, some]) => ({ kind, responses: some }));
}

interface WantedOutput {
  readonly id: string;
  readonly name: string;
  readonly original: string;
  readonly rank: string;
  readonly schema: ApiSchema;
  readonly description?: string;
  readonly example?: JsonValue;
  /** folded: few processes look at it */
  readonly isAside: boolean;
  readonly output: CallOutput;
}

const NAMES: Readonly<Record<string, readonly [name: string, what: string]>> = {
  '2': ['response', t('the response')],
  '3': ['response3xx', t('the response that leads elsewhere (3XX)')],
  '4': ['error4xx', t('the response to a wrong request (4XX)')],
  '5': ['error5xx', t('the response when the server failed (5XX)')],
  d: ['errorOther', t('any other response')],
  f: ['fault', t('what a failure says')],
};

function bodyOutput({ kind, responses }: AnswerClass): readonly WantedOutput[] {
  const known = NAMES[kind];
  if (!known) return [];
  const [name, what] = known;
  const schemas = [...new Map(responses.map(({ schema }) => [JSON.stringify(schema), schema])).values()];
  const description = responses.length === 1 ? responses[0]?.description : undefined;
  return [
    {
      id: name,
      name,
      original: what,
      rank: '0',
      schema:
        schemas.length === 1 ? (schemas[0] ?? {}) : { anyOf: schemas.map((one): JsonValue => one ?? {}) },
      ...(description !== undefined && description !== '' && { description }),
      ...firstExample(responses),
      isAside: kind !== '2',
      output: { parameter: name, in: 'body', statuses: responses.map(({ status }) => status) },
    },
  ];
}

function firstExample(responses: readonly ApiResponse[]): { readonly example?: JsonValue } {
  const example = responses.find((one) => one.example !== undefined)?.example;
  return example === undefined ? {} : { example };
}

function headerOutputs(responses: readonly ApiResponse[]): readonly WantedOutput[] {
  const headers = new Map<string, WantedOutput>();
  for (const { status, headers: told } of responses) {
    if (!isSuccess(status, responses)) continue;
    for (const { name, schema, description } of told) {
      const id = `header.${name.toLowerCase()}`;
      const statuses = [...(headers.get(id)?.output.statuses ?? []), status];
      headers.set(id, {
        ...{ id, name: inputName(name, 'header'), original: name, rank: `2 ${id}`, schema, isAside: true },
        ...(description !== undefined && { description }),
        output: { parameter: id, in: 'header', name, statuses },
      });
    }
  }
  return [...headers.values()];
}
