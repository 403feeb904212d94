import { describe, expect, it } from 'vitest';
import { operationGroups, presetOf, presetValues } from './presets.ts';
import { templateOf } from './testing.ts';

const STEP = { keywords: [], steps: [] };
const given = templateOf([{ id: 'kind' }, { id: 'verb' }, { id: 'other' }], {
  steps: [
    { ...STEP, id: 'ping', name: 'Ping', presetId: 'ping' },
    {
      ...STEP,
      id: 'issues',
      name: 'Issues',
      steps: [
        { ...STEP, id: 'new', name: 'Create', presetId: 'issue-new', keywords: ['open'] },
        {
          ...STEP,
          id: 'more',
          name: 'More',
          steps: [{ ...STEP, id: 'x', name: 'Close', presetId: 'issue-close' }],
        },
        { ...STEP, id: 'gone', name: 'Nothing', presetId: 'not-there' },
      ],
    },
  ],
  presets: [
    { id: 'ping', values: new Map([['kind', 'ping']]) },
    {
      id: 'issue-new',
      values: new Map([
        ['kind', 'issue'],
        ['verb', 'new'],
      ]),
    },
    {
      id: 'issue-close',
      values: new Map([
        ['kind', 'issue'],
        ['verb', 'close'],
      ]),
    },
  ],
});

describe('operations', () => {
  it('are the leaves by what they stand under; one without a preset is left out', () => {
    expect(
      operationGroups(given).map(({ name, operations }) => [name, operations.map(({ path }) => path)]),
    ).toEqual([
      ['', ['Ping']],
      ['Issues', ['Create', 'More › Close']],
    ]);
  });

  it('are found by the values that are set', () => {
    expect(
      presetOf(
        given,
        new Map([
          [0, 'issue'],
          [1, 'close'],
        ]),
      ),
    ).toBe('issue-close');
    expect(presetOf(given, new Map([[0, 'issue']]))).toBeNull();
  });

  it('set the properties they name, and no others', () => {
    expect([...presetValues(given, 'issue-new')]).toEqual([
      [0, 'issue'],
      [1, 'new'],
    ]);
  });
});
