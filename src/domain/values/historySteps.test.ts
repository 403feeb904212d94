import fc from 'fast-check';
import { expect, test } from 'vitest';
import { push, startHistory, undo } from './history.ts';
import { stepsOf, travel } from './historySteps.ts';

const made = (count: number) =>
  Array.from({ length: count }, (_, at) => at + 1).reduce(
    (history, value) => push(history, value, `to ${value}`),
    startHistory(0),
  );

test('steps are told from here: what undo takes back first, what redo brings back first', () => {
  expect(stepsOf(undo(made(3)))).toEqual({ undo: ['to 2', 'to 1'], redo: ['to 3'] });
});

test('a step back and forth leads to the place that was chosen, and there and back changes nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: -15, max: 15 }), (count, by) => {
      const history = travel(made(count), -Math.floor(count / 2));
      const from = history.present;
      const there = travel(history, by);
      expect(there.present).toBe(Math.max(0, Math.min(count, from + by)));
      expect(stepsOf(travel(there, from - there.present))).toEqual(stepsOf(history));
    }),
  );
});

test('no step is no change', () => {
  const history = made(1);
  expect(travel(history, 0)).toBe(history);
  expect(travel(history, 1)).toBe(history);
});
