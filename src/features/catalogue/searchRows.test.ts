import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogueRows } from './catalogueRows.ts';
import { matchRank, searchRows, whyFound } from './searchRows.ts';
import { stored } from './testing.ts';

const rows = catalogueRows(
  [
    stored(
      'parcel-tracker',
      { category: 'Logistics', about: { tags: ['carrier'] } },
      {
        description: 'Follows each parcel',
        actions: {
          a: {
            id: 'a',
            name: 'createLabel',
            description: 'Books it',
            inputs: [{ id: 'i', name: 'weight', type: 'integer', description: 'In grams' }],
          },
        },
      },
    ),
    stored('mailer', {}, { description: 'Sends mail' }),
  ],
  [],
  [],
);
const found = (query: string) => searchRows(rows, query).rows.map(({ name }) => name);

test.each([
  ['an action', 'createlabel'],
  ['what tasks write', 'parcel-tracker.createLabel'],
  ['a parameter', 'weig'],
  ['the text of a parameter', 'grams'],
  ['a tag', 'carrier'],
  ['a category and a word of the description', 'logistics follows'],
  ['a letter too many', 'parccel'],
  ['two letters in the wrong order', 'trakcer'],
  ['a wrong letter, half typed', 'parsel-tr'],
  ['a slip in the second word of an action', 'labell'],
])('a connector is found by %s', (_, query) => {
  expect(found(query)).toEqual(['parcel-tracker']);
});

test('every word has to be found', () => {
  expect(found('parcel mail')).toEqual([]);
});

test('what says it exactly keeps what is only near away', () => {
  const near = catalogueRows([stored('mailer'), stored('mauler')], [], []);
  expect(searchRows(near, 'mailer')).toMatchObject({ isNear: false, rows: [{ name: 'mailer' }] });
  expect(searchRows(near, 'moiler')).toMatchObject({ isNear: true, rows: [{ name: 'mailer' }] });
});

test('the card says which action or parameter matched, and nothing where it shows the words anyway', () => {
  const why = (query: string) => {
    const { rows: hits, wanted } = searchRows(rows, query);
    return hits[0] && whyFound(hits[0], wanted);
  };
  expect(why('label')).toMatchObject({ kind: 'Action', name: 'createLabel' });
  expect(why('grams')).toMatchObject({ kind: 'Parameter', name: 'createLabel: weight' });
  expect(why('parcel')).toBeNull();
  expect(why('follows label')).toMatchObject({ kind: 'Action' });
});

test('property: every connector is found by its name, and first among all of them', () => {
  const names = fc.uniqueArray(fc.stringMatching(/^[a-z]([-a-z0-9]{0,24}[a-z0-9])?$/), { minLength: 1 });
  fc.assert(
    fc.property(names, (all) => {
      const many = catalogueRows(
        all.map((name) => stored(name)),
        [],
        [],
      );
      for (const name of all) {
        const { rows: hits, wanted } = searchRows(many, name);
        const best = hits.toSorted((a, b) => matchRank(a, wanted) - matchRank(b, wanted))[0];
        expect(best?.name).toBe(name);
      }
    }),
    { numRuns: 50 },
  );
});
