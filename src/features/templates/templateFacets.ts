import { elementWords } from '../../domain/process/elementWords.ts';
import { byName } from '../../domain/values/byName.ts';
import { t } from '../../language/t.ts';
import type { TemplateRow } from './templateRows.ts';
import { FLAVOUR_NAMES } from './flavourNames.ts';

const FACETS = ['category', 'appliesTo', 'flavour', 'state'] as const;
export type Facet = (typeof FACETS)[number];
export type Chosen = ReadonlyMap<Facet, ReadonlySet<string>>;

export const FACET_TITLES: Readonly<Record<Facet, string>> = {
  category: t('Category'),
  appliesTo: t('Applies to'),
  flavour: t('Engine'),
  state: t('State'),
};

export interface FacetChoice {
  readonly value: string;
  readonly label: string;
  /** how many there are with what is chosen in the other facets */
  readonly count: number;
}

function valuesOf(row: TemplateRow, facet: Facet): readonly string[] {
  const { template } = row;
  switch (facet) {
    case 'category':
      return [row.category];
    case 'appliesTo':
      return [
        ...new Set([
          ...(template?.appliesTo ?? []),
          ...(template?.elementType ? [template.elementType.value] : []),
        ]),
      ];
    case 'flavour':
      return template === null ? [] : [template.flavour];
    case 'state':
      return [
        ...(template?.deprecated === undefined ? [] : ['deprecated']),
        ...(row.versions.length > 1 ? ['several'] : []),
        ...(row.problems > 0 ? ['problems'] : []),
      ];
  }
}

function labelOf(facet: Facet, value: string): string {
  if (facet === 'category') return value === '' ? t('Uncategorised') : value;
  if (facet === 'appliesTo') return elementWords(value);
  if (facet === 'flavour') return value === 'camunda7' ? FLAVOUR_NAMES.camunda7 : FLAVOUR_NAMES.camunda8;
  return { deprecated: t('Deprecated'), several: t('Several versions') }[value] ?? t('With problems');
}

/** Of one facet any choice will do; every facet has to fit. */
export function fitting(
  rows: readonly TemplateRow[],
  chosen: Chosen,
  without?: Facet,
): readonly TemplateRow[] {
  const asked = FACETS.filter((facet) => facet !== without && (chosen.get(facet)?.size ?? 0) > 0);
  return rows.filter((row) =>
    asked.every((facet) => valuesOf(row, facet).some((value) => chosen.get(facet)?.has(value))),
  );
}

/** What each facet offers; one that would not narrow anything is left out. */
export function facetChoices(
  all: readonly TemplateRow[],
  found: readonly TemplateRow[],
  chosen: Chosen,
): readonly { readonly facet: Facet; readonly choices: readonly FacetChoice[] }[] {
  return FACETS.flatMap((facet) => {
    const counts = new Map([...(chosen.get(facet) ?? [])].map((value) => [value, 0]));
    for (const row of all) for (const value of valuesOf(row, facet)) counts.set(value, 0);
    for (const row of fitting(found, chosen, facet)) {
      for (const value of valuesOf(row, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const choices = [...counts]
      .map(([value, count]) => ({ value, count, label: labelOf(facet, value) }))
      .toSorted((a, b) => Number(a.value === '') - Number(b.value === '') || byName(a.label, b.label));
    return choices.length === 0 ? [] : [{ facet, choices }];
  });
}

export function withChoice(chosen: Chosen, facet: Facet, value: string, on: boolean): Chosen {
  const values = new Set(chosen.get(facet));
  if (on) values.add(value);
  else values.delete(value);
  return new Map([...chosen, [facet, values]]);
}

/** Every word of the search is somewhere in what people know a template by. */
export function searchTemplates(rows: readonly TemplateRow[], search: string): readonly TemplateRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const { template } = row;
    const operations = template?.presets.length ? template.steps.map(({ name }) => name) : [];
    const text = [
      row.name,
      row.id,
      template?.description,
      row.category,
      ...(template?.keywords ?? []),
      ...operations,
    ]
      .join('\n')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
