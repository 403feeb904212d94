import { expect, test } from 'vitest';
import { nameProblems } from './actionNames.ts';

const row = (key: string) => ({ key, operation: `GET /${key}`, name: key, inputs: 0, outputs: 0 });

test('names that were typed must differ from each other and from those that were made', () => {
  const rows = [row('list'), row('get'), row('ping')];
  expect(nameProblems(rows, new Map()).size).toBe(0);
  const clash = nameProblems(rows, new Map([['GET /get', 'list']]));
  expect([...clash.keys()]).toEqual(['list', 'get']);
  expect(nameProblems(rows, new Map([['GET /ping', 'a.b']])).get('ping')).toContain('dot');
  expect(nameProblems(rows, new Map([['GET /ping', '']])).get('ping')).toContain('name');
  const swapped = new Map([
    ['GET /list', 'get'],
    ['GET /get', 'list'],
  ]);
  expect(nameProblems(rows, swapped).size).toBe(0);
});
