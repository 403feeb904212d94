import type { Action, Parameter } from '../connector.ts';
import type { JsonObject } from '../json.ts';
import { isJsonArray, isJsonObject, member } from '../jsonValue.ts';
import type { Problem } from '../problem.ts';
import type { ApiBody, ApiEvent, ApiSchema } from './ApiDescription.ts';
import { inputName, operationName } from './apiNames.ts';
import { expandSchema } from './expandSchema.ts';
import { parameterOfSchema } from './parameterOfSchema.ts';
import { readable } from './plainKeywords.ts';
import type { SchemaGraph } from './SchemaGraph.ts';
import { schemaShape, schemaTypes } from './schemaShape.ts';
import { uniqueNames } from './uniqueNames.ts';

/** Events of a connector, of what an API sends by itself. Their ids begin like this, so that a later look knows them. */
export const PAYLOAD = 'payload.';

export interface DraftEvents {
  readonly events: readonly Action[];
  readonly problems: readonly Problem[];
}

/** @param all every event there is, so that the names do not depend on the choice */
export function draftEvents(
  all: readonly ApiEvent[],
  chosen: ReadonlySet<ApiEvent>,
  graph: SchemaGraph,
): DraftEvents {
  const names = uniqueNames(
    all.map(({ key, name }) => ({ wanted: operationName(name, 'POST', name), rank: key, apart: '-event' })),
  );
  const made = all.flatMap((event, at) =>
    chosen.has(event) ? [draftEvent(event, names[at] ?? event.name, graph)] : [],
  );
  return { events: made.map(({ event }) => event), problems: made.flatMap(({ problems }) => problems) };
}

function draftEvent(
  { key, summary = '', description = '', body, problems }: ApiEvent,
  name: string,
  graph: SchemaGraph,
): { readonly event: Action; readonly problems: readonly Problem[] } {
  const text = readable(description.trim() === '' ? summary : description, 800);
  const made = body ? payloadOutputs(body, graph) : [];
  const model = body && expandSchema(body.schema, graph, 'output', graph.room.aside).model;
  return {
    event: {
      ...{ key: name, id: name, name },
      ...(text !== '' && { description: text }),
      ...{ inputs: [], outputs: made.map(({ parameter }) => parameter) },
      ...(isJsonObject(model) && Object.keys(model).length > 0 && { model }),
      rest: {},
    },
    problems: [
      ...problems,
      ...made.flatMap((one) =>
        one.problems.map((problem): Problem => ({ ...problem, place: { label: key } })),
      ),
    ],
  };
}

interface Wanted {
  readonly original: string;
  readonly schema: ApiSchema;
}

/** The members of an object are outputs of their own; all else is one output. */
function payloadOutputs(
  body: ApiBody,
  graph: SchemaGraph,
): readonly { readonly parameter: Parameter; readonly problems: readonly Omit<Problem, 'place'>[] }[] {
  const { schema } = schemaShape(body.schema, graph.resolve);
  const wanted = membersOf(schema) ?? [{ original: 'payload', schema: body.schema }];
  const names = uniqueNames(
    wanted.map(({ original }) => ({
      wanted: inputName(original, 'payload'),
      rank: original,
      apart: '_payload',
    })),
  );
  return wanted.map(({ original, schema: own }, at) =>
    parameterOfSchema(
      {
        ...{ id: `${PAYLOAD}${original}`, name: names[at] ?? original, original, schema: own },
        ...{ required: false, side: 'output', room: graph.room.aside },
      },
      graph,
    ),
  );
}

const CHOICES = ['oneOf', 'anyOf', 'allOf', 'not', 'if', 'patternProperties'] as const;

function membersOf(schema: JsonObject): readonly Wanted[] | null {
  const properties = member(schema, 'properties');
  const isPlain = schemaTypes(schema).join() === 'object' && CHOICES.every((key) => !(key in schema));
  if (!isPlain || !isJsonObject(properties) || isJsonArray(properties)) return null;
  const entries = Object.entries(properties);
  return entries.length === 0 ? null : entries.map(([original, own]) => ({ original, schema: own }));
}
