import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../domain/values/json.ts';
import { conditionOf, conditionRows } from './conditionRows.ts';
import { withValueAt } from './editJson.ts';
import {
  addProperty,
  duplicateProperty,
  removeGroup,
  renameGroup,
  renameProperty,
  setText,
} from './templateEdits.ts';

const given = {
  id: 't',
  'x-own': 1,
  groups: [{ id: 'a', label: 'A' }],
  properties: [
    { id: 'kind', type: 'Dropdown', group: 'a', binding: { type: 'zeebe:input', name: 'kind' } },
    {
      id: 'text',
      group: 'a',
      binding: { type: 'zeebe:input', name: 'text' },
      condition: {
        allMatch: [
          { property: 'kind', equals: 'x', type: 'simple' },
          { property: 'other', isActive: true },
        ],
      },
      choices: [{ name: 'N', value: 'n', condition: { property: 'kind', oneOf: ['x'] } }],
    },
  ],
  presets: [{ id: 'p', properties: { kind: 'x', text: 'y' } }],
};

describe('edits of a template', () => {
  it('an id that is renamed is followed by conditions, choices and presets', () => {
    const json = renameProperty(0, 'sort')(given);
    expect(json.properties).toMatchObject([
      { id: 'sort' },
      {
        condition: { allMatch: [{ property: 'sort', type: 'simple' }, { property: 'other' }] },
        choices: [{ condition: { property: 'sort' } }],
      },
    ]);
    expect(json.presets).toEqual([{ id: 'p', properties: { sort: 'x', text: 'y' } }]);
    expect(json['x-own']).toBe(1);
  });

  it('a group that is renamed or removed is followed by its properties', () => {
    expect(renameGroup(0, 'b')(given).properties).toMatchObject([{ group: 'b' }, { group: 'b' }]);
    const left = removeGroup(0)(given);
    expect(left.groups).toEqual([]);
    expect(JSON.stringify(left.properties)).not.toContain('"group"');
  });

  it('a new field and a copy have names of their own', () => {
    const json = duplicateProperty(0)(addProperty(2, 'a')(given));
    expect(json.properties).toMatchObject([
      { id: 'kind' },
      { id: 'kind2', binding: { name: 'kind2' } },
      { id: 'text' },
      { id: 'field', group: 'a', binding: { name: 'field' } },
    ]);
  });

  it('text that is emptied is removed, with the object that held only it', () => {
    const json = { a: { pattern: { value: 'x' } }, b: 1 };
    expect(setText(['a', 'pattern', 'value'], '')(json)).toEqual({ b: 1 });
  });

  it('what is not on the way to a change stays the same value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })), (more) => {
        const json: JsonObject = { ...(JSON.parse(JSON.stringify(more)) as JsonObject), edited: { a: 1 } };
        const now = withValueAt(json, ['edited', 'a'], 2);
        for (const [key, value] of Object.entries(json)) if (key !== 'edited') expect(now[key]).toBe(value);
        expect(now.edited).toEqual({ a: 2 });
      }),
    );
  });
});

describe('a condition as rows', () => {
  it.each([
    { property: 'a', equals: 'x', type: 'simple' },
    { property: 'a', oneOf: ['x', 2] },
    { property: 'a', isActive: false },
    { property: 'a', isEmpty: true },
    {
      allMatch: [
        { property: 'a', equals: true },
        { property: 'b', isActive: true },
      ],
    },
  ])('comes back as it was: %o', (condition) => {
    expect(conditionOf(conditionRows(condition))).toEqual(condition);
  });

  it('given none, then there is none', () => {
    expect(conditionOf(conditionRows(undefined))).toBeUndefined();
  });
});
