import fc from 'fast-check';
import type { JsonObject } from '../../domain/values/json.ts';
import { HOSTILE } from '../code/testing.ts';
import type { RequestPlan } from '../code/RequestPlan.ts';
import { partHead, type SentPart } from './sentParts.ts';

/** For tests: texts that try to leave their word, their line or their place in an address. */
export const hostileText = fc.oneof(
  fc.constantFrom(
    ...HOSTILE,
    ...["'", "'\\''", '"$(id)"', '`id`', '!!', '^"', '^a^b', '```\ncurl x', '\n$ curl x', '@/etc/passwd'],
    ...[
      'a\r\nX-Evil: 1',
      '%2e%2e',
      '..',
      '.',
      '#x',
      '?a=b',
      '&&',
      '; id',
      '\\',
      '-o x',
      '{{secrets.KEY}}',
      '',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

const file = fc.record(
  {
    name: hostileText,
    mimeType: fc.oneof(fc.constantFrom('image/png', 'text/plain; charset=utf-8'), hostileText),
    content: fc.oneof(fc.base64String({ maxLength: 12 }), fc.constantFrom('no base64', '====')),
  },
  { requiredKeys: [] },
);

const value = fc.oneof(
  hostileText,
  file,
  fc.constantFrom('data:image/png;base64,iVBORw==', 'data:;base64,AA==', 'data:text/plain,hello'),
  fc.constantFrom<number | boolean>(0, -1.5, 1e21, true, false),
  fc.array(hostileText, { maxLength: 3 }),
  fc.dictionary(fc.oneof(fc.constantFrom('a', 'b c', '__proto__'), hostileText), hostileText, { maxKeys: 3 }),
);

const NAMES = ['one', 'two', 'three', 'four', 'five'] as const;

export const arbitraryInputs: fc.Arbitrary<JsonObject> = fc
  .tuple(...NAMES.map((name) => fc.option(value).map((one) => [name, one] as const)))
  .map((pairs) => Object.fromEntries(pairs.filter(([, one]) => one !== null)));

const style = fc.constantFrom(
  ...['simple', 'form', 'label', 'matrix', 'deepObject', 'spaceDelimited', 'pipeDelimited'],
  ...["odata '*'", 'odata *', "odata guid'*'", 'odata *L'],
);

const input = (name: string) =>
  fc.record(
    {
      input: fc.constant(name),
      in: fc.constantFrom('query', 'header', 'cookie', 'field', 'body', 'others', 'variable'),
      name: fc.constantFrom('q', 'X-Own', 'Accept', 'a b', 'page[size]'),
      style,
      explode: fc.boolean(),
      isJson: fc.constant(true as const),
      isFile: fc.constant(true as const),
      partType: fc.constantFrom('image/png', 'text/csv; charset=utf-8', 'application/json', 'a\r\nX-Evil: 1'),
      constant: fc.constantFrom('always', 'a&b'),
    },
    { requiredKeys: ['input', 'in', 'name'] },
  );

export const CONFIGURATION: Readonly<Record<string, string>> = {
  baseUrl: 'https://api.example.org:8443/v1/',
  regional: 'https://{region}.example.org',
  region: 'eu',
  user: 'ann',
  password: 'p:ä"\'',
  token: 't0ken',
  key: 'k&y =1',
};

const settings = (...roles: readonly string[]) => roles.map((role) => ({ role, setting: role }));

export const arbitraryPlan: fc.Arbitrary<RequestPlan> = fc
  .record({
    method: fc.constantFrom('GET', 'POST', 'PATCH'),
    server: fc.constantFrom('baseUrl', 'regional'),
    path: fc.constantFrom('', '/books', '/books/{id}', '/a/{id}/b?x=1', '/books/{id}#part'),
    inPath: fc.record(
      {
        input: fc.constant('one'),
        in: fc.constant('path' as const),
        name: fc.constant('id'),
        style,
        explode: fc.boolean(),
      },
      { requiredKeys: ['input', 'in', 'name'] },
    ),
    inputs: fc.tuple(...NAMES.slice(1).map(input)),
    body: fc.option(
      fc.constantFrom<NonNullable<RequestPlan['body']>>(
        { kind: 'json', mediaType: 'application/json' },
        { kind: 'form', mediaType: 'application/x-www-form-urlencoded' },
        { kind: 'text', mediaType: 'text/plain' },
        { kind: 'multipart', mediaType: 'multipart/form-data' },
        { kind: 'file', mediaType: 'application/octet-stream' },
        { kind: 'file', mediaType: 'image/*', others: ['text/plain', 'application/zip'] },
        { kind: 'file', mediaType: '*/*' },
        { kind: 'file', mediaType: 'application/pdf', others: ['IMAGE/png;q=1'] },
      ),
    ),
    security: fc.constantFrom<RequestPlan['security']>(
      [],
      [[{ kind: 'basic', scopes: [], settings: settings('user', 'password') }]],
      [[{ kind: 'bearer', scopes: [], settings: settings('token') }]],
      [[{ kind: 'api-key', in: 'query', key: 'k', scopes: [], settings: settings('key') }]],
      [[{ kind: 'api-key', in: 'cookie', key: 'k', scopes: [], settings: settings('key') }]],
      [[{ kind: 'api-key', in: 'header', key: 'X-Key', scopes: [], settings: settings('key') }]],
    ),
  })
  .map(({ inPath, inputs, body, method, ...plan }) => ({
    ...{ ...plan, method, outputs: [], errors: [] },
    variables: [{ name: 'region', setting: 'region' }],
    inputs: [inPath, ...inputs],
    ...(body !== null && method !== 'GET' && { body }),
  }));

const OUTPUTS: RequestPlan['outputs'] = [
  { output: 'book', in: 'body', statuses: ['200', '201'] },
  { output: 'other', in: 'body', statuses: ['2XX'] },
  { output: 'problem', in: 'body', statuses: ['4XX'] },
  { output: 'rest', in: 'body', statuses: ['default'] },
  { output: 'scan', in: 'body', statuses: ['2XX'], isFile: true },
  { output: 'total', in: 'header', name: 'x-total', statuses: ['2XX'], as: 'number' },
  { output: 'flag', in: 'header', name: 'x-flag', as: 'flag' },
  { output: 'status', in: 'status' },
  { output: 'held', in: 'data', name: 'book', statuses: ['2XX'] },
  { output: 'complaints', in: 'errors' },
];

const ERRORS: RequestPlan['errors'] = [
  { status: '404', code: 'GONE' },
  { status: '4XX', code: 'WRONG' },
  { status: 'default', code: 'OTHER' },
  { status: 'errors', code: 'TOLD' },
];

/** As GraphQL answers. */
const ANSWERS = [
  '{"data":{"book":{"id":1}}}',
  '{"data":{"book":null},"errors":[{"message":"Gone."}]}',
  '{"data":null,"errors":[]}',
  '{"data":[],"errors":"none"}',
] as const;

export interface GivenAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly total: string | null;
}

/** An answer, and which of its parts are outputs and errors. */
export const arbitraryAnswer: fc.Arbitrary<GivenAnswer & Pick<RequestPlan, 'outputs' | 'errors'>> = fc.record(
  {
    // Those without a body cannot be made with one, and 1xx never get to a program.
    status: fc.constantFrom(200, 201, 202, 302, 400, 404, 422, 500, 503),
    type: fc.constantFrom('application/json', 'application/problem+json; charset=utf-8', 'text/plain', ''),
    body: fc.oneof(fc.json(), fc.constantFrom('', 'no json', '{"a":', ...ANSWERS)),
    total: fc.option(fc.constantFrom('7', '-1.5', 'many', '')),
    errors: fc.subarray([...ERRORS]),
    outputs: fc.subarray([...OUTPUTS]),
  },
);

/** The bytes of a body of several parts, as the services get them. */
export function multipartBody(parts: readonly SentPart[], boundary: string): Buffer {
  return Buffer.concat([
    ...parts.flatMap((part) => [
      Buffer.from(`--${boundary}\r\n${partHead(part).join('\r\n')}\r\n\r\n`),
      part.content,
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
}
