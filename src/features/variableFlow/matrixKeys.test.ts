import { expect, test } from 'vitest';
import { placeByKey, type MatrixPlace } from './matrixKeys.ts';

/** Three variables, five elements: `..W.R` is a row. */
const shape = {
  columns: 5,
  marks: [[0, 3], [], [4]],
};

function after(row: number, column: number, ...keys: readonly string[]): string {
  let at: MatrixPlace = { row, column };
  for (const key of keys) {
    const isCtrl = key.startsWith('Ctrl+');
    at = placeByKey({ key: key.replace('Ctrl+', ''), ctrlKey: isCtrl }, at, shape) ?? at;
  }
  return `${at.row}:${at.column}`;
}

test('given a row, when going left and right, then it goes from the name to each mark and no further', () => {
  expect(after(0, -1, 'ArrowRight')).toBe('0:0');
  expect(after(0, 0, 'ArrowRight')).toBe('0:3');
  expect(after(0, 3, 'ArrowRight')).toBe('0:3');
  expect(after(0, 3, 'ArrowLeft', 'ArrowLeft')).toBe('0:-1');
  expect(after(1, -1, 'ArrowRight')).toBe('1:-1');
});

test('given a mark, when going up and down, then it goes to the nearest mark of that row, to its name where it has none', () => {
  expect(after(0, 3, 'ArrowDown')).toBe('1:-1');
  expect(after(2, 4, 'PageUp')).toBe('0:3');
  expect(after(0, 3, 'ArrowUp')).toBe('-1:3');
  expect(after(-1, 1, 'ArrowDown')).toBe('0:0');
  expect(after(0, -1, 'ArrowDown', 'ArrowDown', 'ArrowDown')).toBe('2:-1');
});

test('given the names of the elements, when going through them, then all are passed', () => {
  expect(after(-1, 0, 'ArrowRight', 'ArrowRight')).toBe('-1:2');
  expect(after(-1, 2, 'Home')).toBe('-1:0');
  expect(after(-1, 0, 'End')).toBe('-1:4');
});

test('given Home and End with Ctrl, then they lead to the first and the last variable', () => {
  expect(after(2, 4, 'Ctrl+Home')).toBe('0:-1');
  expect(after(0, 3, 'Ctrl+End')).toBe('2:-1');
});

test('given no element, then there is no row of names to go to', () => {
  expect(
    placeByKey({ key: 'ArrowUp', ctrlKey: false }, { row: 0, column: -1 }, { columns: 0, marks: [[]] }),
  ).toEqual({
    row: 0,
    column: -1,
  });
});

test('given another key, then it leads nowhere', () => {
  expect(placeByKey({ key: 'a', ctrlKey: false }, { row: 0, column: -1 }, shape)).toBeNull();
});
