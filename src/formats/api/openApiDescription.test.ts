import { expect, test } from 'vitest';
import { connectorProblems } from '../../domain/problems/connectorProblems.ts';
import { described, drafted } from './testing.ts';

const SHOP = `
openapi: 3.0.3
info: {title: Shop API, version: "1.2", description: Orders and more., license: {name: MIT}}
externalDocs: {url: https://shop.example.org/docs}
servers:
  - url: https://{region}.shop.example.org/v1
    description: Production
    variables: {region: {default: eu, enum: [eu, us], description: Where}}
  - {url: https://sandbox.shop.example.org/v1}
security: [{key: [], app: []}, {login: [orders:read]}]
tags: [{name: Orders, description: What people buy}]
paths:
  /orders/{id}:
    parameters: [{name: id, in: path, required: true, description: Of the order, schema: {type: integer, format: int64}}]
    get:
      operationId: orders/get
      summary: Get an order
      tags: [Orders]
      parameters:
        - {name: id, in: query, schema: {type: string}}
        - {name: X-Trace, in: header, deprecated: true, schema: {type: string, maxLength: 8}}
        - {name: Authorization, in: header, schema: {type: string}}
        - {name: state, in: query, required: true, schema: {type: string, enum: [open, paid, null], default: open}, example: paid}
        - {name: tags, in: query, style: pipeDelimited, explode: false, schema: {type: array, items: {type: string}}}
      responses:
        200:
          description: The order
          headers: {X-Left: {schema: {type: integer}}}
          content: {application/json: {schema: {$ref: '#/components/schemas/Order'}, examples: {one: {value: {id: 7}}}}}
        404: {description: There is none, content: {application/problem+json: {schema: {type: object, properties: {title: {type: string}}}}}}
        default: {description: Else}
    delete:
      deprecated: true
      security: []
      responses: {204: {description: Done}}
  /orders:
    post:
      operationId: createOrder
      requestBody:
        required: true
        content:
          application/xml: {schema: {type: object}}
          application/json:
            example: {amount: 3}
            schema:
              type: object
              required: [kind, amount, lines]
              properties:
                kind: {type: string, enum: [order]}
                amount: {type: number, minimum: 0}
                at: {type: string, format: date-time}
                secret: {type: string, default: 'hunter22', description: A password}
                lines: {type: array, items: {$ref: '#/components/schemas/Line'}}
                buyer: {type: object, properties: {name: {type: string}}}
                id: {type: string, readOnly: true}
      responses: {201: {description: Made}}
components:
  schemas:
    Order: {type: object, properties: {id: {type: integer}, parent: {$ref: '#/components/schemas/Order'}}}
    Line: {type: object, required: [sku], properties: {sku: {type: string, nullable: true}, count: {type: integer}}}
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
    app: {type: apiKey, in: query, name: app}
    login:
      type: oauth2
      flows: {clientCredentials: {tokenUrl: https://login.example.org/token, scopes: {'orders:read': Read}}}
`;

test('given a description, then operations are actions whose names are valid, and the original is kept', async () => {
  // when
  const { connector, about } = await drafted(SHOP);
  // then
  expect(connector.name).toBe('shop');
  expect(connector.actions.map(({ name }) => name)).toEqual(['orders-get', 'deleteOrdersId', 'createOrder']);
  expect(connector.actions.map(({ description }) => description)).toEqual([
    'Get an order',
    'Deprecated.',
    undefined,
  ]);
  expect(about.api?.calls.map(({ operation, id, tags }) => [operation, id, tags])).toEqual([
    ['GET /orders/{id}', 'orders/get', ['Orders']],
    ['DELETE /orders/{id}', undefined, undefined],
    ['POST /orders', 'createOrder', undefined],
  ]);
  expect(about).toMatchObject({
    ...{ tags: ['Orders'], licence: 'MIT', protocol: 'rest', documentation: 'Orders and more.' },
    links: { documentation: 'https://shop.example.org/docs' },
  });
  expect(connectorProblems(connector, [], about).filter(({ severity }) => severity !== 'note')).toEqual([]);
});

