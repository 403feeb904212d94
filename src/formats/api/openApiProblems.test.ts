import { expect, test } from 'vitest';
import { described } from './testing.ts';

test('given parts that cannot come over, then each is told at its place and the rest does', async () => {
  // given
  const text = `{"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "webhooks": {"paid": {}},
    "paths": {
      "/a/{x}": {"get": {"parameters": [{"$ref": "other.yaml#/p"}, {"name": "q", "in": "querystring"}, {"name": "y", "in": "path", "schema": {}}],
        "callbacks": {"done": {}}, "responses": {"20x": {}, "200": {"$ref": "#/components/responses/none"}}}, "subscribe": {}},
      "/b": {"$ref": "https://elsewhere.example.org/b.json"}}}`;
  // when
  const { operations, problems } = await described(text);
  // then
  expect(operations.map(({ key, refused }) => [key, refused === undefined])).toEqual([
    ['GET /a/{x}', true],
    ['subscribe /a/{x}', false],
    ['/b', false],
  ]);
  expect(
    operations.flatMap((one) =>
      one.problems.map(({ code, place }) => `${code} ${(place.path ?? []).join('|')}`),
    ),
  ).toEqual([
    'api-parameter-left-out paths|/a/{x}|get|parameters|0',
    'api-parameter-left-out paths|/a/{x}|get',
    'api-path-parameter-undescribed paths|/a/{x}|get',
    'api-parameter-left-out paths|/a/{x}|get',
    'api-response-unknown paths|/a/{x}|get|responses|200',
    'api-response-left-out paths|/a/{x}|get|responses|20x',
    'api-callback-left-out paths|/a/{x}|get|callbacks|done',
    'api-operation-refused paths|/a/{x}|subscribe',
    'api-path-refused paths|/b',
  ]);
  expect(problems.map(({ code }) => code)).toEqual(['api-webhook-left-out']);
});
