import { expect, test } from 'vitest';
import { requestPlan } from '../code/RequestPlan.ts';
import { exampleCase } from '../trial/exampleCase.ts';
import { runCase } from '../trial/runCase.ts';
import { drafted, flawsOf } from './testing.ts';

const content = (type: string, schema: object = {}) => ({ content: { [type]: { schema } } });
const scan = (requestBody: object, response: object = {}) => ({
  requestBody: { required: true, ...requestBody },
  responses: { 200: { description: '', ...response } },
});
const API = (openapi: string, paths: object) =>
  JSON.stringify({
    openapi,
    info: { title: 'Scans', version: '1' },
    servers: [{ url: 'https://scans.example.com' }],
    paths,
  });

const OF_3_0 = API('3.0.3', {
  '/binary': { put: scan(content('image/png', { type: 'string', format: 'binary' })) },
  '/bare': { put: scan(content('application/octet-stream', { type: 'string' })) },
  '/byte': { put: scan(content('application/octet-stream', { type: 'string', format: 'byte' })) },
  '/drawing': { put: scan(content('image/svg+xml', { type: 'string' })) },
});
const OF_3_1 = API('3.1.0', {
  '/nothing': { put: scan(content('application/pdf')) },
  '/told': { put: scan(content('image/png', { type: 'string', contentMediaType: 'image/png' })) },
  '/encoded': { put: scan(content('image/png', { type: 'string', contentEncoding: 'base64' })) },
});
const OF_2_0 = `{"swagger": "2.0", "info": {"title": "Scans", "version": "1"}, "host": "scans.example.com",
  "consumes": ["application/octet-stream"], "paths": {
    "/bytes": {"put": {"parameters": [{"name": "it", "in": "body", "schema": {"type": "string", "format": "binary"}}], "responses": {}}},
    "/any": {"put": {"consumes": ["*/*"], "parameters": [{"name": "it", "in": "body", "schema": {"type": "object", "properties": {"a": {"type": "string"}}}}], "responses": {}}}}}`;
const CURL = `curl -T scan.pdf https://scans.example.com/upload
curl https://scans.example.com/png -H 'Content-Type: image/png' --data-binary @scan.png
curl https://scans.example.com/json -H 'Content-Type: application/json' -d @order.json`;

test.each([
  [
    OF_3_0,
    [
      ['file', 'file'],
      ['file', 'file'],
      ['string', 'text'],
      ['string', 'text'],
    ],
  ],
  [
    OF_3_1,
    [
      ['file', 'file'],
      ['file', 'file'],
      ['string', 'text'],
    ],
  ],
  [
    OF_2_0,
    [
      ['file', 'file'],
      ['string', 'json'],
    ],
  ],
  [
    CURL,
    [
      ['file', 'file'],
      ['file', 'file'],
      ['json', 'json'],
    ],
  ],
])(
  'given a description with bodies that are files, then bytes are sent as such, and texts as they are',
  async (text, wanted) => {
    const draft = await drafted(text);
    const { connector, about } = draft;
    // then
    const made = connector.actions.map((action) => {
      const planned = requestPlan(about.api, connector, action);
      return [
        action.inputs[0]?.type,
        planned && 'plan' in planned ? planned.plan.body?.kind : planned?.refused,
      ];
    });
    expect(made).toEqual(wanted);
    expect(flawsOf(draft)).toEqual([]);
    expect(about.api?.calls.map(({ method }) => method.toUpperCase())[0]).toBe('PUT');
  },
);

test('given an action that sends and gets a file, when it is tried with its example, then it is green and shows the file', async () => {
  // given
  const file = content('image/png', { type: 'string', contentMediaType: 'image/png', maxLength: 9_000 });
  const { connector, about } = await drafted(API('3.1.0', { '/scan': { put: scan(file, file) } }));
  const [action] = connector.actions;
  if (!action) throw new Error('There is no action.');
  // when
  const one = exampleCase(connector, action, { origin: about.api, taken: [] });
  // then
  expect(runCase({ connector, origin: about.api }, one)).toEqual({ isGreen: true, findings: [] });
  expect(one.answer).toMatchObject({ body: 'data:image/png;base64,iVBORw0KGgo=' });
  const [scanned] = one.expected.kind === 'outputs' ? one.expected.values : [];
  expect(JSON.parse(scanned?.text ?? '')).toEqual({ mimeType: 'image/png', content: 'iVBORw0KGgo=' });
  // A text that was pasted is a file, too.
  const text = { ...one, answer: { kind: 'response' as const, status: '200', headers: '', body: 'a,b' } };
  expect(runCase({ connector, origin: about.api }, text).findings[0]).toMatchObject({
    got: { mimeType: 'application/octet-stream', content: 'YSxi' },
  });
});
