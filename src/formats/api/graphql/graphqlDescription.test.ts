import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { connectorProblems } from '../../../domain/problems/connectorProblems.ts';
import { requestPlan } from '../../code/RequestPlan.ts';
import { makeRequest } from '../../trial/makeRequest.ts';
import { readAnswer } from '../../trial/readAnswer.ts';
import { describeApi } from '../describeApi.ts';
import { described, drafted } from '../testing.ts';

const SCHEMA = `
# Parcels of a shop.
"""Parcels."""
schema { query: Query mutation: Mutation subscription: Subscription }
type Query {
  "One parcel."
  parcel(id: ID!, depth: Int! = 2): Parcel
  search(state: State = OPEN, filter: Filter): [Result!]!
  version: String!
  old: Int @deprecated(reason: "Use version.")
  lost: Nowhere
}
type Mutation {
  send(input: NewParcel!, at: DateTime): Sent
  attach(file: Upload!): Boolean
  label(parcel: ID!, picture: Upload): Boolean
}
type Subscription { moved(parcel: ID!): Parcel }
interface Node { id: ID! }
type Parcel implements Node {
  id: ID!
  weight: Float
  state: State
  track(from: Int!): String
  lines(first: Int): [Line!]
  depot: Depot
  parent: Parcel
  gone: String @deprecated
}
type Depot { name: String! city: City open: [Boolean!] }
type City { name: String country: Country }
type Country { code: String }
type Line { sku: String }
type Letter { id: ID! pages: Int state: String }
union Result = Parcel | Letter
enum State { OPEN SENT }
input NewParcel { weight: Float!, state: State = OPEN, inside: [NewParcel!], note: String }
input Filter { text: String }
type Sent { parcel: Parcel errors: [Problem!]! }
type Problem { text: String! }
scalar DateTime
scalar Upload
extend type Query { depots: [Depot] }
`;

/** Without what is refused, the documents can be checked by the language's own rules. */
const VALID = buildSchema(SCHEMA.replace('  lost: Nowhere\n', ''));

async function made() {
  const draft = await drafted(SCHEMA);
  const documentOf = (name: string) =>
    draft.about.api?.calls.find(({ action }) => action === name)?.inputs[0]?.constant ?? '';
  return { ...draft, documentOf };
}

test('given a schema, then queries and mutations are actions with typed inputs', async () => {
  // when
  const { connector, about, problems } = await made();
  const inputsOf = (name: string) =>
    connector.actions
      .find((one) => one.name === name)
      ?.inputs.map((one) => `${one.name}:${one.type}${one.required === true ? '!' : ''}`);
  // then
  expect(connector.actions.map(({ name }) => name)).toEqual([
    ...['parcel', 'search', 'version', 'old', 'depots', 'send', 'label'],
  ]);
  expect(connector.actions[0]?.description).toBe('One parcel.');
  expect(connector.actions[3]?.description).toBe('Deprecated.');
  expect(inputsOf('parcel')).toEqual(['id:string!', 'depth:integer']);
  expect(inputsOf('search')).toEqual(['state:string', 'filter:json']);
  expect(inputsOf('send')).toEqual(['input:json!', 'at:datetime']);
  expect(inputsOf('label')).toEqual(['parcel:string!']);
  expect(connector.actions[1]?.inputs[0]).toMatchObject({ value: 'OPEN', model: { enum: ['OPEN', 'SENT'] } });
  const send = connector.actions.find(({ name }) => name === 'send');
  expect(JSON.stringify(send?.inputs[0]?.model)).toContain('"required":["weight"]');
  expect(connector.events.map(({ name, outputs }) => [name, outputs.map((one) => one.name)])).toEqual([
    ['moved', ['id', 'weight', 'state', 'depot']],
  ]);
  expect(about).toMatchObject({ protocol: 'graphql', tags: ['Queries', 'Mutations'] });
  expect(connector.config).toMatchObject([{ name: 'BASE_URL' }, { name: 'TOKEN', secure: true }]);
  expect(problems.map(({ code }) => code)).toEqual(['api-parameter-left-out']);
  expect(connectorProblems(connector, [], about).filter(({ severity }) => severity !== 'note')).toEqual([]);
});

