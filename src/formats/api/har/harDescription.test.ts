import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftConnector } from '../../../domain/api/draftConnector.ts';
import type { JsonObject, JsonValue } from '../../../domain/values/json.ts';
import { describeApi } from '../describeApi.ts';
import { described, drafted, flawsOf, hostileName } from '../testing.ts';

interface Recorded {
  readonly method?: string;
  readonly headers?: JsonValue;
  readonly postData?: JsonValue;
  readonly status?: number;
  readonly type?: string;
  readonly text?: string;
  readonly encoding?: string;
  readonly resource?: string;
}

const entry = (url: string, one: Recorded = {}): JsonObject => ({
  ...(one.resource !== undefined && { _resourceType: one.resource }),
  request: {
    ...{ method: one.method ?? 'GET', url, headers: one.headers ?? [] },
    ...(one.postData !== undefined && { postData: one.postData }),
  },
  response: {
    status: one.status ?? 200,
    content: {
      ...{ mimeType: one.type ?? 'application/json', text: one.text ?? '{}' },
      ...(one.encoding !== undefined && { encoding: one.encoding }),
    },
  },
});
const har = (...entries: readonly JsonValue[]) => JSON.stringify({ log: { version: '1.2', entries } });
const API = 'https://api.shop.example.com';
const post = (value: JsonValue) => ({
  method: 'POST',
  postData: { mimeType: 'application/json', text: JSON.stringify(value) },
});

test('given requests that differ in ids, then they are one action with types of all samples and no value', async () => {
  // given
  const bearer = [
    { name: 'Authorization', value: 'Bearer s3cret-t0ken' },
    { name: 'Cookie', value: 'sid=s3cret-c00kie' },
    { name: 'X-Tenant', value: 'acme-corp' },
    { name: 'User-Agent', value: 'Mozilla' },
  ];
  const text = har(
    entry(`${API}/v1/orders/17?page=1&sort=ann`, { text: '{"id":17,"name":"ann"}', headers: bearer }),
    entry(`${API}/v1/orders/18?page=2`, { text: btoa('{"id":18,"total":1.5}'), encoding: 'base64' }),
    entry(`${API}/v1/orders/19?page=3`, { status: 404, text: '{"error":"ann"}' }),
    entry(`${API}/v1/orders`, post({ item: 'ann', count: 1 })),
    entry(`${API}/v1/orders`, post({ item: 'bob', gift: true })),
  );
  // when
  const draft = await drafted(text);
  const { connector, about } = draft;
  const [get, create] = connector.actions;
  // then
  expect(connector.name).toBe('shop-example-com');
  expect(about.api?.calls.map(({ operation }) => operation)).toEqual([
    'GET /v1/orders/{orderId}',
    'POST /v1/orders',
  ]);
  expect(get?.inputs.map(({ name, type, required }) => `${name}:${type}${required ? '!' : ''}`)).toEqual([
    ...['orderId:integer!', 'page:integer!', 'sort:string', 'X_Tenant:string'],
  ]);
  expect(get?.outputs[0]?.model).toMatchObject({
    properties: { id: { type: 'integer' }, name: { type: 'string' }, total: { type: 'number' } },
  });
  expect(connector.errors.map(({ code }) => code)).toEqual(['404']);
  expect(create?.inputs.map(({ name, type }) => `${name}:${type}`)).toEqual([
    ...['item:string', 'count:integer', 'gift:boolean'],
  ]);
  expect(connector.config.map(({ name, secure }) => [name, secure])).toEqual([
    ['BASE_URL', undefined],
    ['TOKEN', true],
  ]);
  expect(JSON.stringify(draft)).not.toMatch(/s3cret|ann|bob|acme|Mozilla/);
  expect(flawsOf(draft)).toEqual([]);
});

test.each([
  ['https://x.test/logo.svg', {}, 'It fetches a part of a page: a script, a style, a picture or a font.'],
  ['https://x.test/a', { type: 'text/html' }, 'It fetches a page.'],
  [
    'https://x.test/a',
    { method: 'OPTIONS' },
    'The browser asked by itself whether the request is allowed (preflight).',
  ],
  [
    'https://www.google-analytics.com/collect',
    { method: 'POST' },
    'Its host counts visits, shows advertisements or collects errors.',
  ],
  ['https://x.test/a', { status: 0, type: '', text: '' }, 'It was never answered.'],
  [
    'https://x.test/a',
    { type: 'text/plain', text: 'hello' },
    'Neither the request nor the answer carries data.',
  ],
  ['https://x.test/a', { type: 'text/plain', text: 'hello', resource: 'xhr' }, undefined],
  ['https://x.test/a', { type: 'application/problem+json' }, undefined],
] as const)(
  'given a request to %s like %j, then it is not chosen at first, with the reason',
  async (url, one, why) => {
    const { operations } = await described(har(entry(url, one)));
    expect(operations.map(({ aside }) => aside)).toEqual([why]);
  },
);

