import { byName } from '../../domain/values/byName.ts';
import { newestFirst } from '../../domain/versions/versions.ts';
import { t } from '../../language/t.ts';
import type { CatalogueRow } from './catalogueRows.ts';
import { FACETS, fitting, type Chosen, type Facet } from './facets.ts';
import { matchRank, type SearchResult } from './searchRows.ts';

/** What of the catalogue is shown, and how; it stands in the address. */
export interface CatalogueView {
  readonly search: string;
  readonly chosen: Chosen;
  /** absent: the best match while something is searched for, else what was changed last */
  readonly order?: Order;
  readonly grouped: boolean;
}

export interface Order {
  readonly by: OrderBy;
  /** from the last to the first */
  readonly down: boolean;
}
const ORDERS_BY = ['changed', 'name', 'used', 'actions', 'category', 'version', 'description'] as const;
export type OrderBy = (typeof ORDERS_BY)[number];

export const WHOLE: CatalogueView = { search: '', chosen: {}, grouped: false };
const BY_CHANGE: Order = { by: 'changed', down: true };

export function readView(query: string): CatalogueView {
  const params = new URLSearchParams(query);
  const chosen = Object.fromEntries(
    FACETS.flatMap((facet) => (params.has(facet) ? [[facet, params.getAll(facet)]] : [])),
  );
  const by = ORDERS_BY.find((one) => one === params.get('order'));
  return {
    search: params.get('q') ?? '',
    chosen,
    ...(by && { order: { by, down: params.has('down') } }),
    grouped: params.has('grouped'),
  };
}

export function writeView({ search, chosen, order, grouped }: CatalogueView): string {
  const params = new URLSearchParams();
  if (search !== '') params.set('q', search);
  for (const facet of FACETS) for (const value of chosen[facet] ?? []) params.append(facet, value);
  if (order) params.set('order', order.by);
  if (order?.down) params.set('down', '');
  if (grouped) params.set('grouped', '');
  return params.toString();
}

export function chosenCount(chosen: Chosen): number {
  return FACETS.reduce((sum, facet) => sum + (chosen[facet]?.length ?? 0), 0);
}

export function withChoice(view: CatalogueView, facet: Facet, value: string, on: boolean): CatalogueView {
  const others = (view.chosen[facet] ?? []).filter((other) => other !== value);
  const values = on ? [...others, value] : others;
  const { [facet]: _, ...rest } = view.chosen;
  return { ...view, chosen: values.length === 0 ? rest : { ...rest, [facet]: values } };
}

/** The rows that were found and fit, in the wanted order; where that says nothing, they stay in that of their names. */
export function shownRows(
  result: SearchResult,
  { search, chosen, order }: CatalogueView,
): readonly CatalogueRow[] {
  const rows = fitting(result.rows, chosen);
  if (order !== undefined || search.trim() === '') return inOrder(rows, order ?? BY_CHANGE);
  const rank = new Map(rows.map((row) => [row, matchRank(row, result.wanted)]));
  return rows.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
}

function inOrder(rows: readonly CatalogueRow[], { by, down }: Order): readonly CatalogueRow[] {
  const sign = down ? -1 : 1;
  return rows.toSorted((a, b) => sign * compare[by](a, b));
}

type Compare = (a: CatalogueRow, b: CatalogueRow) => number;
const compare: Readonly<Record<OrderBy, Compare>> = {
  changed: (a, b) =>
    a.document.changedAt < b.document.changedAt ? -1 : a.document.changedAt > b.document.changedAt ? 1 : 0,
  name: (a, b) => byName(a.name, b.name),
  description: (a, b) => byName(a.description, b.description),
  used: (a, b) => a.processes - b.processes,
  actions: (a, b) => (a.connector?.actions.length ?? 0) - (b.connector?.actions.length ?? 0),
  category: (a, b) => Number(a.category === '') - Number(b.category === '') || byName(a.category, b.category),
  version: (a, b) => newestFirst(shownVersion(b), shownVersion(a)),
};

/** What the version column shows first. */
function shownVersion({ latest, draft }: CatalogueRow): string {
  return latest ?? draft ?? '';
}

export interface RowGroup {
  readonly title: string;
  readonly rows: readonly CatalogueRow[];
}

/** By category, each with its rows in the order they have; those without one come last. */
export function groupedRows(rows: readonly CatalogueRow[]): readonly RowGroup[] {
  const groups = new Map<string, CatalogueRow[]>();
  for (const row of rows) {
    const group = groups.get(row.category);
    if (group === undefined) groups.set(row.category, [row]);
    else group.push(row);
  }
  return [...groups]
    .toSorted(([a], [b]) => Number(a === '') - Number(b === '') || byName(a, b))
    .map(([title, own]) => ({ title: title === '' ? t('Uncategorised') : title, rows: own }));
}
