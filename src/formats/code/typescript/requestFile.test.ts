import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as typescript from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RequestPlan } from '../RequestPlan.ts';
import { codeModel } from '../CodeModel.ts';
import { connector } from '../../../domain/testing.ts';
import { PARTS_FILE } from './partsFile.ts';
import { REQUEST_FILE } from './requestFile.ts';
import { errorsFile } from './sharedFiles.ts';
import { VALUES_FILE } from './valuesFile.ts';

// The generated code itself runs here, against a server that says what it was sent.

type Send = (plan: object, inputs: object, configuration: object) => Promise<Record<string, unknown>>;

const folder = mkdtempSync(path.join(tmpdir(), 'request-'));
let send: Send;
let server: Server;
let here: string;
let seen: {
  readonly line: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  readonly bytes: Buffer;
};
let answer: {
  readonly status: number;
  readonly body: string | Buffer;
  readonly headers: Record<string, string>;
};

beforeAll(async () => {
  const errors = errorsFile(codeModel(connector('library'), '1.0.0'));
  const files = { request: REQUEST_FILE, parts: PARTS_FILE, values: VALUES_FILE, errors };
  for (const [name, { text }] of Object.entries(files)) {
    const { outputText } = typescript.transpileModule(text, {
      compilerOptions: { target: typescript.ScriptTarget.ES2023, module: typescript.ModuleKind.ESNext },
    });
    writeFileSync(path.join(folder, `${name}.js`), outputText);
  }
  writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
  ({ send } = (await import(pathToFileURL(path.join(folder, 'request.js')).href)) as { send: Send });
  server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      if (request.url === '/token') {
        response.writeHead(200).end('{"access_token":"fresh","expires_in":3600}');
        return;
      }
      seen = {
        line: `${request.method ?? ''} ${request.url ?? ''}`,
        headers: request.headers,
        body: Buffer.concat(pieces).toString(),
        bytes: Buffer.concat(pieces),
      };
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const PLAN: RequestPlan = {
  method: 'GET',
  server: 'baseUrl',
  variables: [],
  path: '/books',
  inputs: [],
  outputs: [],
  errors: [],
  security: [],
};
const OK = { status: 200, body: '{"a":1}', headers: { 'Content-Type': 'application/json', 'X-Total': '7' } };

async function sent(plan: Partial<RequestPlan>, inputs: object = {}, configuration: object = {}) {
  return send({ ...PLAN, ...plan }, inputs, { baseUrl: `${here}/v1/`, ...configuration });
}

test.each([
  [{ in: 'query', name: 'q' }, ['a b', 'c&d'], 'GET /v1/books?q=a%20b&q=c%26d'],
  [{ in: 'query', name: 'q', explode: false }, ['a', 'b'], 'GET /v1/books?q=a%2Cb'],
  [{ in: 'query', name: 'q', style: 'pipeDelimited', explode: false }, ['a', 'b'], 'GET /v1/books?q=a%7Cb'],
  [{ in: 'query', name: 'q', style: 'deepObject' }, { x: 1 }, 'GET /v1/books?q%5Bx%5D=1'],
  [{ in: 'query', name: 'q', isJson: true }, { x: 1 }, 'GET /v1/books?q=%7B%22x%22%3A1%7D'],
  [{ in: 'query', name: 'q' }, undefined, 'GET /v1/books'],
  [{ in: 'query', name: 'q', constant: 'always' }, undefined, 'GET /v1/books?q=always'],
] as const)(
  'given a query parameter %j, when it is %j, then it is written as OpenAPI says',
  async (planned, value, line) => {
    answer = OK;
    await sent({ inputs: [{ input: 'it', ...planned }] }, { it: value });
    expect(seen.line).toBe(line);
  },
);

test.each([
  [{}, 'a/b ?', '/v1/books/a%2Fb%20%3F'],
  [{}, ['a', 'b'], '/v1/books/a,b'],
  [{ style: 'label', explode: true }, ['a', 'b'], '/v1/books/.a.b'],
  [{ style: 'matrix' }, 'x', '/v1/books/;id=x'],
  [{ style: "odata '*'" }, "O'Neil/x) or (1 eq 1", "/v1/books/'O''Neil%2Fx)%20or%20(1%20eq%201'"],
  [{ style: "odata guid'*'" }, 'a-1', "/v1/books/guid'a-1'"],
  [{ style: 'odata *L' }, -5, '/v1/books/-5L'],
] as const)(
  'given %j in the path, when it is %j, then it stays one segment',
  async (planned, value, place) => {
    answer = OK;
    await sent(
      { path: '/books/{id}', inputs: [{ input: 'it', in: 'path', name: 'id', ...planned }] },
      { it: value },
    );
    expect(seen.line).toBe(`GET ${place}`);
  },
);

test.each(['1)/$ref', '', "1'", '1,B=2'])(
  'given a key without quotes, when it is %j, then it cannot end and become another',
  async (value) => {
    const inputs = [{ input: 'it', in: 'path' as const, name: 'id', style: 'odata *' }];
    await expect(sent({ path: '/books({id})', inputs }, { it: value })).rejects.toThrow('cannot be');
  },
);

test.each(['..', '.'])('given %s in the path, when it is sent, then it leads nowhere else', async (value) => {
  const plan = { path: '/books/{id}', inputs: [{ input: 'it', in: 'path' as const, name: 'id' }] };
  await expect(sent(plan, { it: value })).rejects.toThrow('cannot be');
});

test('given fields and others, when a body is sent, then fields win; a form is encoded', async () => {
  answer = OK;
  const inputs: RequestPlan['inputs'] = [
    { input: 'title', in: 'field', name: 'title' },
    { input: 'more', in: 'others', name: 'others' },
  ];
  const given = { title: 'Dune', more: { title: 'no', pages: 3 } };
  await sent({ method: 'POST', inputs, body: { kind: 'json', mediaType: 'application/json' } }, given);
  expect(JSON.parse(seen.body)).toEqual({ title: 'Dune', pages: 3 });
  await sent(
    { method: 'POST', inputs, body: { kind: 'form', mediaType: 'application/x-www-form-urlencoded' } },
    given,
  );
  expect(seen.body).toBe('title=Dune&pages=3');
});

/** Bytes that are no text: what takes them for one loses them. */
const PNG = 'iVBORw0KGgr/AIA=';

test.each([
  [{ mediaType: 'application/octet-stream' }, { content: PNG }, 'application/octet-stream'],
  [{ mediaType: 'application/pdf' }, { content: PNG, mimeType: 'image/png' }, 'application/pdf'],
  [
    { mediaType: 'application/pdf', others: ['image/*'] },
    { content: PNG, mimeType: 'image/png' },
    'image/png',
  ],
  [{ mediaType: '*/*' }, `data:image/png;base64,${PNG}`, 'image/png'],
  [{ mediaType: 'image/*' }, { content: PNG, mimeType: 'a\r\nX-Evil: 1' }, 'application/octet-stream'],
])(
  'given a body that is a file of %j, when %j is sent, then its bytes arrive as %s',
  async (body, file, type) => {
    answer = OK;
    const inputs: RequestPlan['inputs'] = [{ input: 'scan', in: 'body', name: 'body' }];
    await sent({ method: 'PUT', inputs, body: { kind: 'file', ...body } }, { scan: file });
    expect(seen.bytes.toString('base64')).toBe(PNG);
    expect(seen.headers['content-type']).toBe(type);
    expect(seen.headers['x-evil']).toBeUndefined();
  },
);

test('given a body that is a file, when a reference or no base64 is given, then nothing is sent and the input is named', async () => {
  const inputs: RequestPlan['inputs'] = [{ input: 'scan', in: 'body', name: 'body' }];
  const plan = { method: 'PUT', inputs, body: { kind: 'file', mediaType: 'image/png' } } as const;
  await expect(sent(plan, { scan: { name: 'a.png' } })).rejects.toThrow('"scan" only refers to a file');
  await expect(sent(plan, { scan: { content: '***' } })).rejects.toThrow('"scan" is no base64');
});

test('given an answer that is a file, when it is read, then its bytes come in base64 beside their type', async () => {
  answer = { status: 200, body: Buffer.from(PNG, 'base64'), headers: { 'Content-Type': 'image/png' } };
  const outputs: RequestPlan['outputs'] = [{ output: 'scan', in: 'body', isFile: true }];
  const { scan } = await sent({ outputs });
  expect(scan).toEqual({ mimeType: 'image/png', content: PNG });
  // What was got can be given on as it is.
  const inputs: RequestPlan['inputs'] = [{ input: 'scan', in: 'body', name: 'body' }];
  await sent({ method: 'PUT', inputs, body: { kind: 'file', mediaType: 'image/png' } }, { scan });
  expect(seen.bytes.toString('base64')).toBe(PNG);
});

test('given several ways to prove who one is, when one is configured, then that one is taken', async () => {
  answer = OK;
  const security: RequestPlan['security'] = [
    [{ kind: 'bearer', scopes: [], settings: [{ role: 'token', setting: 'token' }] }],
    [
      {
        kind: 'oauth2-client',
        scopes: ['read'],
        settings: [
          { role: 'token-address', setting: 'tokenUrl' },
          { role: 'client', setting: 'client' },
          { role: 'client-secret', setting: 'secret' },
        ],
      },
      { kind: 'api-key', in: 'query', key: 'k', scopes: [], settings: [{ role: 'key', setting: 'key' }] },
    ],
  ];
  await sent({ security }, {}, { tokenUrl: `${here}/token`, client: 'c', secret: 's', key: 'x y' });
  expect(seen.headers.authorization).toBe('Bearer fresh');
  expect(seen.line).toBe('GET /v1/books?k=x%20y');
  await expect(sent({ security })).rejects.toThrow('no credentials: token');
});

test('given an answer, when it is read, then each output comes from its place and its status', async () => {
  const outputs: RequestPlan['outputs'] = [
    { output: 'book', in: 'body', statuses: ['200'] },
    { output: 'problem', in: 'body', statuses: ['4XX'] },
    { output: 'total', in: 'header', name: 'x-total', statuses: ['2XX'], as: 'number' },
    { output: 'status', in: 'status' },
  ];
  const errors = [{ status: '4XX', code: 'WRONG' }];
  answer = OK;
  expect(await sent({ outputs, errors })).toEqual({ book: { a: 1 }, total: 7, status: 200 });
  answer = { ...OK, status: 422 };
  await expect(sent({ outputs, errors })).rejects.toMatchObject({
    code: 'WRONG',
    outputs: { problem: { a: 1 }, status: 422 },
  });
  answer = { ...OK, status: 500 };
  await expect(sent({ outputs, errors })).rejects.toThrow('was answered with 500');
});

test('given an answer that leads elsewhere, when it comes, then it is not followed', async () => {
  answer = { status: 302, body: '', headers: { Location: `${here}/v1/other` } };
  await sent({ security: [] });
  expect(seen.line).toBe('GET /v1/books');
});
