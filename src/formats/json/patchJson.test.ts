import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../domain/values/json.ts';
import { patchJson } from './patchJson.ts';

// -0 is written as 0 by JSON.stringify, and equals it.
const value = fc
  .jsonValue({ noUnicodeString: false, maxDepth: 4 })
  .map((any) => JSON.parse(JSON.stringify(any)) as JsonValue);
const layout = fc.constantFrom(undefined, 2, 4, '\t');

describe('laws', () => {
  test('what is equal stays character for character', () => {
    fc.assert(
      fc.property(value, layout, fc.boolean(), (before, indent, windows) => {
        const text = JSON.stringify(before, null, indent).replaceAll('\n', windows ? '\r\n' : '\n');
        expect(patchJson(text, before)).toBe(text);
      }),
    );
  });

  test('the result says the value, whatever stood there', () => {
    fc.assert(
      fc.property(value, value, layout, (before, after, indent) => {
        const result = patchJson(JSON.stringify(before, null, indent), after);
        expect(JSON.parse(result)).toEqual(after);
      }),
      { numRuns: 200 },
    );
  });

  test('related values, too: members added, removed, moved and changed', () => {
    const key = fc.constantFrom('a', 'b', 'c', '1', '__proto__', 'constructor', 'toString');
    const leaf = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom('x', null, true));
    const item = fc.record({ id: fc.constantFrom('p', 'q', 'r', 's'), v: leaf }, { requiredKeys: ['id'] });
    const members = fc.array(
      fc.tuple(key, fc.oneof(leaf, fc.array(fc.oneof(leaf, item), { maxLength: 5 }))),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(members, members, layout, (before, after, indent) => {
        const text = JSON.stringify(Object.fromEntries(before), null, indent);
        const wanted = JSON.stringify(Object.fromEntries(after));
        const result = patchJson(text, JSON.parse(wanted) as JsonValue);
        expect(sorted(JSON.parse(result))).toBe(sorted(JSON.parse(wanted)));
      }),
      { numRuns: 400 },
    );
  });

  test('a meaningful order is followed, integer-like keys included', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(['b', '2', 'a', '1', 'c']),
        fc.shuffledSubarray(['b', '2', 'a', '1', 'c']),
        (before, after) => {
          const text = `{"m":{${before.map((key) => `"${key}":{"k":"${key}"}`).join(',')}}}`;
          const object = { m: Object.fromEntries(after.map((key) => [key, { k: key }])) };
          const result = patchJson(text, object, (path) => (path.length === 1 ? after : undefined));
          expect([...result.matchAll(/"([^"]+)":\{"k"/g)].map(([, key]) => key)).toEqual(after);
        },
      ),
    );
  });
});

/** Objects compared by own keys, `__proto__` among them. */
function sorted(any: unknown): string {
  return JSON.stringify(any, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1))
      : member,
  );
}

const FILE = `{
    "name" : "post",
    "big": 12345678901234567890,
    "esc": "\\u0041",
    "inputs": [
        { "name": "to", "n": 1.50 },
        { "name": "from", "n": 1e3 }
    ],
    "none": {}
}
`;

describe('only the lines of the edit change', () => {
  const parsed = (): Record<string, JsonValue> => JSON.parse(FILE) as Record<string, JsonValue>;

  test('a scalar', () => {
    expect(patchJson(FILE, { ...parsed(), name: 'ship' })).toBe(FILE.replace('"post"', '"ship"'));
  });

  test('a removed and an added member', () => {
    const rest = Object.fromEntries(Object.entries(parsed()).filter(([key]) => key !== 'esc'));
    expect(patchJson(FILE, rest)).toBe(FILE.replace('    "esc": "\\u0041",\n', ''));
    const added = patchJson(FILE, { name: 'post', text: 'new', ...parsed() });
    expect(added).toBe(FILE.replace('"post",\n', '"post",\n    "text" : "new",\n'));
  });

  test('an item moved keeps its spelling', () => {
    const inputs = (parsed().inputs as JsonValue[]).toReversed();
    const text = patchJson(FILE, { ...parsed(), inputs });
    expect(text).toContain('{ "name": "from", "n": 1e3 },\n        { "name": "to", "n": 1.50 }\n');
    expect(text).toContain('12345678901234567890');
  });

  test('a renamed key keeps its place and its value as spelt', () => {
    const { big, ...rest } = parsed();
    const renamed = Object.fromEntries(
      Object.entries(rest).flatMap(([key, one]) =>
        key === 'name'
          ? [
              [key, one],
              ['huge', big],
            ]
          : [[key, one]],
      ),
    );
    expect(patchJson(FILE, renamed as JsonValue)).toBe(FILE.replace('"big"', '"huge"'));
  });

  test('a new member in an empty object is laid out as the file is', () => {
    expect(patchJson(FILE, { ...parsed(), none: { a: [1] } })).toContain(
      '"none": {\n        "a" : [\n            1\n        ]\n    }\n',
    );
  });

  test('a minified file stays minified', () => {
    expect(patchJson('{"a":1,"b":[]}', { a: 1, b: [{ c: 1 }], d: { e: 2 } })).toBe(
      '{"a":1,"b":[{"c":1}],"d":{"e":2}}',
    );
  });
});

test('text that is not JSON is written anew', () => {
  expect(patchJson('{oops', { a: 1 })).toBe('{\n  "a": 1\n}\n');
});
