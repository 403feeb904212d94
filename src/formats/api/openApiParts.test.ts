import { expect, test } from 'vitest';
import { requestPlan } from '../code/RequestPlan.ts';
import { drafted } from './testing.ts';

const API = {
  openapi: '3.0.3',
  info: { title: 'Covers', version: '1' },
  servers: [{ url: 'https://covers.example.com' }],
  paths: {
    '/covers': {
      post: {
        operationId: 'addCover',
        requestBody: {
          content: {
            'multipart/form-data': {
              schema: {
                type: 'object',
                properties: {
                  cover: { type: 'string', format: 'binary' },
                  pages: { type: 'array', items: { type: 'string', format: 'binary' } },
                  about: { type: 'object', properties: { title: { type: 'string' } } },
                  note: { type: 'string' },
                  odd: { type: 'string' },
                },
              },
              encoding: {
                cover: { contentType: 'image/*, image/png', headers: { 'X-Size': {} } },
                note: { contentType: 'text/markdown' },
                odd: { contentType: 'a\r\nX-Evil: 1' },
              },
            },
          },
        },
        responses: { 204: { description: 'Added' } },
      },
    },
  },
};

test('given a body of several parts, then each is an input of its type, and code sends it as its encoding says', async () => {
  const { connector, about, problems } = await drafted(JSON.stringify(API));
  const [add] = connector.actions;
  if (!add) throw new Error('There is no action.');
  expect(add.inputs.map(({ name, type }) => [name, type])).toEqual([
    ['cover', 'file'],
    ['pages', 'array'],
    ['about', 'json'],
    ['note', 'string'],
    ['odd', 'string'],
  ]);
  const made = requestPlan(about.api, connector, add);
  expect(made && 'plan' in made && made.plan.body).toEqual({
    kind: 'multipart',
    mediaType: 'multipart/form-data',
  });
  const told = made && 'plan' in made ? made.plan.inputs : [];
  expect(told.map(({ name, isFile, partType }) => [name, isFile, partType])).toEqual([
    ['cover', true, 'image/png'],
    ['pages', true, undefined],
    ['about', undefined, undefined],
    ['note', undefined, 'text/markdown'],
    ['odd', undefined, undefined],
  ]);
  expect(problems.map(({ message }) => message)).toContain(
    'The headers of the part “cover” are left out: a part is sent with its type alone.',
  );
});
