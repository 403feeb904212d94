import { expect, test, vi } from 'vitest';
import type { MenuEntry } from './MenuList.tsx';
import { stepEntries } from './stepEntries.ts';

const linesOf = (entries: readonly MenuEntry[]) =>
  entries.flatMap((group) => (group !== 'line' && 'entries' in group ? group.entries : []));

test('the newest step is on top, the one that is shown is ticked, and the start is last', () => {
  const entries = stepEntries({ undo: ['Rename', ''], redo: ['Move', 'Delete'] }, vi.fn());
  expect(linesOf(entries).map(({ label, isChecked }) => `${isChecked ? '* ' : ''}${label}`)).toEqual([
    'Delete',
    'Move',
    '* Rename',
    'Change',
    'As it was opened',
  ]);
});

test('a line leads to the stand after its step', () => {
  const onTravel = vi.fn<(by: number) => void>();
  for (const { run } of linesOf(stepEntries({ undo: ['B', 'A'], redo: ['C'] }, onTravel))) run();
  expect(onTravel.mock.calls).toEqual([[1], [-1], [-2]]);
});

test('of hundreds of steps the nearest are listed, and the start', () => {
  const lines = linesOf(stepEntries({ undo: Array.from({ length: 300 }, () => 'Move'), redo: [] }, vi.fn()));
  expect(lines).toHaveLength(51);
  expect(lines.at(-1)?.label).toBe('As it was opened, 250 more steps before');
});
