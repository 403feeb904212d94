import { MAPPING_FILTERS, type MappingFilter } from '../../../domain/mapping/mappingFilter.ts';
import { t } from '../../../language/t.ts';
import { CountedChoices } from '../../../ui/fields/CountedChoices.tsx';
import { SearchField } from '../../../ui/fields/SearchField.tsx';
import styles from './MappingFilterBar.module.css';

interface MappingFilterBarProps {
  /** 'inputs' */
  readonly many: string;
  readonly filter: MappingFilter;
  readonly counts: Readonly<Record<MappingFilter, number>>;
  readonly onFilter: (filter: MappingFilter) => void;
  /** absent where there are few enough to see */
  readonly search?: { readonly text: string; readonly onText: (text: string) => void } | undefined;
}

const LABELS: Readonly<Record<MappingFilter, string>> = {
  all: t('All'),
  required: t('Required'),
  unmapped: t('Unmapped'),
  modified: t('Modified'),
};

/** Which rows of a mapping are shown, with how many there are of each. */
export function MappingFilterBar({ many, filter, counts, onFilter, search }: MappingFilterBarProps) {
  return (
    <div className={styles.bar}>
      <CountedChoices
        label={t`Show ${many}`}
        choices={MAPPING_FILTERS.map((value) => ({ value, label: LABELS[value], count: counts[value] }))}
        value={filter}
        onChange={onFilter}
      />
      {search && (
        <SearchField
          label={t`Filter ${many}`}
          value={search.text}
          onChange={search.onText}
          className={styles.search}
        />
      )}
    </div>
  );
}
