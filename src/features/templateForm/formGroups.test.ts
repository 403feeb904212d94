import { describe, expect, it } from 'vitest';
import { formGroups, pairedFields, startsOpen } from './formGroups.ts';
import { templateOf } from '../../domain/templates/testing.ts';

const all = (count: number) => new Set(Array.from({ length: count }, (_, index) => index));

describe('the groups of a form', () => {
  it('are in the order of the template; hidden and inactive properties and empty groups are left out', () => {
    const given = templateOf(
      [
        { label: 'A', group: 'two' },
        { label: 'B', group: 'one' },
        { label: 'C' },
        { label: 'D', type: 'Hidden', group: 'one' },
        { label: 'E', group: 'unknown' },
        { label: 'F', group: 'three' },
      ],
      {
        groups: [
          { id: 'one', label: 'One' },
          { id: 'two', label: 'Two' },
          { id: 'three', label: 'Three' },
        ],
      },
    );

    const groups = formGroups(given, new Set([0, 1, 2, 3, 4]));

    expect(groups.map(({ label, fields }) => [label, fields.map((one) => one.label)])).toEqual([
      ['One', ['B']],
      ['Two', ['A']],
      ['Other properties', ['C', 'E']],
    ]);
  });

  it('given a long form, then only the first is open, and those the template opens', () => {
    const properties = Array.from({ length: 12 }, (_, index) => ({
      group: ['one', 'two', 'three'][index % 3] ?? 'one',
    }));
    const groups = formGroups(
      templateOf(properties, {
        groups: [
          { id: 'one', label: 'One' },
          { id: 'two', label: 'Two' },
          { id: 'three', label: 'Three', openByDefault: true },
        ],
      }),
      all(12),
    );

    expect(groups.map((group) => startsOpen(group, groups))).toEqual([true, false, true]);
  });
});

describe('two fields in one line', () => {
  it('are numbers and short choices that follow one another', () => {
    const { properties } = templateOf([
      { type: 'Number' },
      { type: 'Dropdown', choices: [{ name: 'Express', value: 'x' }] },
      { type: 'Number' },
      { type: 'String' },
      { type: 'Number', feel: 'optional' },
      { type: 'Number' },
    ]);
    expect([...pairedFields(properties)]).toEqual([0, 1]);
  });
});
