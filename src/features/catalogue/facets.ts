import { byName } from '../../domain/values/byName.ts';
import { PROTOCOL_LABELS, RELATION_LABELS, SUPPORT_LABELS } from '../../domain/connector/aboutLabels.ts';
import { own } from '../../domain/values/own.ts';
import { t } from '../../language/t.ts';
import type { CatalogueRow } from './catalogueRows.ts';

/** Ways to narrow the catalogue, in the order they are shown. */
export const FACETS = [
  'category',
  'state',
  'use',
  'protocol',
  'kind',
  'support',
  'relation',
  'tag',
  'problems',
] as const;
export type Facet = (typeof FACETS)[number];
export type Chosen = Readonly<Partial<Record<Facet, readonly string[]>>>;

export const FACET_TITLES: Readonly<Record<Facet, string>> = {
  category: t('Category'),
  state: t('State'),
  // With a space: the thing, where the gallery says what to do.
  use: t('Use ').trimEnd(),
  protocol: t('Protocol'),
  kind: t('Kind'),
  support: t('Support'),
  relation: t('Whose system'),
  tag: t('Tags'),
  problems: t('Problems'),
};

/** The choices that are always there, and what they are called. */
const FIXED: Readonly<Partial<Record<Facet, Readonly<Record<string, string>>>>> = {
  state: {
    published: t('Published'),
    draft: t('Draft'),
    deprecated: t('Deprecated'),
    reconstructed: t('Reconstructed'),
  },
  use: { used: t('In use'), unused: t('Not used'), newer: t('Newer version') },
  protocol: PROTOCOL_LABELS,
  kind: { actions: t('Has actions'), events: t('Has events') },
  support: SUPPORT_LABELS,
  relation: RELATION_LABELS,
  problems: { some: t('With problems') },
};
/** What nobody has said is a choice of its own where others have. */
const NOT_SAID = '';
/** Shown even where no connector has them. */
const ALWAYS: ReadonlySet<string> = new Set(['published', 'draft', 'used', 'unused']);

function facetLabel(facet: Facet, value: string): string {
  if (value === NOT_SAID) return facet === 'category' ? t('Uncategorised') : t('Not said');
  return own(FIXED[facet] ?? {}, value) ?? value;
}

/** Asked for with every letter of a search, of every connector. */
const known = new WeakMap<CatalogueRow, ReadonlyMap<Facet, readonly string[]>>();

/** What a connector counts as. */
function facetValues(row: CatalogueRow, facet: Facet): readonly string[] {
  let values = known.get(row);
  if (values === undefined) {
    values = new Map(FACETS.map((one) => [one, valuesOf(row, one)]));
    known.set(row, values);
  }
  return values.get(facet) ?? [];
}

function valuesOf(row: CatalogueRow, facet: Facet): readonly string[] {
  const { document, connector } = row;
  const { about } = document.content;
  switch (facet) {
    case 'category':
      return [row.category];
    case 'state':
      return words({
        published: row.latest !== undefined,
        draft: row.draft !== undefined,
        deprecated: row.deprecated !== undefined,
        reconstructed: row.reconstructed,
      });
    case 'use':
      return words({ used: row.processes > 0, unused: row.processes === 0, newer: row.behind > 0 });
    case 'protocol':
      return [about?.protocol ?? NOT_SAID];
    case 'kind':
      return words({
        actions: (connector?.actions.length ?? 0) > 0,
        events: (connector?.events.length ?? 0) > 0,
      });
    case 'support':
      return about?.support === undefined ? [] : [about.support];
    case 'relation':
      return [about?.relation ?? NOT_SAID];
    case 'tag':
      return row.tags;
    case 'problems':
      return words({ some: row.problems > 0 });
  }
}

function words(flags: Readonly<Record<string, boolean>>): readonly string[] {
  return Object.entries(flags).flatMap(([word, on]) => (on ? word : []));
}

function fits(row: CatalogueRow, facet: Facet, chosen: Chosen): boolean {
  const values = facetValues(row, facet);
  return chosen[facet]?.some((value) => values.includes(value)) ?? true;
}

/** Of one facet any choice will do; every facet has to fit. */
export function fitting(rows: readonly CatalogueRow[], chosen: Chosen): readonly CatalogueRow[] {
  const asked = FACETS.filter((facet) => (chosen[facet]?.length ?? 0) > 0);
  return asked.length === 0 ? rows : rows.filter((row) => asked.every((facet) => fits(row, facet, chosen)));
}

export interface FacetChoice {
  readonly value: string;
  readonly label: string;
  /** how many there are with what is chosen in the other facets */
  readonly count: number;
}

/** What each facet offers; a facet with nothing to choose is left out. */
export function facetChoices(
  all: readonly CatalogueRow[],
  found: readonly CatalogueRow[],
  chosen: Chosen,
): readonly { readonly facet: Facet; readonly choices: readonly FacetChoice[] }[] {
  const counts = new Map(FACETS.map((facet) => [facet, countsOf(facet, all, found, chosen)]));
  return FACETS.flatMap((facet) => {
    const choices = [...(counts.get(facet) ?? [])].map(([value, count]) => ({
      value,
      count,
      label: facetLabel(facet, value),
    }));
    const isSaid = facet === 'category' || choices.some(({ value }) => value !== NOT_SAID);
    return choices.length === 0 || !isSaid ? [] : { facet, choices: inOrder(facet, choices) };
  });
}

function countsOf(
  facet: Facet,
  all: readonly CatalogueRow[],
  found: readonly CatalogueRow[],
  chosen: Chosen,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const fixed = Object.keys(FIXED[facet] ?? {}).filter((value) => ALWAYS.has(value));
  for (const value of [...fixed, ...(chosen[facet] ?? [])]) counts.set(value, 0);
  for (const row of all) for (const value of facetValues(row, facet)) counts.set(value, 0);
  const { [facet]: _, ...others } = chosen;
  for (const row of fitting(found, others)) {
    for (const value of facetValues(row, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** Fixed choices in their own order, tags by how many have them, the rest by name; what has no name comes last. */
function inOrder(facet: Facet, choices: readonly FacetChoice[]): readonly FacetChoice[] {
  const fixed = FIXED[facet];
  if (fixed !== undefined) {
    const order = [...Object.keys(fixed), NOT_SAID];
    return choices.toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
  }
  const last = (value: string) => (value === '' ? 1 : 0);
  return choices.toSorted(
    (a, b) =>
      (facet === 'tag' ? b.count - a.count : 0) || last(a.value) - last(b.value) || byName(a.label, b.label),
  );
}
