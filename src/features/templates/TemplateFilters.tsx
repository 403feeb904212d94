import { CheckBox } from '../../ui/CheckBox.tsx';
import { FACET_TITLES, type Chosen, type Facet, type FacetChoice } from './templateFacets.ts';
import styles from './TemplatesPage.module.css';

interface TemplateFiltersProps {
  readonly facets: readonly { readonly facet: Facet; readonly choices: readonly FacetChoice[] }[];
  readonly chosen: Chosen;
  readonly onChoose: (facet: Facet, value: string, on: boolean) => void;
}

/** What narrows the list, with how many templates each choice would show. */
export function TemplateFilters({ facets, chosen, onChoose }: TemplateFiltersProps) {
  return facets.map(({ facet, choices }) => (
    <section key={facet} role="group" aria-label={FACET_TITLES[facet]}>
      <h2 className={styles.facet}>{FACET_TITLES[facet]}</h2>
      {choices.map(({ value, label, count }) => (
        <CheckBox
          key={value}
          label={label}
          checked={chosen.get(facet)?.has(value) ?? false}
          onChange={(on) => onChoose(facet, value, on)}
          className={styles.choice}
          end={
            <span className={styles.count} aria-hidden>
              {count}
            </span>
          }
        />
      ))}
    </section>
  ));
}
