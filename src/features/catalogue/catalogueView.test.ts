import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogueRows } from './catalogueRows.ts';
import {
  groupedRows,
  readView,
  shownRows,
  withChoice,
  writeView,
  type CatalogueView,
} from './catalogueView.ts';
import { facetChoices, FACETS } from './facets.ts';
import { searchRows } from './searchRows.ts';
import { publishedOf, stored, usedBy } from './testing.ts';

const a = stored('a', { category: 'Data', about: { protocol: 'rest', tags: ['x', 'y'] } });
const b = { ...stored('b', { category: 'Data', about: { reconstructed: true } }), changedAt: '2026-03-01' };
const c = stored(
  'c',
  { about: { tags: ['y'], support: 'partner' } },
  { actions: { s: { id: 's', name: 's' } } },
);
const rows = catalogueRows(
  [c, a, b],
  [publishedOf(a, '1.0.0', { deprecated: 'Old' })],
  [usedBy('c.s', 'p', '1.0.0')],
);
const EMPTY: CatalogueView = { search: '', chosen: {}, grouped: false };
const shown = (view: Partial<CatalogueView>) => {
  const whole = { ...EMPTY, ...view };
  return shownRows(searchRows(rows, whole.search), whole).map(({ name }) => name);
};

test.each([
  [{ category: ['Data'] }, ['a', 'b']],
  [{ category: [''] }, ['c']],
  [{ state: ['published'] }, ['a']],
  [{ state: ['deprecated', 'reconstructed'] }, ['a', 'b']],
  [{ use: ['used'] }, ['c']],
  [{ protocol: ['rest'] }, ['a']],
  [{ support: ['partner'] }, ['c']],
  [{ kind: ['actions'] }, ['c']],
  [{ tag: ['y'] }, ['a', 'c']],
  [{ tag: ['y'], category: ['Data'] }, ['a']],
])('the filters %j leave %j', (chosen, names) => {
  expect(shown({ chosen, order: { by: 'name', down: false } })).toEqual(names);
});

test('the order: last change at first, otherwise what is asked for', () => {
  expect(shown({})).toEqual(['b', 'a', 'c']);
  expect(shown({ order: { by: 'name', down: true } })).toEqual(['c', 'b', 'a']);
  expect(shown({ order: { by: 'used', down: true } })).toEqual(['c', 'a', 'b']);
  expect(shown({ order: { by: 'category', down: false } })).toEqual(['a', 'b', 'c']);
});

test('a choice is counted with what is chosen in the other facets', () => {
  const counts = (chosen: CatalogueView['chosen']) =>
    new Map(
      facetChoices(rows, rows, chosen).map(({ facet, choices }) => [
        facet,
        Object.fromEntries(choices.map(({ label, count }) => [label, count])),
      ]),
    );
  expect(counts({}).get('category')).toEqual({ Data: 2, Uncategorised: 1 });
  expect(counts({ tag: ['y'] }).get('category')).toEqual({ Data: 1, Uncategorised: 1 });
  expect(counts({ tag: ['y'] }).get('tag')).toEqual({ x: 1, y: 2 });
  expect(counts({}).get('relation')).toBeUndefined();
});

test('groups stand by name, and what has no category comes last', () => {
  expect(groupedRows(rows).map(({ title, rows: own }) => [title, own.length])).toEqual([
    ['Data', 2],
    ['Uncategorised', 1],
  ]);
});

test('property: the address says all of a view', () => {
  const chosen = fc.dictionary(fc.constantFrom(...FACETS), fc.uniqueArray(fc.string(), { minLength: 1 }));
  fc.assert(
    fc.property(fc.string(), chosen, fc.boolean(), fc.boolean(), (search, some, down, grouped) => {
      const view: CatalogueView = { search, chosen: { ...some }, grouped, order: { by: 'version', down } };
      expect(readView(writeView(view))).toEqual(view);
    }),
  );
});

test('a choice is added once and taken away again', () => {
  const once = withChoice(withChoice(EMPTY, 'tag', 'x', true), 'tag', 'x', true);
  expect(once.chosen).toEqual({ tag: ['x'] });
  expect(withChoice(once, 'tag', 'x', false)).toEqual(EMPTY);
});
