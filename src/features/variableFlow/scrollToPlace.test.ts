import { expect, test } from 'vitest';
import { COLUMN, HEAD, NAME, ROW } from './matrixSizes.ts';
import { scrollToPlace, scrollToVariable } from './scrollToPlace.ts';

/** Ten rows and ten columns are in sight. */
const view = (scrollLeft = 0, scrollTop = 0) => ({
  ...{ scrollLeft, scrollTop, clientWidth: NAME + 10 * COLUMN, clientHeight: HEAD + 10 * ROW },
});

test('given a variable whose marks are all out of sight, when it is chosen, then its first one is brought into view', () => {
  const right = view();
  scrollToVariable(right, 2, [40, 41]);
  expect(right).toEqual(view(32 * COLUMN));
  const left = view(60 * COLUMN);
  scrollToVariable(left, 2, [40, 41]);
  expect(left).toEqual(view(40 * COLUMN));
});

test('given one of its marks is in sight, or it has none, then nothing moves sideways', () => {
  const some = view(30 * COLUMN);
  scrollToVariable(some, 2, [3, 35]);
  expect(some).toEqual(view(30 * COLUMN));
  const none = view(30 * COLUMN);
  scrollToVariable(none, 2, []);
  expect(none).toEqual(view(30 * COLUMN));
});

test('given a row that is half out of sight, when it is gone to, then all of it is seen', () => {
  const below = view();
  scrollToVariable(below, 12, [0]);
  expect(below).toEqual(view(0, 3 * ROW));
  const above = view(0, 5.5 * ROW);
  scrollToPlace(above, { row: 5, column: -1 });
  expect(above).toEqual(view(0, 5 * ROW));
});
