import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  among,
  NOTHING_PICKED,
  pickAll,
  pickNone,
  pickOne,
  pickTo,
  rowAt,
  type RowSelection,
  toggle,
} from './rowSelection.ts';

const ORDER = ['a', 'b', 'c', 'd'];

describe('picking rows', () => {
  it('a click picks one alone, a second one of the same gives it back', () => {
    const first = pickOne(NOTHING_PICKED, 'b');
    expect([...first.picked]).toEqual(['b']);
    expect([...pickOne(first, 'c').picked]).toEqual(['c']);
    expect(pickOne(first, 'b').picked.size).toBe(0);
  });

  it('Shift takes the range from where it began, in both directions', () => {
    const down = pickTo(pickOne(NOTHING_PICKED, 'b'), ORDER, 'd');
    expect([...down.picked]).toEqual(['b', 'c', 'd']);
    expect([...pickTo(down, ORDER, 'a').picked]).toEqual(['a', 'b']);
  });

  it('what is filtered away is no longer picked, and nothing else changes', () => {
    const all = pickAll(NOTHING_PICKED, ORDER);
    expect([...among(all, ['a', 'd']).picked]).toEqual(['a', 'd']);
    expect(among(all, ORDER)).toBe(all);
  });

  it('keys lead from row to row and not beyond', () => {
    expect(rowAt(ORDER, 'b', 'ArrowDown')).toBe('c');
    expect(rowAt(ORDER, 'a', 'ArrowUp')).toBeNull();
    expect(rowAt(ORDER, 'd', 'ArrowDown')).toBeNull();
    expect(rowAt(ORDER, 'c', 'Home')).toBe('a');
    expect(rowAt(ORDER, 'c', 'x')).toBeNull();
  });

  it('whatever is done, only rows that are there are picked', () => {
    const key = fc.constantFrom(...ORDER, 'gone');
    const step = fc.tuple(fc.constantFrom('one', 'toggle', 'to', 'all', 'none'), key);
    fc.assert(
      fc.property(fc.array(step), fc.subarray(ORDER), (steps, order) => {
        let now: RowSelection = NOTHING_PICKED;
        for (const [what, at] of steps) {
          if (what === 'one') now = pickOne(now, at);
          else if (what === 'toggle') now = toggle(now, at);
          else if (what === 'to') now = pickTo(now, order, at);
          else now = what === 'all' ? pickAll(now, order) : pickNone(now);
          now = among(now, order);
        }
        expect([...now.picked].every((one) => order.includes(one))).toBe(true);
      }),
    );
  });
});
