import { expect, test } from 'vitest';
import type { ApiOrigin } from '../domain/api/ApiOrigin.ts';
import type { JsonValue } from '../domain/values/json.ts';
import { apiOriginJson, readApiOrigin } from './apiOriginJson.ts';
import { drafted } from './api/testing.ts';
import { type Complaint, StrictObject } from './json/StrictObject.ts';

const TEXT = `
openapi: 3.1.0
info: {title: A, version: '1'}
servers: [{url: 'https://{r}.example.org', variables: {r: {default: eu}}}]
security: [{key: [], login: [a, b]}, {}]
components: {securitySchemes: {key: {type: apiKey, in: cookie, name: k}, login: {type: openIdConnect, openIdConnectUrl: 'https://l.example.org'}}}
paths:
  /a/{b}:
    post:
      operationId: x
      tags: [t]
      parameters: [{name: q, in: query, style: deepObject, explode: true, schema: {type: object}}, {name: j, in: query, content: {application/json: {schema: {}}}}]
      requestBody: {required: true, content: {application/json: {schema: {type: array}}, text/plain: {}}}
      responses: {200: {description: ok, headers: {H: {schema: {type: string}}}}, 4XX: {description: no}}
`;

function read(value: unknown): {
  readonly origin: ApiOrigin | undefined;
  readonly complaints: readonly Complaint[];
} {
  const complaints: Complaint[] = [];
  return { origin: readApiOrigin(new StrictObject(value as JsonValue, [], complaints)), complaints };
}

test('given how actions are requests, then it is written and read without a loss', async () => {
  // given
  const { about } = await drafted(TEXT);
  const api = about.api!;
  // when
  const { origin, complaints } = read(JSON.parse(JSON.stringify(apiOriginJson(api))));
  // then
  expect(complaints).toEqual([]);
  expect(origin).toEqual(api);
});

test('given what is none of it, then each wrong part is told', async () => {
  // given
  const { about } = await drafted(TEXT);
  const json = JSON.parse(JSON.stringify(apiOriginJson(about.api!))) as Record<string, unknown>;
  // when
  const { complaints } = read({ ...json, format: 'soap', calls: [{ action: 1, inputs: {}, security: [1] }] });
  // then
  expect(complaints.map(({ path }) => path.join('.'))).toEqual(
    expect.arrayContaining(['format', 'calls.0.action', 'calls.0.inputs', 'calls.0.security.0']),
  );
});