test('given parameters of one name in two places, then both are inputs and know their place', async () => {
  // when
  const { connector, about } = await drafted(SHOP);
  const [get] = connector.actions;
  // then
  expect(get?.inputs).toEqual([
    { id: 'path.id', name: 'id', type: 'integer', required: true, description: 'Of the order', rest: {} },
    { id: 'query.id', name: 'id_query', type: 'string', rest: {} },
    {
      ...{
        id: 'header.X-Trace',
        name: 'X_Trace',
        type: 'string',
        description: 'Deprecated.',
        advanced: true,
        rest: {},
      },
      model: { type: 'string', maxLength: 8 },
    },
    {
      ...{
        id: 'query.state',
        name: 'state',
        type: 'string',
        required: true,
        value: 'open',
        placeholder: 'paid',
      },
      ...{ model: { type: 'string', enum: ['open', 'paid'] }, rest: {} },
    },
    {
      ...{ id: 'query.tags', name: 'tags', type: 'array', rest: {} },
      model: { type: 'array', items: { type: 'string' } },
    },
  ]);
  expect(about.api?.calls[0]?.inputs).toEqual([
    { parameter: 'path.id', in: 'path', name: 'id' },
    { parameter: 'query.id', in: 'query', name: 'id' },
    { parameter: 'header.X-Trace', in: 'header', name: 'X-Trace' },
    { parameter: 'query.state', in: 'query', name: 'state' },
    { parameter: 'query.tags', in: 'query', name: 'tags', style: 'pipeDelimited', explode: false },
  ]);
});

test('given a body, then its members are inputs, nested ones as JSON, and what can be only one value is hidden', async () => {
  // when
  const { connector, about, problems } = await drafted(SHOP);
  const create = connector.actions[2];
  // then
  expect(create?.inputs.map(({ name, type, required }) => [name, type, required === true])).toEqual([
    ['kind', 'string', true],
    ['amount', 'bigdecimal', true],
    ['at', 'datetime', false],
    ['secret', 'string', false],
    ['lines', 'array', true],
    ['buyer', 'json', false],
  ]);
  const [kind, amount, , secret, lines] = create?.inputs ?? [];
  expect(kind).toMatchObject({ hidden: true, value: 'order' });
  expect(amount).toMatchObject({ placeholder: '3', model: { type: 'number', minimum: 0 } });
  expect(secret).not.toHaveProperty('value');
  expect(lines?.model).toEqual({
    type: 'array',
    items: {
      type: 'object',
      required: ['sku'],
      properties: { sku: { type: ['string', 'null'] }, count: { type: 'integer' } },
    },
  });
  expect(about.api?.calls[2]?.body).toEqual({
    mediaType: 'application/json',
    others: ['application/xml'],
    required: true,
  });
  expect(problems.map(({ code }) => code)).toContain('api-default-left-out');
});

test('given responses, then outputs are by class of status, and failures are errors with their code', async () => {
  // when
  const { connector, about } = await drafted(SHOP);
  const [get, remove] = connector.actions;
  // then
  expect(get?.outputs.map(({ name, type, advanced }) => [name, type, advanced === true])).toEqual([
    ['response', 'json', false],
    ['error4xx', 'json', true],
    ['X_Left', 'integer', true],
    ['status', 'integer', true],
  ]);
  expect(get?.outputs[0]).toMatchObject({
    description: 'The order',
    model: { $ref: '#/$defs/Order', examples: [{ id: 7 }] },
  });
  expect(remove?.outputs.map(({ name }) => name)).toEqual(['status']);
  expect(connector.errors).toEqual([
    { name: 'Not found', description: 'There is none', code: '404', rest: {} },
    { name: 'Any other failure', description: 'Else', code: 'default', rest: {} },
  ]);
  expect(about.api?.calls[0]?.errors).toEqual([
    { status: '404', code: '404' },
    { status: 'default', code: 'default' },
  ]);
  expect(about.api?.calls[0]?.outputs).toEqual([
    { parameter: 'response', in: 'body', statuses: ['200'] },
    { parameter: 'error4xx', in: 'body', statuses: ['404'] },
    { parameter: 'header.x-left', in: 'header', name: 'X-Left', statuses: ['200'] },
    { parameter: 'status', in: 'status' },
  ]);
});

