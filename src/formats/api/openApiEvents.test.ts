import { expect, test } from 'vitest';
import { connectorProblems } from '../../domain/problems/connectorProblems.ts';
import { apiOutline } from '../../domain/api/ApiOutline.ts';
import { described, drafted } from './testing.ts';

const message = (schema: object, more: object = {}) => ({
  post: { ...more, requestBody: { content: { 'application/json': { schema } } } },
});
const PARCEL = {
  type: 'object',
  properties: { id: { type: 'string' }, weight: { type: 'integer' }, lines: { type: 'array', items: {} } },
};
const description = (webhooks: object, callbacks: object = {}) =>
  JSON.stringify({
    ...{ openapi: '3.1.0', info: { title: 'Parcels', version: '1' }, webhooks },
    paths: {
      '/labels': { post: { operationId: 'print', callbacks, responses: { 200: { description: 'ok' } } } },
      '/other': { get: { operationId: 'other', responses: { 200: { description: 'ok' } } } },
    },
  });
const FULL = description(
  { 'parcel-sent': message(PARCEL, { summary: 'A parcel went out.' }), list: message({ type: 'array' }) },
  { printed: { '{$request.body#/url}': message(PARCEL) } },
);

test('given webhooks and a callback, when a connector is made, then they are its events with what they carry', async () => {
  // when
  const { connector, problems } = await drafted(FULL);
  // then
  expect(
    connector.events.map(({ name, outputs }) => [name, outputs.map((one) => `${one.name}:${one.type}`)]),
  ).toEqual([
    ['parcel-sent', ['id:string', 'weight:integer', 'lines:array']],
    ['list', ['payload:array']],
    ['printed', ['id:string', 'weight:integer', 'lines:array']],
  ]);
  expect(connector.events[0]).toMatchObject({
    description: 'A parcel went out.',
    model: { type: 'object', properties: { weight: { type: 'integer' } } },
  });
  expect(problems.filter(({ code }) => code.endsWith('left-out'))).toEqual([]);
  expect(connectorProblems(connector, []).filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(apiOutline(await described(FULL)).events).toBe(3);
});

test('given they are not wanted, or their operation is not, then they are listed with their place or not there', async () => {
  const none = await drafted(FULL, { events: false });
  expect(none.connector.events).toEqual([]);
  expect(none.problems.map(({ code, place }) => [code, place.path?.join('|')])).toEqual([
    ['api-webhook-left-out', 'webhooks|parcel-sent'],
    ['api-webhook-left-out', 'webhooks|list'],
    ['api-callback-left-out', 'paths|/labels|post|callbacks|printed'],
  ]);
  const other = await drafted(FULL, { operations: ['GET /other'] });
  expect(other.connector.events.map(({ name }) => name)).toEqual(['parcel-sent', 'list']);
});

test('given a connector that follows, when the description changes, then events keep names and what people added', async () => {
  // given
  const first = await drafted(FULL);
  const own = { id: 'mine', name: 'mine', type: 'string', rest: {} };
  const old = {
    ...first.connector,
    events: first.connector.events.map((event) =>
      event.key === 'parcel-sent'
        ? {
            ...event,
            name: 'sent',
            outputs: [...event.outputs.map((one) => ({ ...one, name: `my_${one.name}` })), own],
          }
        : event,
    ),
  };
  const later = description({
    'parcel-sent': message({
      type: 'object',
      properties: { id: { type: 'string' }, depot: { type: 'string' } },
    }),
    lost: message(PARCEL),
  });
  // when
  const { connector, changes } = await drafted(later, {
    existing: { connector: old, about: first.about },
  });
  // then
  expect(connector.events.map(({ name, outputs }) => [name, outputs.map((one) => one.name)])).toEqual([
    ['sent', ['my_id', 'depot', 'mine']],
    ['list', ['payload']],
    ['printed', ['id', 'weight', 'lines']],
    ['lost', ['id', 'weight', 'lines']],
  ]);
  expect(changes.some(({ subject, kind }) => subject === 'event' && kind === 'added')).toBe(true);
});
