import { describe, expect, test } from 'vitest';
import { copyChanges } from './copyChanges.ts';
import { planCopy, tickedLines, variablesFor } from './copyMapping.ts';
import type { MappingEntry } from '../process/process.ts';
import { action, catalogued, model, task, variable } from '../testing.ts';

const entry = (value: string): MappingEntry => ({ type: 'variable', value });
const label = action('label', ['order', 'weight'], ['trackingId']);
const connectors = [catalogued('parcel', [label])];
const given = model(
  [variable('weight')],
  [
    task('T1', { implementation: 'parcel.label' }),
    task('T2', {
      implementation: 'parcel.label',
      data: { mapping: { inputs: { weight: entry('weight') } } },
    }),
  ],
);
const from = {
  data: { mapping: { inputs: { weight: entry('order') }, outputs: { order: entry('trackingId') } } },
  action: label,
  variables: [variable('order')],
};
const to = { data: {}, action: label, variables: [variable('weight')] };

describe('a copied mapping with the variables it needs', () => {
  test('is one change, in which others that wait for the new names are mapped, and what was copied stays', () => {
    const lines = tickedLines(planCopy(from, to), () => true);
    const changes = copyChanges(given, 'T1', lines, variablesFor(lines, from, to), connectors);
    expect(changes.get('Process_1')?.variables?.map(({ name }) => name)).toEqual(['weight', 'order']);
    expect(changes.get('T1')?.mapping).toEqual({
      inputs: { weight: entry('order'), order: entry('order') },
      outputs: { order: entry('trackingId') },
    });
    expect(changes.get('T2')?.mapping?.inputs).toEqual({ weight: entry('weight'), order: entry('order') });
  });

  test('without its variables is that of the task alone', () => {
    const lines = tickedLines(planCopy(from, to), () => true);
    expect([...copyChanges(given, 'T1', lines, [], connectors).keys()]).toEqual(['T1']);
    expect(copyChanges(given, 'gone', lines, [], connectors).size).toBe(0);
  });
});
