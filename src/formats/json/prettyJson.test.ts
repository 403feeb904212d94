import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prettyJson } from './prettyJson.ts';

test('however it is written, the same JSON is the same lines, and says the same', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 3 }), (text) => {
      const value: unknown = JSON.parse(text);
      const pretty = prettyJson(text);
      expect(JSON.parse(pretty)).toEqual(value);
      expect(prettyJson(JSON.stringify(value, null, 4).replaceAll('\n', '\r\n'))).toBe(
        prettyJson(JSON.stringify(value)),
      );
      expect(prettyJson(pretty)).toBe(pretty);
    }),
  );
});

test('numbers keep their digits', () => {
  expect(prettyJson('{"a":12345678901234567890.10}')).toBe('{\n  "a": 12345678901234567890.10\n}');
});

test('what is no JSON does not vanish', () => {
  expect(prettyJson('{"a": oh')).toContain('oh');
});
