import { expect, test } from 'vitest';
import type { ConnectorContent } from '../../domain/document.ts';
import { copyOfConnector } from './copyOfConnector.ts';
import { readConnector } from './connectorJson.ts';

const MAIL: ConnectorContent = {
  ...{ kind: 'connector', version: '2.3.1', category: 'Office' },
  text: '{ "id": "connector-1", "name": "mail", "x-own": [1,2] }',
  file: { name: 'mail.json', bytes: new Uint8Array([123]) },
};

test('given a copy, then it is a connector of its own: name, id and version; the rest is as it was', () => {
  const copy = copyOfConnector(MAIL, ['mail', 'mail-2']);
  const { connector } = readConnector(copy.text);
  expect(connector?.name).toBe('mail-3');
  expect(connector?.id).toMatch(/^connector-./);
  expect(connector?.id).not.toBe('connector-1');
  expect(copy).toMatchObject({ version: '1.0.0', category: 'Office' });
  expect(copy.text).toContain('"x-own": [1,2]');
  expect(copy.file).toBeUndefined();
});

test('given a definition without an id, then its copy has none; one that cannot be read is copied as it is', () => {
  const { connector } = readConnector(copyOfConnector({ ...MAIL, text: '{"name":"mail"}' }, []).text);
  expect([connector?.name, connector?.id]).toEqual(['mail-2', undefined]);
  expect(copyOfConnector({ ...MAIL, text: '{' }, [])).toMatchObject({ text: '{', version: '1.0.0' });
});
