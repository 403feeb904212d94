import type { ApiEvent, ApiOperation, ApiParameter } from '../../../domain/api/ApiDescription.ts';
import { shortened } from '../../../domain/api/plainKeywords.ts';
import type { JsonObject } from '../../../domain/values/json.ts';
import type { Problem } from '../../../domain/problem.ts';
import { t } from '../../../language/t.ts';
import { argumentSchema, jsonSchema, wrapped } from './graphqlJsonSchema.ts';
import {
  baseName,
  type GraphqlArgument,
  type GraphqlField,
  type GraphqlSchema,
  isNeeded,
  type RootKind,
  typeText,
} from './GraphqlSchema.ts';
import { GraphqlSelection, isValueType } from './GraphqlSelection.ts';

export interface GraphqlAround {
  readonly schema: GraphqlSchema;
  readonly file: string;
  readonly kind: RootKind;
  readonly field: GraphqlField;
}

/** What code may send it with: the schema does not say how one proves who one is. */
export const TOKEN = {
  name: 'token',
  kind: 'bearer',
  description: 'Where the service asks for one.',
} as const;

const GROUPS: Readonly<Record<RootKind, string>> = {
  query: 'Queries',
  mutation: 'Mutations',
  subscription: 'Subscriptions',
};

/** A field of the type of queries or mutations. */
export function graphqlOperation(around: GraphqlAround): Omit<ApiOperation, 'name'> {
  const { schema, kind, field } = around;
  const { name, description, deprecated, args } = field;
  const key = `${kind} ${name}`;
  const basic = {
    ...{ key, id: name, method: kind.toUpperCase(), path: name, tags: [GROUPS[kind]], deprecated },
    ...(description !== undefined && { description, summary: firstLine(description) }),
    servers: [],
  };
  const why = refusal(schema, field);
  if (why !== null) {
    const problems = [
      problemAt(around, 'error', 'api-operation-refused', t`No action can be made of it: ${why}`),
    ];
    return { ...basic, parameters: [], responses: [], refused: why, problems };
  }
  const { document, result } = asked(around);
  return {
    ...basic,
    security: [[{ scheme: TOKEN.name, scopes: [] }], []],
    parameters: sentArguments(args).map(parameterOf),
    body: { mediaType: 'application/json', others: [], required: true, schema: {} },
    graphql: { document, field: name },
    responses: [{ status: '200', mediaType: 'application/json', schema: result, headers: [] }],
    problems: notesOf(around),
  };
}

function firstLine(text: string): string {
  return (text.trim().split('\n')[0] ?? '').slice(0, 300);
}

/** What a service tells by itself. Whoever waits for it has to ask for it first. */
export function graphqlEvent(around: GraphqlAround): ApiEvent | Problem {
  const { schema, field } = around;
  const { name, description = '' } = field;
  const key = `subscription ${name}`;
  const why = refusal(schema, field);
  if (why !== null)
    return problemAt(around, 'warning', 'api-event-refused', t`No event can be made of “${name}”: ${why}`);
  const told = field.args.map((one) => `${one.name}: ${typeText(one.type)}`).join(', ');
  const how = `Comes by the subscription “${name}”${told === '' ? '' : ` (${shortened(told, 200)})`}, which the code that waits for it has to begin.`;
  return {
    ...{ key, name, description: [description.trim(), how].filter((one) => one !== '').join('\n\n') },
    body: { mediaType: 'application/json', others: [], required: true, schema: asked(around).result },
    problems: [],
    leftOut: problemAt(
      around,
      'note',
      'api-event-left-out',
      t`The subscription “${name}” is left out: it tells by itself, and no task can call it.`,
    ),
  };
}

const FILE = 'Upload';

function refusal(schema: GraphqlSchema, { type, args }: GraphqlField): string | null {
  const returned = baseName(type);
  if (!isValueType(schema, returned) && !schema.types.has(returned))
    return t`Its type “${shortened(returned, 60)}” is not in the schema, so nobody knows what to ask for.`;
  const files = args.find((one) => isNeeded(one) && baseName(one.type) === FILE);
  return files ? t`“${shortened(files.name, 60)}” is a file (Upload), which is sent in parts.` : null;
}

/** Files are sent in parts, and those that are not needed can stay away. */
function sentArguments(args: readonly GraphqlArgument[]): readonly GraphqlArgument[] {
  return args.filter((one) => baseName(one.type) !== FILE);
}

function parameterOf(argument: GraphqlArgument): ApiParameter {
  return {
    ...{ in: 'variable', name: argument.name, required: isNeeded(argument) },
    ...(argument.deprecated && { deprecated: true }),
    schema: argumentSchema(argument),
  };
}

function asked({ schema, kind, field }: GraphqlAround): {
  readonly document: string;
  readonly result: JsonObject;
} {
  const { name, args, type } = field;
  const returned = baseName(type);
  const sent = sentArguments(args);
  // One that has a default need not be given: the service takes its own then.
  const declared = sent.map((one) => {
    const text = typeText(one.type);
    return `$${one.name}: ${one.value === undefined ? text : text.replace(/!$/, '')}`;
  });
  const given = sent.map((one) => `${one.name}: $${one.name}`);
  const list = (all: readonly string[]) => (all.length === 0 ? '' : `(${all.join(', ')})`);
  const selection = isValueType(schema, returned) ? null : new GraphqlSelection(schema, returned);
  const inside = selection ? ` ${selection.text('  ')}` : '';
  return {
    document: `${kind} ${name}${list(declared)} {\n  ${name}${list(given)}${inside}\n}`,
    result: wrapped(type, selection ? selection.schema() : jsonSchema({ kind: 'named', name: returned })),
  };
}

function notesOf(around: GraphqlAround): readonly Problem[] {
  const { schema, field } = around;
  const names = field.args.map((one) => [one.name, baseName(one.type)] as const);
  const files = names.filter(([, type]) => type === FILE).map(([name]) => name);
  const unknown = names.filter(([, type]) => !isValueType(schema, type) && !schema.types.has(type));
  return [
    ...files.map((name) =>
      problemAt(
        around,
        'note',
        'api-parameter-left-out',
        t`“${shortened(name, 60)}” is left out: it is a file (Upload), which is sent in parts.`,
      ),
    ),
    ...unknown.map(([name, type]) =>
      problemAt(
        around,
        'warning',
        'api-reference-missing',
        t`“${shortened(name, 60)}” is of the type “${shortened(type, 60)}”, which is not in the schema: it is taken for text.`,
      ),
    ),
  ];
}

function problemAt(
  { file, kind, field }: GraphqlAround,
  severity: Problem['severity'],
  code: string,
  message: string,
): Problem {
  const { path, line, column } = field.place;
  return {
    ...{ severity, code, message },
    place: {
      ...{ file, path, label: `${kind} ${field.name}` },
      ...(line !== undefined && { line }),
      ...(column !== undefined && { column }),
    },
  };
}
