import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyListDiff, listDiff } from './listDiff.ts';

const pool = Array.from({ length: 12 }, (_, id) => ({ id }));
const lists = fc.array(fc.constantFrom(...pool), { maxLength: 30 });

test('applied to the old list, the difference gives the very items of the new one', () => {
  fc.assert(
    fc.property(lists, lists, (before, after) => {
      const made = applyListDiff(before, listDiff(before, after));
      expect(made).toHaveLength(after.length);
      expect(made.every((item, at) => item === after[at])).toBe(true);
    }),
  );
});

test('what both have is not sent again', () => {
  const [a, b, c] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
  expect(listDiff([a, b], [b, c, a])).toEqual({ from: Int32Array.of(1, -1, 0), added: [c] });
  expect(listDiff([a, b], [a, b])).toEqual({ from: null, added: [] });
});
