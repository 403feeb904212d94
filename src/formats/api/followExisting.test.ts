import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ApiDraft } from '../../domain/api/ApiDraft.ts';
import type { Connector } from '../../domain/connector/connector.ts';
import { weightOf } from '../../domain/versions/definitionChange.ts';
import {
  addAction,
  updateAction,
  updateConfig,
  updateParameter,
} from '../../domain/connector/editConnector.ts';
import { connectorProblems } from '../../domain/problems/connectorProblems.ts';
import { drafted } from './testing.ts';

const OPERATIONS = {
  '/orders/{id}': {
    get: {
      operationId: 'getOrder',
      parameters: [
        { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
        { name: 'deep', in: 'query', schema: { type: 'boolean' } },
      ],
      responses: { 200: { description: 'ok' }, 404: { description: 'none' } },
    },
  },
  '/orders': {
    get: { operationId: 'listOrders', responses: { 200: { description: 'ok' } } },
    post: {
      operationId: 'makeOrder',
      requestBody: {
        content: {
          'application/json': { schema: { type: 'object', properties: { a: { type: 'string' } } } },
        },
      },
      responses: { 201: { description: 'made' } },
    },
  },
};

function description(paths: object, version = '1'): string {
  const servers = [{ url: 'https://api.example.org' }];
  return JSON.stringify({ openapi: '3.1.0', info: { title: 'Orders', version }, servers, paths });
}

function following({ about }: ApiDraft, connector: Connector) {
  return { existing: { connector, about } };
}

test('given the same description again, then nothing is different', async () => {
  // given
  const first = await drafted(description(OPERATIONS));
  // when
  const again = await drafted(description(OPERATIONS), following(first, first.connector));
  // then
  expect(again.changes).toEqual([]);
  expect(again.connector).toEqual(first.connector);
  expect(again.about).toEqual(first.about);
});

test('given edits of people, then they stay: names, what is folded, values, actions of their own', async () => {
  // given
  const first = await drafted(description(OPERATIONS));
  let edited = updateAction(first.connector, 'getOrder', { name: 'fetch' });
  edited = updateParameter(edited, 'getOrder', 'inputs', 0, {
    name: 'orderId',
    label: 'Order',
    advanced: true,
  });
  edited = updateConfig(edited, 0, { value: 'https://staging.example.org' });
  edited = addAction(edited, 'ours');
  // when
  const again = await drafted(description(OPERATIONS), following(first, edited));
  // then
  expect(again.changes).toEqual([]);
  expect(again.connector).toEqual(edited);
  expect(again.about.api?.calls[0]?.inputs[0]).toEqual({ parameter: 'path.id', in: 'path', name: 'id' });
});

test('given an operation that moved and one that is gone, then one follows and the other is told', async () => {
  // given
  const first = await drafted(description(OPERATIONS));
  const edited = updateAction(first.connector, 'makeOrder', { name: 'create' });
  const { '/orders': orders, ...others } = OPERATIONS;
  const { requestBody, ...post } = orders.post;
  // when
  const next = await drafted(
    description(
      { ...others, '/v2/orders': { post: { ...post, requestBody: { ...requestBody, required: true } } } },
      '2',
    ),
    following(first, edited),
  );
  // then
  expect(next.connector.actions.map(({ key, name }) => [key, name])).toEqual([
    ['getOrder', 'getOrder'],
    ['makeOrder', 'create'],
  ]);
  expect(next.gone).toEqual([{ key: 'listOrders', name: 'listOrders' }]);
  expect(next.changes.map(({ message }) => message)).toEqual([
    'The action “listOrders” is gone.',
    'The action “create” is the request “POST /v2/orders” now, and was “POST /orders”.',
  ]);
  expect(weightOf(next.changes)).toBe('breaking');
});

test('given a new operation and a new parameter, then they are additions, with names that are free', async () => {
  // given
  const first = await drafted(description(OPERATIONS));
  const edited = updateAction(first.connector, 'listOrders', { name: 'findOrders' });
  const paths = {
    ...OPERATIONS,
    '/found': { get: { operationId: 'findOrders', responses: { 200: { description: 'ok' } } } },
  };
  // when
  const next = await drafted(description(paths), following(first, edited));
  // then
  expect(next.connector.actions.map(({ name }) => name)).toEqual([
    'getOrder',
    'findOrders',
    'makeOrder',
    'findOrders2',
  ]);
  expect(weightOf(next.changes)).toBe('compatible');
  expect(connectorProblems(next.connector, [], next.about)).toEqual([]);
});

test('given a connector that knows no origin, then actions and parameters are found by their names', async () => {
  // given
  const { connector } = await drafted(description(OPERATIONS));
  const ids = {
    ...connector,
    actions: connector.actions.map((action) => ({ ...action, key: `k-${action.key}` })),
  };
  // when
  const next = await drafted(description(OPERATIONS), { existing: { connector: ids } });
  // then
  expect(next.connector.actions.map(({ key }) => key)).toEqual(['k-getOrder', 'k-listOrders', 'k-makeOrder']);
  expect(next.about.api?.calls.map(({ action }) => action)).toEqual([
    'k-getOrder',
    'k-listOrders',
    'k-makeOrder',
  ]);
});

test('given any two descriptions one after the other, then what is left is valid and every call has its action', async () => {
  const paths = fc.dictionary(
    fc.constantFrom('/a', '/b', '/c/{x}', '/__proto__'),
    fc.dictionary(
      fc.constantFrom('get', 'post', 'delete'),
      fc.record({
        operationId: fc.constantFrom('one', 'One', 'two', 'constructor', 'ours'),
        parameters: fc.array(
          fc.record({
            name: fc.constantFrom('x', 'X', 'status', 'id', '__proto__'),
            in: fc.constantFrom('query', 'header', 'path'),
            schema: fc.constantFrom({ type: 'string' }, { type: 'integer' }),
          }),
          { maxLength: 4 },
        ),
        responses: fc.constant({ 200: { description: '' } }),
      }),
      { maxKeys: 3 },
    ),
    { maxKeys: 4 },
  );
  await fc.assert(
    fc.asyncProperty(paths, paths, async (before, after) => {
      // given
      const first = await drafted(description(before));
      const edited = addAction(first.connector, 'ours');
      // when
      const next = await drafted(description(after), following(first, edited));
      // then
      expect(
        connectorProblems(next.connector, [], next.about).filter(({ severity }) => severity !== 'note'),
      ).toEqual([]);
      const keys = next.connector.actions.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      const calls = next.about.api?.calls ?? [];
      expect(calls.map(({ action }) => action).filter((key) => !keys.includes(key))).toEqual([]);
      for (const call of calls) {
        const action = next.connector.actions.find(({ key }) => key === call.action);
        expect(call.inputs.map(({ parameter }) => parameter).toSorted()).toEqual(
          action?.inputs.map(({ id }) => id).toSorted(),
        );
      }
      const again = await drafted(description(after), following(next, next.connector));
      expect(again.changes).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
