import { Settings2 } from 'lucide-react';
import { t } from '../../language/t.ts';
import { openDialog } from '../../state/dialogs.ts';
import { FilterGroup } from '../../ui/FilterGroup.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { FACET_TITLES, type Chosen, type Facet, type FacetChoice } from './facets.ts';

interface CatalogueFiltersProps {
  readonly facets: readonly { readonly facet: Facet; readonly choices: readonly FacetChoice[] }[];
  readonly chosen: Chosen;
  readonly onChoose: (facet: Facet, value: string, on: boolean) => void;
}

/** What narrows the catalogue, with how many connectors each choice would show. */
export function CatalogueFilters({ facets, chosen, onChoose }: CatalogueFiltersProps) {
  return facets.map(({ facet, choices }) => (
    <FilterGroup
      key={facet}
      title={FACET_TITLES[facet]}
      tool={
        facet === 'category' && (
          <IconButton
            label={t('Manage categories')}
            icon={Settings2}
            size="small"
            onPress={() => openDialog({ kind: 'categories', of: 'connector' })}
          />
        )
      }
      choices={choices}
      isChosen={(value) => chosen[facet]?.includes(value) ?? false}
      onChoose={(value, on) => onChoose(facet, value, on)}
    />
  ));
}
