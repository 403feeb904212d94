import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actionNameProblem, parameterNameProblem, variableNameProblem } from '../values/names.ts';
import { inputName, operationName, plainTitle, settingName } from './apiNames.ts';
import { uniqueNames, type Wish } from './uniqueNames.ts';

const texts = fc.oneof(
  fc.constantFrom(
    'id',
    'ID',
    'Id',
    'order id',
    'a.b',
    'a-b',
    'a_b',
    '__proto__',
    'constructor',
    '',
    '2fa',
    'naïve',
    '名前',
  ),
  fc.constantFrom('loopCounter', 'get/x', 'x\u0000y', '${x}', '🙂', 'a'.repeat(300)),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

const wishes = fc.uniqueArray(
  fc.record({ text: texts, rank: fc.string({ maxLength: 4 }), method: fc.constantFrom('GET', 'POST') }),
  { maxLength: 40, selector: ({ rank }) => rank },
);

test('given any operations in any order, then their names are valid, no two are the same, and each keeps its own', () => {
  fc.assert(
    fc.property(wishes, fc.nat(), (some, turn) => {
      // given
      const wish = ({ text, rank, method }: (typeof some)[number]): Wish => ({
        wanted: operationName(text, method, `/${text}`),
        rank,
        apart: `-${method.toLowerCase()}`,
      });
      const turned = [...some.slice(turn % (some.length + 1)), ...some.slice(0, turn % (some.length + 1))];
      // when
      const names = uniqueNames(some.map(wish));
      const others = uniqueNames(turned.toReversed().map(wish)).toReversed();
      // then
      expect(names.map((name) => actionNameProblem(name)).filter((problem) => problem !== null)).toEqual([]);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(some.length);
      const byRank = new Map(turned.map(({ rank }, at) => [rank, others[at]]));
      expect(some.map(({ rank }) => byRank.get(rank))).toEqual(names);
    }),
  );
});

test('given any text, then a name for an input is one for a variable as well, and one for a setting is plain', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(variableNameProblem(inputName(text, 'query'))).toBeNull();
      expect(parameterNameProblem(inputName(text, 'query'))).toBeNull();
      expect(settingName(text)).toMatch(/^[A-Z][A-Z0-9_]{0,79}$/);
    }),
  );
});

test('given names that differ in case alone, then the first by rank keeps it', () => {
  // when
  const names = uniqueNames([
    { wanted: 'GetX', rank: 'POST /a', apart: '-post' },
    { wanted: 'getX', rank: 'GET /a', apart: '-get' },
  ]);
  // then
  expect(names).toEqual(['GetX-post', 'getX']);
});

test.each([
  ['The Shop API v2', 'Shop'],
  ["GitHub's official OpenAPI spec + Octokit extension", 'GitHub Octokit extension'],
  ['API', 'API'],
  ['Very long words about everything that there is', 'Very long words about'],
])('%s is about %s', (title, about) => expect(plainTitle(title)).toBe(about));

test.each([
  ['if', 'if_value'],
  ['loopCounter', 'loopCounter_value'],
  ['X-Request-Id', 'X_Request_Id'],
  ['$filter', 'filter'],
  ['order[by]', 'order_by'],
  ['名前', 'query'],
  ['2fa', 'p2fa'],
])('an input for %s is called %s', (original, name) => expect(inputName(original, 'query')).toBe(name));
