import type { Action } from '../connector/connector.ts';
import type { JsonObject } from '../values/json.ts';
import { isJsonArray, isJsonObject, member } from '../values/jsonValue.ts';
import type { Problem } from '../problem.ts';
import type { ApiBody, ApiEvent, ApiParameter, ApiSchema } from './ApiDescription.ts';
import { inputName, operationName } from './apiNames.ts';
import { expandSchema } from './expandSchema.ts';
import { type MadeParameter, parameterOfSchema } from './parameterOfSchema.ts';
import { readable } from './plainKeywords.ts';
import type { SchemaGraph } from './SchemaGraph.ts';
import { schemaShape, schemaTypes } from './schemaShape.ts';
import { uniqueNames } from './uniqueNames.ts';

/** Ids of outputs that were made of a description begin like this, so that a later look knows them. */
const MADE: readonly string[] = ['payload.', 'header.', 'path.', 'key.'];

export function isMadeOutput(id: string): boolean {
  return MADE.some((start) => id.startsWith(start));
}

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
  { key, summary = '', description = '', body, parameters = [], problems }: ApiEvent,
  name: string,
  graph: SchemaGraph,
): { readonly event: Action; readonly problems: readonly Problem[] } {
  const text = readable(description.trim() === '' ? summary : description, 800);
  const made = madeOutputs([...(body ? payloadOutputs(body, graph) : []), ...parameters.map(beside)], graph);
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
  readonly in: 'payload' | ApiParameter['in'];
  readonly description?: string;
}

/** What comes with a message and is no part of it. */
function beside({ in: place, name, schema, description }: ApiParameter): Wanted {
  return { in: place, original: name, schema, ...(description !== undefined && { description }) };
}

function madeOutputs(wanted: readonly Wanted[], graph: SchemaGraph): readonly MadeParameter[] {
  const names = uniqueNames(
    wanted.map(({ in: place, original }) => ({
      wanted: inputName(original, place),
      rank: place === 'payload' ? original : `~${place} ${original}`,
      apart: `_${place}`,
    })),
  );
  return wanted.map(({ in: place, original, schema, description }, at) =>
    parameterOfSchema(
      {
        ...{ id: `${place}.${original}`, name: names[at] ?? original, original, schema },
        ...{ required: false, side: 'output', room: graph.room.aside },
        ...(place !== 'payload' && { advanced: true, isText: true }),
        ...(description !== undefined && { description }),
      },
      graph,
    ),
  );
}

/** The members of an object are outputs of their own; all else is one output. */
function payloadOutputs(body: ApiBody, graph: SchemaGraph): readonly Wanted[] {
  const { schema } = schemaShape(body.schema, graph.resolve);
  return membersOf(schema) ?? [{ in: 'payload', original: 'payload', schema: body.schema }];
}

const CHOICES = ['oneOf', 'anyOf', 'allOf', 'not', 'if', 'patternProperties'] as const;

function membersOf(schema: JsonObject): readonly Wanted[] | null {
  const properties = member(schema, 'properties');
  const isPlain = schemaTypes(schema).join() === 'object' && CHOICES.every((key) => !(key in schema));
  if (!isPlain || !isJsonObject(properties) || isJsonArray(properties)) return null;
  const entries = Object.entries(properties);
  return entries.length === 0
    ? null
    : entries.map(([original, own]) => ({ in: 'payload', original, schema: own }));
}
