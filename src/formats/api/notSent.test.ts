import { expect, test } from 'vitest';
import { notSent } from './notSent.ts';
import { drafted } from './testing.ts';

const flow = { authorizationUrl: 'https://a.example.com', tokenUrl: 'https://t.example.com', scopes: {} };
const secured = (paths: readonly string[], security: readonly object[]) =>
  Object.fromEntries(paths.map((path) => [path, { get: { security, responses: {} } }]));
const API = JSON.stringify({
  openapi: '3.0.3',
  info: { title: 'Trips', version: '1' },
  servers: [{ url: 'https://trips.example.com' }],
  components: {
    securitySchemes: {
      person: { type: 'oauth2', flows: { authorizationCode: flow } },
      key: { type: 'apiKey', in: 'header', name: 'X-Key' },
    },
  },
  paths: {
    ...secured(['/a', '/b', '/c', '/d'], [{ person: [] }]),
    ...secured(['/key'], [{ person: [] }, { key: [] }]),
    '/mixed': { post: { requestBody: { content: { 'multipart/mixed': {} } }, responses: {} } },
  },
});

test('given requests that code cannot send, when a connector is made, then each reason is told once, with how many', async () => {
  expect(notSent(await drafted(API)).map(({ message, place }) => [message, place.label])).toEqual([
    [
      'Generated code does not send it by itself (4 actions). How it proves who it is takes code of yours: write the request in the handler of the action.',
      'GET /a, GET /b, GET /c …',
    ],
    [
      'Generated code does not send it by itself (1 action). Its body is multipart/mixed, and nothing says how its parts are put together: write the request in the handler of the action.',
      'POST /mixed',
    ],
  ]);
});
