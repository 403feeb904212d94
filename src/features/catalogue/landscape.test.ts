import { expect, test } from 'vitest';
import type { ConnectorAbout } from '../../domain/connector/connectorAbout.ts';
import { catalogueRows } from './catalogueRows.ts';
import { facetChoices, fitting } from './facets.ts';
import { landscapeOf } from './landscape.ts';
import { stored } from './testing.ts';

const rowsOf = (abouts: Readonly<Record<string, ConnectorAbout>>) =>
  catalogueRows(
    Object.entries(abouts).map(([name, about]) => stored(name, { about })),
    [],
    [],
  );
const rows = rowsOf({
  crm: { protocol: 'rest', relation: 'internal' },
  chat: { protocol: 'rest', relation: 'third-party' },
  post: { protocol: 'rest', relation: 'third-party' },
  queue: { protocol: 'messaging', relation: 'internal' },
  other: {},
});

test('every connector stands in one place, and each place says which list it opens', () => {
  const { columns, lines, count } = landscapeOf(rows);
  expect(count).toBe(5);
  expect(columns.map(({ title, all }) => [title, all.rows.length])).toEqual([
    ['Our own system', 2],
    ['Third party', 2],
    ['Not said', 1],
  ]);
  expect(
    lines.map(({ title, all, cells }) => [title, all.rows.length, cells.map((one) => one.rows.length)]),
  ).toEqual([
    ['REST', 3, [1, 2, 0]],
    ['Messaging', 1, [1, 0, 0]],
    ['Not said', 1, [0, 0, 1]],
  ]);
  for (const { all, cells } of lines) {
    for (const cell of [all, ...cells]) expect(fitting(rows, cell.chosen)).toEqual(cell.rows);
  }
});

test('what nobody said is left out where all is said, and no filter where nothing is', () => {
  expect(landscapeOf(rows.slice(0, 1)).columns.map(({ title }) => title)).toEqual(['Third party']);
  const facets = (some: typeof rows) => facetChoices(some, some, {}).map(({ facet }) => facet);
  const silent = rowsOf({ a: {}, b: {} });
  expect(facets(silent)).not.toContain('protocol');
  expect(facets(rows)).toContain('relation');
  const relation = facetChoices(rows, rows, {}).find(({ facet }) => facet === 'relation');
  expect(relation?.choices.at(-1)).toEqual({ value: '', label: 'Not said', count: 1 });
});