test('given security, then every scheme is configuration, and what is needed together stays together', async () => {
  // when
  const { connector, about } = await drafted(SHOP);
  // then
  expect(
    connector.config.map(({ name, value, secure, required }) => [
      name,
      value,
      secure === true,
      required === true,
    ]),
  ).toEqual([
    ['BASE_URL', 'https://{region}.shop.example.org/v1', false, true],
    ['REGION', 'eu', false, false],
    ['KEY_API_KEY_HEADER', 'X-Key', false, false],
    ['KEY_API_KEY', undefined, true, false],
    ['APP_API_KEY_HEADER', 'app', false, false],
    ['APP_API_KEY', undefined, true, false],
    ['TOKEN_URL', 'https://login.example.org/token', false, false],
    ['CLIENT_ID', undefined, false, false],
    ['CLIENT_SECRET', undefined, true, false],
  ]);
  expect(about.security?.ways.map(({ type }) => type)).toEqual(['none', 'api-key', 'oauth2-client']);
  expect(about.security?.scopes).toEqual([
    { action: 'orders-get', names: ['orders:read'] },
    { action: 'createOrder', names: ['orders:read'] },
  ]);
  expect(about.security?.note).toContain('*key* together with *app*, or *login*');
  expect(about.api?.calls.map(({ security }) => security)).toEqual([
    [
      [
        { scheme: 'key', scopes: [] },
        { scheme: 'app', scopes: [] },
      ],
      [{ scheme: 'login', scopes: ['orders:read'] }],
    ],
    [],
    [
      [
        { scheme: 'key', scopes: [] },
        { scheme: 'app', scopes: [] },
      ],
      [{ scheme: 'login', scopes: ['orders:read'] }],
    ],
  ]);
  expect(about.api?.schemes.find(({ name }) => name === 'app')).toMatchObject({
    kind: 'api-key',
    in: 'query',
    key: 'app',
  });
  expect(about.api?.servers).toEqual([
    {
      config: 'BASE_URL',
      urls: ['https://{region}.shop.example.org/v1', 'https://sandbox.shop.example.org/v1'],
      variables: [{ name: 'region', config: 'REGION' }],
    },
  ]);
});

test('given fewer operations, then what is chosen is as it is among all', async () => {
  // given
  const all = await drafted(SHOP);
  // when
  const one = await drafted(SHOP, { operations: ['POST /orders'] });
  // then
  expect(one.connector.actions).toEqual(all.connector.actions.slice(2));
  const names = ({ connector }: typeof all) => connector.config.map(({ name }) => name);
  expect(names(one)).toEqual(names(all));
});

test('given YAML or JSON, then what is told has its line', async () => {
  // given
  const yaml = SHOP.replace('/orders:\n', '/orders:\n    $ref: "other.yaml"\n');
  const json = JSON.stringify(
    { swagger: '2.0', paths: { '/a': {}, '/orders': { $ref: 'b.json' } } },
    null,
    2,
  );
  for (const text of [yaml, json]) {
    // when
    const { operations } = await described(text);
    // then
    const problem = operations.flatMap((one) => one.problems).find(({ code }) => code === 'api-path-refused');
    const lines = text.split('\n');
    const line = lines.findIndex((one) => /^ +"?\/orders"?:/.test(one));
    expect(problem?.place).toMatchObject({ line: line + 1, column: (lines[line] ?? '').search(/\S/) + 1 });
  }
});
