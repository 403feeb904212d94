import { describe, expect, test } from 'vitest';
import {
  type Environment,
  environmentNameProblem,
  environmentRows,
  environmentValueProblem,
  missingIn,
  setValueIn,
  valueIn,
} from './environments.ts';

const CONNECTORS = [
  {
    name: 'mail',
    config: [
      { name: 'HOST', required: true, value: 'localhost' },
      { name: 'PORT', required: true },
      { name: 'PASSWORD', secure: true, required: true },
    ],
  },
];
const EMPTY: Environment = { name: 'prod', values: [] };
const rows = environmentRows(CONNECTORS, []);

test('given values, when they are set and emptied, then each environment has its own and falls back to the connector', () => {
  const [host, port, password] = rows;
  if (!host || !port || !password) throw new Error('rows');
  const set = setValueIn(setValueIn(EMPTY, port, '25'), password, 'prod/mail');
  expect([valueIn(set, host), valueIn(set, port), valueIn(set, password)]).toEqual(['', '25', 'prod/mail']);
  expect(set.values).toEqual([
    { connector: 'mail', variable: 'PASSWORD', reference: 'prod/mail' },
    { connector: 'mail', variable: 'PORT', value: '25' },
  ]);
  expect(setValueIn(set, port, '').values).toHaveLength(1);
  expect(missingIn(EMPTY, rows).map(({ variable }) => variable)).toEqual(['PORT', 'PASSWORD']);
  expect(missingIn(set, rows)).toEqual([]);
});

test('given a value of a variable that is gone, then it is kept and can be seen', () => {
  const old: Environment = { name: 'dev', values: [{ connector: 'fax', variable: 'LINE', value: '1' }] };
  expect(environmentRows(CONNECTORS, [old, { ...old, name: 'test' }]).filter(({ isGone }) => isGone)).toEqual(
    [expect.objectContaining({ connector: 'fax', variable: 'LINE', secure: false })],
  );
});

describe('what can be kept', () => {
  test.each([
    [true, 'prod/mail-password', true],
    [true, 'correct horse battery staple', false],
    [true, 'AKIAIOSFODNN7EXAMPLE', false],
    [false, 'smtp.example.com', true],
    [false, 'https://ada:geheim123@example.com', false],
  ])('secure %s: %s', (secure, text, isFine) => {
    expect(environmentValueProblem({ variable: 'X', secure }, text) === null).toBe(isFine);
  });

  test('a password in a variable that is not secure is refused', () => {
    expect(environmentValueProblem({ variable: 'DB_PASSWORD', secure: false }, 'hunter22')).toMatch(/secure/);
  });

  test.each([
    ['prod', true],
    ['prod-2', true],
    ['Prod', false],
    ['a/b', false],
    ['', false],
    ['test', false],
  ])('an environment called “%s”', (name, isFine) => {
    expect(environmentNameProblem(name, ['test']) === null).toBe(isFine);
  });
});
