import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allAtOnce } from '../../domain/values/inTurns.ts';
import { nodeAt } from './JsonNode.ts';
import type { JsonNode } from './JsonNode.ts';
import { readJson } from './readJson.ts';
import { readJsonInSteps } from './readJsonInSteps.ts';

const nodeOf = (text: string): JsonNode => {
  const read = readJson(text);
  if (!('node' in read)) throw new Error(read.problems[0].message);
  return read.node;
};

describe('places', () => {
  test('of any document are where its values stand', () => {
    const check = (text: string, node: JsonNode): void => {
      expect(JSON.parse(text.slice(node.start, node.end))).toEqual(node.value);
      for (const { key, keyStart, keyEnd, value } of node.entries) {
        expect(JSON.parse(text.slice(keyStart, keyEnd))).toBe(key);
        check(text, value);
      }
      for (const item of node.items) check(text, item);
    };
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.constantFrom(undefined, 2, '\t'), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent);
        expect(nodeOf(text).value).toEqual(JSON.parse(text));
        check(text, nodeOf(text));
      }),
    );
  });

  test('escapes, exponents and white space', () => {
    const text = ' { "a\\"\\u0041\\\\" : [ 1e3 ,\r\n -0.50, "\\\\" ] , "__proto__" : { } } ';
    expect(nodeAt(nodeOf(text), ['a"A\\', 1])).toMatchObject({ value: -0.5 });
    expect(Object.keys(nodeOf(text).value as object)).toEqual(['a"A\\', '__proto__']);
    expect(Object.getPrototypeOf(nodeOf(text).value)).toBe(Object.prototype);
  });

  test('of a key that is there twice, the last counts, and it is said', () => {
    const read = readJson('{"a":{"b":1},\n"a":2}', 'x.json');
    expect(read).toMatchObject({
      value: { a: 2 },
      problems: [{ code: 'json-duplicate-key', place: { file: 'x.json', line: 2, column: 1 } }],
    });
  });
});

test('what is not JSON is told with line and column', () => {
  const place = (text: string) => {
    const [problem] = readJson(text).problems;
    return [problem.place.line, problem.place.column, problem.message];
  };
  expect(place('{"a": 1,\n  b: 2}')).toEqual([
    2,
    3,
    'This is not valid JSON: this is no value (text needs double quotes).',
  ]);
  expect(place('{"a": [1, 2}')).toEqual([
    1,
    12,
    'This is not valid JSON: a comma is expected here, or the end of the list or object.',
  ]);
  expect(place('{"a": "x')).toEqual([1, 7, 'This is not valid JSON: the closing quote is missing.']);
  expect(place('// c\n{}')).toEqual([1, 1, 'This is not valid JSON: comments are not allowed.']);
  expect(readJson(`{"a": "${'x'.repeat(5_000_000)}"}`).problems).toEqual([]);
});

describe('a text that is read in steps', () => {
  const cut = fc
    .tuple(
      fc.json({ maxDepth: 5 }),
      fc.nat(),
      fc.constantFrom('', '{', '}', '[', ']', ',', ':', '"', '\\', ' 0 ', '1{}', '\n'),
    )
    .map(
      ([text, at, put]) => text.slice(0, at % (text.length + 1)) + put + text.slice(at % (text.length + 1)),
    );

  test('given any text, with a mistake or none, then it is read as it is at once', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json({ maxDepth: 5 }), cut), (text) => {
        expect(allAtOnce(readJsonInSteps(text))).toEqual(readJson(text));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    '{"a":{"b":[1{}]}}',
    '{"a":{"b":{"c":1},"b":{"c":1,"c":2}},"a":[{"x":1,"x":2}]}',
    '{"a":{"b":{"__proto__":{"c":1}},"__proto__":2}}',
    '{"a":{"b":{}{}}}',
    '{"a":[[1}]}',
    `${'['.repeat(300)}${']'.repeat(300)}`,
    '',
    'null',
  ])('given %j, then it is read as it is at once', (text) => {
    expect(allAtOnce(readJsonInSteps(text))).toEqual(readJson(text));
  });

  test('given a thousand values two levels down, then there are at least as many steps', () => {
    const members = Array.from(
      { length: 1_000 },
      (_, at) => [`a${String(at)}`, { at, more: ['x'] }] as const,
    );
    const steps = readJsonInSteps(JSON.stringify({ actions: Object.fromEntries(members) }));
    let count = 0;
    while (steps.next().done !== true) count += 1;
    expect(count).toBeGreaterThan(1_000);
  });
});
