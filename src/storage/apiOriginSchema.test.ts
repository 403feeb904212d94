import { expect, test } from 'vitest';
import type { ApiOrigin } from '../domain/api/ApiOrigin.ts';
import { isStoredDocument } from './storedDocumentSchema.ts';

const ORIGIN: ApiOrigin = {
  ...{ format: 'openapi-3.1', title: 'A', version: '1' },
  servers: [{ config: 'BASE_URL', urls: ['https://a.example.org'], variables: [{ name: 'r', config: 'R' }] }],
  schemes: [
    { name: 'key', kind: 'api-key', in: 'query', key: 'k', entries: [{ role: 'key', config: 'KEY' }] },
  ],
  calls: [
    {
      ...{
        action: 'a',
        operation: 'POST /a',
        id: 'a',
        method: 'POST',
        path: '/a',
        server: 'BASE_URL',
        tags: ['t'],
      },
      inputs: [{ parameter: 'query.q', in: 'query', name: 'q', style: 'form', explode: true }],
      body: { mediaType: 'application/json', others: ['text/plain'], required: true },
      outputs: [{ parameter: 'response', in: 'body', statuses: ['200'] }],
      errors: [{ status: '404', code: '404' }],
      security: [[{ scheme: 'key', scopes: ['a'] }], []],
    },
  ],
};

const document = (api: unknown) => ({
  ...{ id: 'c', revision: 1, createdAt: '', changedAt: '' },
  content: { kind: 'connector', text: '', version: '1.0.0', about: { api } },
});

test('given how actions are requests, then it can be stored beside the connector, and nothing else can', () => {
  expect(isStoredDocument(document(ORIGIN))).toBe(true);
  expect(isStoredDocument(document({ ...ORIGIN, format: 'soap' }))).toBe(false);
  expect(isStoredDocument(document({ ...ORIGIN, calls: [{ action: 'a' }] }))).toBe(false);
});
