import { describe, expect, it } from 'vitest';
import { feelProblem } from './feelProblem.ts';

describe('feelProblem', () => {
  it.each([
    'orderId',
    'order.items[1].price * 2',
    'if a > 1 then "x" else null',
    'get or else(a, 1)',
    '{a: 1}',
  ])('given %s, then there is none', (feel) => {
    expect(feelProblem(feel)).toBeNull();
  });

  it.each([
    ['a +', 'It is not finished.'],
    ['1 1', '“1” does not belong there.'],
    [' ', 'Nothing stands after the “=”.'],
    ['${orderId}', '“$” does not belong there.'],
  ])('given %s, then it is said', (feel, message) => {
    expect(feelProblem(feel)).toBe(message);
  });
});
