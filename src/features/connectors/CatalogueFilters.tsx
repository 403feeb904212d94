import type { ReactNode } from 'react';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { categoriesOf, type CatalogueFilter, type CatalogueRow, type Use } from './catalogueRows.ts';
import styles from './CatalogueFilters.module.css';

interface CatalogueFiltersProps {
  readonly rows: readonly CatalogueRow[];
  readonly filter: CatalogueFilter;
  readonly onChange: (filter: CatalogueFilter) => void;
}

const USES: readonly { use: Use; label: string }[] = [
  { use: 'in use', label: 'In use' },
  { use: 'not used', label: 'Not used' },
];

/** What narrows the catalogue, with how many connectors each choice has. */
export function CatalogueFilters({ rows, filter, onChange }: CatalogueFiltersProps) {
  const categories = categoriesOf(rows);
  const withProblems = rows.filter(({ problems }) => problems > 0).length;
  return (
    <aside className={styles.filters} aria-label="Filters">
      {categories.length > 0 && (
        <Group title="Category">
          {categories.map(({ name, count }) => (
            <Choice
              key={name}
              label={name}
              count={count}
              checked={filter.categories.includes(name)}
              onChange={(on) => onChange({ ...filter, categories: toggled(filter.categories, name, on) })}
            />
          ))}
        </Group>
      )}
      <Group title="Use">
        {USES.map(({ use, label }) => (
          <Choice
            key={use}
            label={label}
            count={rows.filter(({ processes }) => processes > 0 === (use === 'in use')).length}
            checked={filter.use.includes(use)}
            onChange={(on) => onChange({ ...filter, use: toggled(filter.use, use, on) })}
          />
        ))}
      </Group>
      {(withProblems > 0 || filter.withProblems) && (
        <Group title="Problems">
          <Choice
            label="With problems"
            count={withProblems}
            checked={filter.withProblems}
            onChange={(on) => onChange({ ...filter, withProblems: on })}
          />
        </Group>
      )}
    </aside>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section role="group" aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly count: number;
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
}

function Choice({ label, count, checked, onChange }: ChoiceProps) {
  return (
    <CheckBox
      label={label}
      checked={checked}
      onChange={onChange}
      className={styles.choice}
      end={
        <span className={styles.count} aria-hidden>
          {count}
        </span>
      }
    />
  );
}

function toggled<T>(list: readonly T[], entry: T, on: boolean): readonly T[] {
  return on ? [...list, entry] : list.filter((other) => other !== entry);
}
