import { expect, test } from 'vitest';
import { parameterKeys } from './parameterKeys.ts';

const named = (name: string, more: object = {}) => ({
  name,
  type: 'string',
  required: false,
  rest: {},
  ...more,
});

test('given ids, keys of a file, none, and one that is there twice, then every row has a key of its own', () => {
  const rows = [
    named('a', { id: '1' }),
    named('b', { key: 'two' }),
    named('c'),
    named('d', { id: '1' }),
    named('e', { id: 'two' }),
  ];
  const keys = parameterKeys(rows);
  expect(keys).toEqual(['1', 'two', 2, 3, 4]);
  expect(new Set(keys).size).toBe(rows.length);
});
