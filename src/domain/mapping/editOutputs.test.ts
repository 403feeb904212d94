import { describe, expect, it } from 'vitest';
import { outputsByName } from './editOutputs.ts';
import type { Variable } from '../process/process.ts';

const variables = ['cost', 'label', 'place'].map((name): Variable => ({
  id: name,
  name,
  type: 'string',
  required: false,
  rest: {},
}));
const row = (name: string, variable: string | null = null, near: readonly string[] = []) => ({
  name,
  variable,
  near,
});

describe('outputs mapped by name', () => {
  it('go to the variable of their name, else to the nearest; none gets two', () => {
    const rows = [
      row('cost'),
      row('labelUrl', null, ['label']),
      row('labels', null, ['label']),
      row('other'),
    ];
    expect(Object.fromEntries(outputsByName(rows, rows, variables))).toEqual({
      cost: 'cost',
      labelUrl: 'label',
    });
  });

  it('leave a variable to the output that goes there, unless that one moves as well', () => {
    const wants = row('labelUrl', null, ['label']);
    const stays = row('code', 'label');
    const moves = row('place', 'label');
    expect(outputsByName([wants], [wants, stays], variables).size).toBe(0);
    expect(outputsByName([wants, stays], [wants, stays], variables).size).toBe(0);
    expect(Object.fromEntries(outputsByName([wants, moves], [wants, moves], variables))).toEqual({
      labelUrl: 'label',
      place: 'place',
    });
  });
});
