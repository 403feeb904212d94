import { expect, test } from 'vitest';
import type { Parameter } from '../../domain/connector/connector.ts';
import { exampleValue } from './exampleValue.ts';

const ANY = { kind: 'any' } as const;
const text = (model?: Parameter['model']): Parameter => ({
  ...{ name: 'key', type: 'string', rest: {} },
  ...(model !== undefined && { model }),
});

test.each([
  ['uuid', /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/],
  ['time', /^\d\d:\d\d:\d\d$/],
  ['duration', /^PT1H$/],
])('given a text of the format %s, when nothing is told, then the example is one', (format, like) => {
  expect(exampleValue(text({ type: 'string', format }), ANY, [])).toMatch(like);
});

test('given an example, then it is taken, whatever the format', () => {
  expect(exampleValue(text({ type: 'string', format: 'uuid', example: 'a1' }), ANY, [])).toBe('a1');
  expect(exampleValue(text(), ANY, [])).toBe('example key');
});
