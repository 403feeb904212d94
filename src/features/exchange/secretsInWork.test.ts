import { expect, test } from 'vitest';
import type { DocumentContent } from '../../domain/document.ts';
import { secretsInWork } from './secretsInWork.ts';

const encoded = (text: string) => new TextEncoder().encode(text);
const SECRET = '{\n "name": "mail",\n "password": "hunter22"\n}';
const kept = (content: DocumentContent) => ({
  ...{ id: 'a', revision: 1, createdAt: '', changedAt: '', deletedAt: '2026-01-01' },
  content,
});
const placesIn = async (content: DocumentContent) =>
  (await secretsInWork([kept(content)])).map(({ place: { file, line } }) => `${file ?? ''}:${line ?? 0}`);

test('given a secret in a connector, a version or a file of a project, also in the trash, then its place is told', async () => {
  const connector = { kind: 'connector', text: SECRET, version: '1.0.0' } as const;
  expect(await placesIn(connector)).toEqual(['mail:3']);
  const version = { connectorId: 'a', publishedAt: '', notes: '', hash: '', text: SECRET } as const;
  expect(await placesIn({ ...version, kind: 'version', version: '1.2.0' })).toEqual(['mail 1.2.0:3']);
  const files = [{ path: 'forms/a.json', bytes: encoded(SECRET) }];
  expect(await placesIn({ kind: 'project', name: 'shop', files, connectorIds: [] })).toEqual([
    'forms/a.json:3',
  ]);
});

test('given the file a text came from, then a secret is told once, and also where only the file has it still', async () => {
  const file = { name: 'mail.json', bytes: encoded(SECRET) };
  expect(await placesIn({ kind: 'connector', text: SECRET, version: '1.0.0', file })).toEqual(['mail:3']);
  const text = '{"name": "mail"}';
  expect(await placesIn({ kind: 'connector', text, version: '1.0.0', file })).toEqual(['mail.json:3']);
});
