import { Settings2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { openDialog } from '../../state/dialogs.ts';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { FACET_TITLES, type Chosen, type Facet, type FacetChoice } from './facets.ts';
import styles from './CatalogueFilters.module.css';

interface CatalogueFiltersProps {
  readonly facets: readonly { readonly facet: Facet; readonly choices: readonly FacetChoice[] }[];
  readonly chosen: Chosen;
  readonly onChoose: (facet: Facet, value: string, on: boolean) => void;
}

/** More would push the facets under it out of the view. */
const MOST = 8;

/** What narrows the catalogue, with how many connectors each choice would show. */
export function CatalogueFilters({ facets, chosen, onChoose }: CatalogueFiltersProps) {
  return facets.map(({ facet, choices }) => (
    <Group
      key={facet}
      title={FACET_TITLES[facet]}
      tool={
        facet === 'category' && (
          <IconButton
            label="Manage categories"
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

interface GroupProps {
  readonly title: string;
  readonly tool: ReactNode;
  readonly choices: readonly FacetChoice[];
  readonly isChosen: (value: string) => boolean;
  readonly onChoose: (value: string, on: boolean) => void;
}

function Group({ title, tool, choices, isChosen, onChoose }: GroupProps) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? choices : choices.filter(({ value }, index) => index < MOST || isChosen(value));
  const hidden = choices.length - shown.length;
  return (
    <section role="group" aria-label={title}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {tool}
      </div>
      {shown.map(({ value, label, count }) => (
        <CheckBox
          key={value}
          label={label}
          checked={isChosen(value)}
          onChange={(on) => onChoose(value, on)}
          className={styles.choice}
          end={
            <span className={styles.count} aria-hidden>
              {count}
            </span>
          }
        />
      ))}
      {(hidden > 0 || isWhole) && (
        <button type="button" className={`link ${styles.rest ?? ''}`} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show fewer' : `Show ${hidden} more`}
        </button>
      )}
    </section>
  );
}
