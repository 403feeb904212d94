import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canRedo, canUndo, push, redo, redoLabel, startHistory, undo, undoLabel } from './history.ts';

const values = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 30 });
const moves = fc.array(fc.constantFrom('undo', 'redo'), { maxLength: 30 });
const made = (all: readonly number[]) =>
  all.reduce((history, value) => push(history, value, `to ${value}`), startHistory(-1));

test('undo takes back exactly the last change', () => {
  fc.assert(
    fc.property(values, fc.integer({ min: 10 }), (all, value) => {
      const before = made(all);
      const after = push(before, value, 'change');
      expect(undo(after).present).toBe(before.present);
    }),
  );
});

test('redo after undo and undo after redo lead back', () => {
  fc.assert(
    fc.property(values, moves, (all, steps) => {
      const history = steps.reduce((one, step) => (step === 'undo' ? undo(one) : redo(one)), made(all));
      if (canUndo(history)) expect(withoutJoins(redo(undo(history)))).toEqual(withoutJoins(history));
      if (canRedo(history)) expect(withoutJoins(undo(redo(history)))).toEqual(withoutJoins(history));
    }),
  );
});

test('a change after undo forgets what could be redone; no change is no step', () => {
  const history = undo(made([1, 2]));
  expect(push(history, 1, 'same')).toBe(history);
  expect(canRedo(push(history, 3, 'other'))).toBe(false);
  expect(undo(startHistory(1)).present).toBe(1);
});

test('labels tell what would be taken back and done again', () => {
  const history = made([1, 2]);
  expect([undoLabel(history), redoLabel(history)]).toEqual(['to 2', '']);
  expect([undoLabel(undo(history)), redoLabel(undo(history))]).toEqual(['to 1', 'to 2']);
});

test('what is typed into one field is one step, until something else happens', () => {
  const typed = ['a', 'ab', 'abc'].reduce((one, text) => push(one, text, 'Rename', 'name'), startHistory(''));
  expect(undo(typed).present).toBe('');
  const other = push(typed, 'abc!', 'Rename', 'other');
  expect(undo(other).present).toBe('abc');
  const again = push(undo(push(typed, 'x', 'Rename', 'name')), 'y', 'Rename', 'name');
  expect(undo(again).present).toBe('');
});

function withoutJoins<T extends { joins?: unknown }>(history: T): T {
  return { ...history, joins: undefined };
}
