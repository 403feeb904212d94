import { expect, it } from 'vitest';
import { renameInFeel } from './renameInFeel.ts';

it.each([
  ['a + b.a', 'x + b.a'],
  ['"a" + a', '"a" + x'],
  ['{a: a, b: a.b}', '{a: x, b: x.b}'],
  ['a(a)', 'a(x)'],
  ['`a` > 1', 'x > 1'],
  ['b + aa', 'a + aa'],
  ['a /* a */ + a // a', 'x /* a */ + x // a'],
  ['if a then', 'if x then'],
  ['1a + c', '1a + `c d`'],
])('given %s, then it becomes %s', (before, after) => {
  expect(
    renameInFeel(
      before,
      new Map(
        [
          ['a', 'x'],
          ['b', 'b'],
          ['c', 'c d'],
        ].concat(before.startsWith('b +') ? [['b', 'a']] : []) as [string, string][],
      ),
    ),
  ).toBe(after);
});