test('given keys in headers and queries, then they are configuration by name alone', async () => {
  const key = [
    { name: 'X-Api-Key', value: 's3cret' },
    { name: 'X-CSRF-Token', value: 's3cret2' },
  ];
  const draft = await drafted(
    har(entry(`${API}/a`, { headers: key }), entry(`${API}/b?access_token=s3cret3&q=x`)),
  );
  expect(draft.about.api?.schemes.map(({ kind, key: name, in: place }) => [kind, name, place])).toEqual([
    ['api-key', 'X-Api-Key', 'header'],
    ['api-key', 'access_token', 'query'],
  ]);
  expect(draft.connector.actions.map(({ inputs }) => inputs.map(({ name }) => name))).toEqual([[], ['q']]);
  expect(JSON.stringify(draft)).not.toContain('s3cret');
});

test('given several hosts, then each is a group with an address of its own', async () => {
  const api = await described(har(entry('https://one.test/a'), entry('https://two.test/a')));
  expect(api.operations.map(({ key, tags, servers }) => [key, tags, servers.map(({ url }) => url)])).toEqual([
    ['GET /a (one.test › )', ['one.test'], ['https://one.test']],
    ['GET /a (two.test › )', ['two.test'], ['https://two.test']],
  ]);
});

test.each([
  ['{"log":{"entries":[', 'json-invalid'],
  ['{"log":{"entries":{}}}', 'api-not-recognised'],
])('given a HAR like %s, then it is refused with a reason', async (text, code) => {
  const { api, problems } = await describeApi({ kind: 'text', text });
  expect(api).toBeNull();
  expect(problems.map((one) => one.code)).toContain(code);
});

test('given entries of any shape, then they are read without harm, and what is none is counted', async () => {
  const strange: readonly JsonValue[] = [
    null,
    7,
    {},
    entry('data:text/plain,x'),
    entry('wss://x.test/a'),
    entry('https://'),
  ];
  const { operations, problems } = await described(har(...strange, entry(`${API}/a`)));
  expect(operations).toHaveLength(1);
  expect(problems[0]?.message).toBe('6 of 7 entries are left out: they are no requests to http or https.');
  const anything = fc.array(
    fc.jsonValue().map((value) => value as JsonValue),
    { maxLength: 5 },
  );
  const named = fc.array(
    fc.tuple(hostileName, hostileName).map(([name, value]) =>
      entry(
        `${API}/${encodeURIComponent(name.toWellFormed())}?${encodeURIComponent(value.toWellFormed())}=1`,
        {
          headers: [{ name: `X-${name}`, value }],
          text: JSON.stringify({ [name]: value }),
          ...(name.length % 2 === 0 && post({ [value]: name })),
        },
      ),
    ),
    { minLength: 1, maxLength: 3 },
  );
  await fc.assert(
    fc.asyncProperty(anything, named, async (some, entries) => {
      expect(flawsOf(await draftConnector(await described(har(...some, ...entries))))).toEqual([]);
    }),
    { numRuns: 30 },
  );
});

test('given 100,000 entries, then they are read, told about, and can be stopped', async () => {
  const text = har(...Array.from({ length: 100_000 }, (_, at) => entry(`${API}/orders/${at}/lines`)));
  const told: string[] = [];
  const { api } = await describeApi({ kind: 'text', text }, (what, done, total) =>
    told.push(`${what} ${done}/${total}`),
  );
  expect(api?.operations.map(({ key }) => key)).toEqual(['GET /orders/{orderId}/lines']);
  expect(told).toContain('Reading the requests 98000/100000');
  let count = 0;
  const stop = () => {
    count += 1;
    return count > 20 ? Promise.reject(new Error('stopped')) : Promise.resolve();
  };
  await expect(describeApi({ kind: 'text', text }, () => undefined, stop)).rejects.toThrow('stopped');
});
