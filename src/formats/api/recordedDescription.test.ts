import fc from 'fast-check';
import { expect, test } from 'vitest';
import { connectorProblems } from '../../domain/problems/connectorProblems.ts';
import { draftConnector } from '../../domain/api/draftConnector.ts';
import { describeApi } from './describeApi.ts';
import { shellCommands } from './shellWords.ts';
import { described, drafted } from './testing.ts';

// Put together here, so that no scanner takes this file for a leak.
const SECRET = ['hunter', '22', 'x'].join('');

const COLLECTION = JSON.stringify({
  info: { name: 'Echo', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
  auth: { type: 'bearer', bearer: [{ key: 'token', value: SECRET }] },
  variable: [
    { key: 'base', value: 'https://echo.example.org/v1/' },
    { key: 'user', value: '42' },
    { key: 'token', value: SECRET },
  ],
  item: [
    {
      name: 'Users',
      item: [
        {
          name: 'Get one user',
          event: [{ listen: 'test', script: { exec: ['pm.test()'] } }],
          request: {
            method: 'GET',
            header: [
              { key: 'X-Tenant', value: 'acme', description: 'Whose' },
              { key: 'Accept', value: '*/*' },
            ],
            url: {
              raw: '{{base}}/users/:id/{{user}}?limit=10&all=true&off=1',
              query: [
                { key: 'limit', value: '10' },
                { key: 'all', value: 'true' },
                { key: 'off', value: '1', disabled: true },
              ],
              variable: [{ key: 'id', value: '7', description: 'Of the user' }],
            },
          },
          response: [
            { code: 200, name: 'One', body: '{"id": 7, "born": "2000-01-01", "roles": [{"name": "a"}]}' },
            { code: 200, name: 'Other', body: '{"id": 7.5, "roles": []}' },
            { code: 404, name: 'None', body: 'no' },
          ],
        },
        {
          name: 'Make a user',
          request: {
            auth: { type: 'digest', digest: { username: 'me', password: SECRET } },
            method: 'POST',
            url: 'https://{{host}}.example.org/users',
            body: { mode: 'raw', raw: '{"name": "x", "age": {{age}}, "address": {"city": "y"}}' },
          },
        },
        { name: 'Open', request: { auth: { type: 'noauth' }, method: 'GET', url: '{{elsewhere}}/open' } },
      ],
    },
    {
      name: 'Upload',
      request: {
        method: 'POST',
        url: '{{base}}/files',
        body: {
          mode: 'formdata',
          formdata: [
            { key: 'file', type: 'file', src: 'a.txt' },
            { key: 'note', value: 'hi', type: 'text' },
          ],
        },
      },
    },
    {
      name: 'Ask',
      request: {
        method: 'POST',
        url: '{{base}}/graphql',
        body: { mode: 'graphql', graphql: { query: 'query ($id: ID) { a }', variables: '{"id": 1}' } },
      },
    },
    { name: 'Nothing', request: { method: 'GET', url: '' } },
  ],
});

test('given a collection, then every request has a verdict, and types are read off its values', async () => {
  // when
  const api = await described(COLLECTION);
  const { connector, about } = await draftConnector(api);
  const [get, make, , upload, ask] = connector.actions;
  // then
  expect(api.operations.map(({ key, refused }) => [key, refused])).toEqual([
    ['GET /v1/users/{id}/{user}', undefined],
    ['POST /users', undefined],
    ['GET /open', undefined],
    ['POST /v1/files', undefined],
    ['POST /v1/graphql', undefined],
    ['GET /', 'It has no address.'],
  ]);
  expect(connector.actions.map(({ name }) => name)).toEqual([
    'getOneUser',
    'makeAUser',
    'open',
    'upload',
    'ask',
  ]);
  expect(get?.inputs.map(({ name, type, value, placeholder }) => [name, type, value ?? placeholder])).toEqual(
    [
      ['id', 'string', '7'],
      ['user', 'string', '42'],
      ['limit', 'integer', 10],
      ['all', 'boolean', true],
      ['off', 'integer', '1'],
      ['X_Tenant', 'string', 'acme'],
    ],
  );
  expect(get?.outputs[0]?.model).toEqual({
    type: 'object',
    properties: {
      id: { type: 'number' },
      born: { type: 'string', format: 'date' },
      roles: { type: 'array', items: { type: 'object', properties: { name: { type: 'string' } } } },
    },
  });
  expect(make?.inputs.map(({ name, type }) => [name, type])).toEqual([
    ['name', 'string'],
    ['age', 'json'],
    ['address', 'json'],
  ]);
  expect(upload?.inputs.map(({ name, type }) => [name, type])).toEqual([
    ['file', 'file'],
    ['note', 'string'],
  ]);
  expect(ask?.inputs.map(({ name, hidden }) => [name, hidden === true])).toEqual([
    ['query', true],
    ['variables', false],
  ]);
  expect(
    about.api?.calls.map(({ security }) => security?.map((all) => all.map(({ scheme }) => scheme))),
  ).toEqual([[['bearer']], [['digest']], [], [['bearer']], [['bearer']]]);
  expect(JSON.stringify([connector, about])).not.toContain(SECRET);
  expect(connectorProblems(connector, [], about).filter(({ severity }) => severity !== 'note')).toEqual([]);
});

test('given addresses, then what is in front is configured', async () => {
  // when
  const { connector, about } = await drafted(COLLECTION);
  // then
  expect(
    connector.config.flatMap(({ name, value }) =>
      name.includes('URL') || name === 'HOST' ? [[name, value]] : [],
    ),
  ).toEqual([
    ['BASE_URL', 'https://echo.example.org'],
    ['HOST_EXAMPLE_ORG_URL', 'https://{host}.example.org'],
  ]);
  expect(about.api?.calls.map(({ server }) => server)).toEqual([
    'BASE_URL',
    'HOST_EXAMPLE_ORG_URL',
    'BASE_URL',
    'BASE_URL',
    'BASE_URL',
  ]);
});

test('given cURL commands, then each is an action, and no secret comes over', async () => {
  // given
  const text = `# two of them
curl -sSL 'https://api.example.org/v2/orders/17?state=open' \\
  -H "Authorization: Bearer ${SECRET}" -H 'X-Trace: 1'
curl https://api.example.org/v2/orders -u me:${SECRET} --json '{"amount": 3, "at": "2026-01-01T10:00:00Z"}'
curl -G https://api.example.org/find --data-urlencode "q=a b" && echo done
curl -X PUT https://api.example.org/form -d 'a=1&b=x%20y'
curl https://api.example.org/up -F 'file=@x.png;type=image/png' -F note=hi`;
  // when
  const { connector, about } = await drafted(text);
  // then
  expect(about.api?.calls.map(({ operation, body }) => [operation, body?.mediaType])).toEqual([
    ['GET /v2/orders/17', undefined],
    ['POST /v2/orders', 'application/json'],
    ['GET /find', undefined],
    ['PUT /form', 'application/x-www-form-urlencoded'],
    ['POST /up', 'multipart/form-data'],
  ]);
  expect(connector.actions.map(({ inputs }) => inputs.map(({ name, type }) => `${name}:${type}`))).toEqual([
    ['state:string', 'X_Trace:string'],
    ['amount:integer', 'at:datetime'],
    ['q:string'],
    ['a:integer', 'b:string'],
    ['file:file', 'note:string'],
  ]);
  expect(about.api?.schemes.map(({ kind }) => kind)).toEqual(['bearer', 'basic']);
  expect(JSON.stringify([connector, about])).not.toContain(SECRET);
});

test('given a command as browsers copy it for Windows, then it is the same', async () => {
  // given
  const text =
    'curl ^"https://a.example.org/x?y=1^" ^\r\n  -H ^"X-A: b^" ^\r\n  --data-raw ^"^{^\\^"n^\\^":1^}^"';
  // when
  const { about, connector } = await drafted(text);
  // then
  expect(about.api?.calls[0]?.operation).toBe('POST /x');
  expect(connector.actions[0]?.inputs.map(({ name }) => name)).toEqual(['y', 'X_A', 'n']);
});

test('given a request and its response, then there is one action with both', async () => {
  // when
  const { api } = await describeApi({
    kind: 'sample',
    request:
      'POST /orders?dry=true HTTP/1.1\r\nHost: api.example.org\r\nContent-Type: application/json\r\n\r\n{"amount": 3}',
    response: 'HTTP/1.1 201 Created\nContent-Type: application/json\n\n{"id": "a"}',
  });
  const draft = api && (await draftConnector(api));
  // then
  expect(draft?.connector.name).toBe('example-org');
  expect(draft?.connector.actions[0]?.inputs.map(({ name }) => name)).toEqual(['dry', 'amount']);
  expect(draft?.connector.actions[0]?.outputs[0]).toMatchObject({
    name: 'response',
    model: { type: 'object', properties: { id: { type: 'string' } } },
  });
});

test('given what is no request, then a problem says what one looks like', async () => {
  const { api, problems } = await describeApi({ kind: 'sample', request: '{"a": 1}', response: '' });
  expect(api).toBeNull();
  expect(problems[0]?.message).toContain('begins with its method');
});

test('given any text, then it is taken apart without an end that is missing', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', ' ', "'", '"', '\\', '\n', '$', '&', ';', '#', '^') }),
      (text) => {
        expect(shellCommands(text).flat().join('').length).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});
