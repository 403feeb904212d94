import { expect, test, vi } from 'vitest';
import type { ProcessModel } from '../../domain/process/process.ts';
import { model, task } from '../../domain/testing.ts';
import { OutlineSource } from './OutlineSource.ts';

type Editor = ConstructorParameters<typeof OutlineSource>[0];

function editing(start: ProcessModel) {
  let value = start;
  let version = 1;
  const listeners = new Set<() => void>();
  const editor: Editor = {
    model: () => value,
    snapshot: () => ({ version }) as ReturnType<Editor['snapshot']>,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const change = (next: ProcessModel) => {
    value = next;
    version += 1;
    for (const listener of listeners) listener();
  };
  return { editor, change, listeners };
}

test('given letter after letter of a name, then the outline follows once, and its lines stay the same', () => {
  vi.useFakeTimers();
  const start = task('a', { name: 'Pack' });
  const { editor, change } = editing(model([], [start]));
  const source = new OutlineSource(editor);
  const before = source.get();
  let told = 0;
  source.subscribe(() => (told += 1));
  for (const name of ['Pack i', 'Pack it']) change(model([], [{ ...start, name }]));
  expect(told).toBe(0);
  vi.runAllTimers();
  expect(told).toBe(1);
  expect(source.get().names.get('a')).toBe('Pack it');
  expect(source.get().rows).toBe(before.rows);
  vi.useRealTimers();
});

test('given another flow, then the lines are made anew; given nobody who looks, then the document is let alone', () => {
  const { editor, change, listeners } = editing(model([], [task('a')]));
  const source = new OutlineSource(editor);
  const stop = source.subscribe(() => undefined);
  const before = source.get();
  change(model([], [task('a'), task('b')]));
  expect(source.refresh().rows).not.toBe(before.rows);
  expect(source.get().at.get('b')).toBe(2);
  stop();
  expect(listeners.size).toBe(0);
});
