import { FilterGroup } from '../../ui/FilterGroup.tsx';
import { FACET_TITLES, type Chosen, type Facet, type FacetChoice } from './templateFacets.ts';

interface TemplateFiltersProps {
  readonly facets: readonly { readonly facet: Facet; readonly choices: readonly FacetChoice[] }[];
  readonly chosen: Chosen;
  readonly onChoose: (facet: Facet, value: string, on: boolean) => void;
}

/** What narrows the list, with how many templates each choice would show. */
export function TemplateFilters({ facets, chosen, onChoose }: TemplateFiltersProps) {
  return facets.map(({ facet, choices }) => (
    <FilterGroup
      key={facet}
      title={FACET_TITLES[facet]}
      choices={choices}
      isChosen={(value) => chosen.get(facet)?.has(value) ?? false}
      onChoose={(value, on) => onChoose(facet, value, on)}
    />
  ));
}