test('given no selection, then values are asked for to a depth of three, without arguments, pages and circles', async () => {
  const { documentOf } = await made();
  expect(documentOf('parcel')).toBe(
    `query parcel($id: ID!, $depth: Int) {
  parcel(id: $id, depth: $depth) {
    id
    weight
    state
    depot {
      name
      city {
        name
      }
      open
    }
  }
}`,
  );
  expect(documentOf('version')).toBe('query version {\n  version\n}');
});

test('given every document, then it is valid for the schema', async () => {
  const { about } = await made();
  for (const { inputs } of about.api?.calls ?? [])
    expect(validate(VALID, parse(inputs[0]?.constant ?? '')).map(({ message }) => message)).toEqual([]);
});

test('given types of which one answers, then only what does not contradict is asked of each', async () => {
  const { documentOf, connector } = await made();
  expect(documentOf('search')).toContain('__typename\n    ... on Parcel {');
  expect(documentOf('search')).toContain('... on Letter {\n      id\n      pages\n    }');
  const output = connector.actions[1]?.outputs[0];
  expect(output).toMatchObject({ name: 'response', type: 'array' });
  expect(output?.model).toMatchObject({ items: { properties: { __typename: {}, weight: {}, pages: {} } } });
});

test('given an action, then its request holds document and variables, and the data is its output', async () => {
  // given
  const { connector, about, documentOf } = await made();
  const [parcel] = connector.actions;
  const planned = parcel && requestPlan(about.api, connector, parcel);
  if (!planned || !('plan' in planned)) throw new Error('It has no request.');
  const { plan } = planned;
  // when
  const typed = new Map([['BASE_URL', 'https://api.example.com/graphql']]);
  const sent = makeRequest(plan, { id: '4711' }, [{ name: 'BASE_URL', secure: false }], typed);
  const answer = (body: object) =>
    readAnswer(plan, {
      status: 200,
      headers: new Headers({ 'Content-Type': 'application/json' }),
      body: JSON.stringify(body),
    });
  // then
  expect(sent).toMatchObject({ request: { method: 'POST', url: 'https://api.example.com/graphql' } });
  expect('request' in sent && JSON.parse(sent.request.body ?? '')).toEqual({
    query: documentOf('parcel'),
    variables: { id: '4711' },
  });
  expect(answer({ data: { parcel: { id: '4711' } } })).toEqual({
    outputs: { response: { id: '4711' }, status: 200 },
  });
  const errors = [{ message: 'Not found.' }];
  expect(answer({ data: { parcel: null }, errors })).toEqual({
    outputs: { response: null, status: 200, errors },
    error: 'GRAPHQL_ERRORS',
  });
});

test('given operations nothing can be made of, then each says why, with its line', async () => {
  const { operations } = await described(SCHEMA);
  const refused = operations.filter((one) => one.refused !== undefined);
  expect(refused.map(({ key, refused: why }) => [key, why])).toEqual([
    ['query lost', 'Its type “Nowhere” is not in the schema, so nobody knows what to ask for.'],
    ['mutation attach', '“file” is a file (Upload), which is sent in parts.'],
  ]);
  expect(refused[0]?.problems[0]?.place).toMatchObject({ line: 11, path: ['Query', 'lost'] });
});

test('given the answer to an introspection query, then it is the same', async () => {
  // given
  const { introspectionFromSchema } = await import('graphql');
  const introspected = JSON.stringify({ data: introspectionFromSchema(VALID) });
  // when
  const [told, written] = [await drafted(introspected), await drafted(SCHEMA)];
  // then
  expect(told.about.api?.calls.map((one) => one.inputs)).toEqual(
    written.about.api?.calls.map((one) => one.inputs),
  );
  expect(told.connector.actions).toEqual(written.connector.actions);
});

test('given a document that asks for something else later, then the update tells it', async () => {
  const first = await drafted(SCHEMA);
  const { changes } = await drafted(SCHEMA.replace('weight: Float\n', 'weight: Float\n  height: Float\n'), {
    existing: { connector: first.connector, about: first.about },
  });
  expect(changes.map(({ message }) => message)).toContain(
    'The action “parcel” asks the service for something else now.',
  );
});

test.each([
  ['type Query { a: }', 'graphql-invalid', 1],
  [`type Query { a: ${'['.repeat(20_000)}Int`, 'graphql-too-deep', undefined],
])('given a schema like %#, then it is refused with a reason', async (text, code, line) => {
  const { api, problems } = await describeApi({ kind: 'text', text });
  expect(api).toBeNull();
  expect(problems[0]?.code).toBe(code);
  expect(problems[0]?.place.line).toBe(line);
});
