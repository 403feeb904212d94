import { describe, expect, test } from 'vitest';
import { connectorChanges } from '../versions/connectorChanges.ts';
import {
  chosenOf,
  derivedProblem,
  deriveConnector,
  fixedProblem,
  NOTHING_CHOSEN,
} from './deriveConnector.ts';
import { hiddenEntry, isMappable } from './shownParameters.ts';
import { action, connector, parameter } from '../testing.ts';

const REST = connector(
  'rest',
  [action('get', ['url!', 'retries:integer', 'headers:json'], ['body:json']), action('post', ['url'])],
  {
    config: [{ name: 'TOKEN', secure: true, rest: {} }],
    errors: [{ name: 'failed', code: '500', rest: {} }],
  },
);
const FROM = { connector: REST, version: '1.2.0', isPublished: true };
const fixed = (...values: readonly (readonly [string, string])[]) => new Map(values);
const GET = {
  key: 'key-get',
  name: 'getStock',
  fixed: fixed(['id-url', 'https://stock.example/api'], ['id-retries', '3']),
};

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

test('given another version with the inputs elsewhere and another name, then the same input is fixed, under the name of the version', () => {
  const next = connector('rest', [{ ...action('fetch', ['headers:json', 'url!']), key: 'key-get' }]);
  const untouched = { ...GET, name: 'get' };
  const of = (chosen: readonly (typeof GET)[]) => {
    const moved = chosenOf(REST, next, chosen);
    expect(derivedProblem(next, moved)).toBeNull();
    return deriveConnector({ ...FROM, connector: next }, 'stock', moved, 'id').connector.actions[0];
  };
  expect(of([GET])?.name).toBe('getStock');
  expect(of([untouched])?.name).toBe('fetch');
  expect(of([GET])?.inputs.map(({ name, hidden }) => [name, hidden === true])).toEqual([
    ['headers', false],
    ['url', true],
  ]);
});

test('given actions chosen from the last to the first, then they stay in the order of the connector', () => {
  const chosen = ['post', 'get'].map((name) => ({ key: `key-${name}`, name, fixed: fixed() }));
  expect(deriveConnector(FROM, 'stock', chosen, 'id').connector.actions.map(({ name }) => name)).toEqual([
    'get',
    'post',
  ]);
});

test('given a version without the action that was chosen, then nothing is chosen', () => {
  expect(derivedProblem(connector('rest', [action('post')]), [GET])).toBe(NOTHING_CHOSEN);
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
    ['no value', [{ ...GET, fixed: fixed(['id-url', ' ']) }], 'Say what “url” always is.'],
    ['a wrong value', [{ ...GET, fixed: fixed(['id-retries', 'three']) }], '“three” is not a whole number.'],
  ])('given %s, then it says so', (_, chosen, problem) => {
    expect(derivedProblem(REST, chosen)).toBe(problem);
  });

  test('given a secret, then it is refused', () => {
    expect(fixedProblem(parameter('password'), 'hunter22')).toMatch(/looks like/);
    expect(fixedProblem(parameter('url'), 'https://example.com')).toBeNull();
    expect(derivedProblem(REST, [GET])).toBeNull();
  });
});
