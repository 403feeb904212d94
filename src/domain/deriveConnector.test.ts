import { describe, expect, test } from 'vitest';
import { connectorChanges } from './connectorChanges.ts';
import { derivedProblem, deriveConnector, fixedProblem } from './deriveConnector.ts';
import { hiddenEntry, isMappable } from './shownParameters.ts';
import { action, connector, parameter } from './testing.ts';

const REST = connector(
  'rest',
  [action('get', ['url!', 'retries:integer', 'headers:json'], ['body:json']), action('post', ['url'])],
  {
    config: [{ name: 'TOKEN', secure: true, rest: {} }],
    errors: [{ name: 'failed', code: '500', rest: {} }],
  },
);
const FROM = { connector: REST, version: '1.2.0', isPublished: true };
const fixed = (...values: readonly (readonly [number, string])[]) => new Map(values);
const GET = { key: 'key-get', name: 'getStock', fixed: fixed([0, 'https://stock.example/api'], [1, '3']) };

test('given inputs that are fixed, then no task shows them and each always sends its value; the rest stays', () => {
  const { connector: derived, about } = deriveConnector(FROM, 'stock', [GET], 'id');
  expect(derived).toMatchObject({
    id: 'id',
    name: 'stock',
    template: 'rest',
    config: REST.config,
    errors: REST.errors,
  });
  expect(derived.actions.map(({ name }) => name)).toEqual(['getStock']);
  const [url, retries, headers] = derived.actions[0]?.inputs ?? [];
  if (!url || !retries || !headers) throw new Error('inputs');
  expect([url, retries, headers].map(isMappable)).toEqual([false, false, true]);
  expect(hiddenEntry(url)).toEqual({ type: 'value', value: 'https://stock.example/api' });
  expect(hiddenEntry(retries)).toEqual({ type: 'value', value: 3 });
  expect(derived.actions[0]?.outputs).toEqual(REST.actions[0]?.outputs);
  expect(about.dependencies).toEqual([{ name: 'rest', range: '^1.2.0', reason: 'It is derived from it.' }]);
  // What it came from is as it was.
  expect(connectorChanges(REST, FROM.connector)).toEqual([]);
});

test('given a draft, then nothing depends on it yet', () => {
  const { about } = deriveConnector({ ...FROM, isPublished: false }, 'stock', [GET], 'id');
  expect(about.dependencies).toBeUndefined();
});

test('given scopes of several actions, then those of the chosen ones come along', () => {
  const security = {
    ways: [],
    scopes: ['get', 'post'].map((name) => ({ action: `key-${name}`, names: [name] })),
  };
  const { about } = deriveConnector({ ...FROM, about: { security } }, 'stock', [GET], 'id');
  expect(about.security?.scopes?.map(({ names }) => names)).toEqual([['get']]);
});

describe('what can be derived', () => {
  test.each([
    ['nothing chosen', [], 'Choose an action'],
    [
      'a name twice',
      [GET, { ...GET, key: 'key-post', fixed: fixed() }],
      'Another action of this connector is called “getStock”.',
    ],
    ['no value', [{ ...GET, fixed: fixed([0, ' ']) }], 'Say what “url” always is.'],
    ['a wrong value', [{ ...GET, fixed: fixed([1, 'three']) }], '“three” is not a whole number.'],
  ])('given %s, then it says so', (_, chosen, problem) => {
    expect(derivedProblem(REST, chosen)).toBe(problem);
  });

  test('given a secret, then it is refused', () => {
    expect(fixedProblem(parameter('password'), 'hunter22')).toMatch(/looks like/);
    expect(fixedProblem(parameter('url'), 'https://example.com')).toBeNull();
    expect(derivedProblem(REST, [GET])).toBeNull();
  });
});
