import { describe, expect, it } from 'vitest';
import { processIdRenames } from './processIdRenames.ts';

const members = (of: Record<string, string[]>) =>
  new Map(Object.entries(of).map(([id, ids]) => [id, new Set(ids)]));

describe('processIdRenames', () => {
  it('knows a process by its elements', () => {
    expect(processIdRenames(members({ A: ['start'] }), members({ B: ['start', 'task'] }))).toEqual([
      { from: 'A', to: 'B' },
    ]);
  });

  it('does not take a new pool for the one that was deleted', () => {
    expect(processIdRenames(members({ A: ['start'] }), members({ B: ['other'] }))).toEqual([]);
  });

  it('tells two renames apart', () => {
    const before = members({ A: ['a'], B: ['b'] });
    expect(processIdRenames(before, members({ Y: ['b'], X: ['a'] }))).toEqual([
      { from: 'A', to: 'X' },
      { from: 'B', to: 'Y' },
    ]);
  });
});
