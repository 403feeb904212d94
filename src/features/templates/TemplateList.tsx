import { useMemo, useState } from 'react';
import type { TemplateContent } from '../../domain/document.ts';
import type { KeptTemplate } from '../../formats/camunda/keptTemplates.ts';
import { t } from '../../language/t.ts';
import { useDeleteDocuments } from '../../state/deleteDocuments.ts';
import { openDialog } from '../../state/dialogs.ts';
import type { StoredDocument } from '../../storage/DocumentStore.ts';
import { FiltersAside } from '../../ui/FiltersAside.tsx';
import { FiltersButton } from '../../ui/FiltersButton.tsx';
import { NoResults } from '../../ui/NoResults.tsx';
import { SearchField } from '../../ui/fields/SearchField.tsx';
import { useMediaQuery } from '../../ui/useMediaQuery.ts';
import { facetChoices, fitting, searchTemplates, withChoice, type Chosen } from './templateFacets.ts';
import { TemplateFilters } from './TemplateFilters.tsx';
import { templateRows, type TemplateRow } from './templateRows.ts';
import { TemplateSelectionBar } from './TemplateSelectionBar.tsx';
import styles from './TemplatesPage.module.css';
import type { TemplateActions } from './TemplateActions.ts';
import { TemplateTable } from './TemplateTable.tsx';
import { wordsFor } from './wordsFor.ts';

interface TemplateListProps {
  readonly documents: readonly StoredDocument<TemplateContent>[];
  readonly kept: readonly KeptTemplate[];
}

const WHOLE: Chosen = new Map();

/** Search, filters, and the templates they leave. */
export function TemplateList({ documents, kept }: TemplateListProps) {
  const rows = useMemo(() => templateRows(documents, kept), [documents, kept]);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<Chosen>(WHOLE);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const isNarrow = useMediaQuery('(width < 1280px)');
  const found = useMemo(() => searchTemplates(rows, search), [rows, search]);
  const shown = useMemo(() => fitting(found, chosen), [found, chosen]);
  const facets = useMemo(() => facetChoices(rows, found, chosen), [rows, found, chosen]);
  const selected = rows.filter(({ key }) => ticked.has(key));
  const chosenCount = [...chosen.values()].reduce((sum, { size }) => sum + size, 0);
  const deleteDocuments = useDeleteDocuments();
  const clear = () => setTicked(new Set());
  const tick = (some: readonly TemplateRow[], on: boolean) => {
    // Over what is ticked then: deleting takes time, and unticks what is gone.
    setTicked((now) => {
      const next = new Set(now);
      for (const { key } of some) {
        if (on) next.add(key);
        else next.delete(key);
      }
      return next;
    });
  };
  const actions: TemplateActions = {
    tick,
    remove: (some) =>
      void deleteDocuments(some.flatMap(documentsOf), t`Deleted ${wordsFor(some)}`).then(() =>
        tick(some, false),
      ),
    exportFiles: (some) =>
      openDialog({ kind: 'export', templateIds: some.flatMap(documentsOf).map(({ id }) => id) }),
  };
  const filters = (
    <TemplateFilters
      facets={facets}
      chosen={chosen}
      onChoose={(facet, value, on) => setChosen(withChoice(chosen, facet, value, on))}
    />
  );
  return (
    <div className={styles.catalogue} data-narrow={isNarrow || undefined}>
      {!isNarrow && <FiltersAside>{filters}</FiltersAside>}
      <section
        className={styles.shelf}
        aria-label={t('All templates')}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && selected.length > 0 && !event.defaultPrevented) clear();
        }}
      >
        <div className={styles.bar}>
          {isNarrow && <FiltersButton chosen={chosenCount}>{filters}</FiltersButton>}
          <div className={styles.search}>
            <SearchField label={t('Search templates')} value={search} onChange={setSearch} slashFocuses />
          </div>
        </div>
        <p role="status" className="unseen">{t`${shown.length} of ${rows.length} templates`}</p>
        {selected.length > 0 && (
          <TemplateSelectionBar selected={selected} shown={shown} actions={actions} onClear={clear} />
        )}
        {shown.length === 0 ? (
          <NoResults
            message={
              search.trim() === ''
                ? t('No template fits these filters.')
                : t`No template matches “${search.trim()}”.`
            }
            action={{
              label: t('Clear filters'),
              run: () => {
                setSearch('');
                setChosen(WHOLE);
              },
            }}
          />
        ) : (
          <TemplateTable rows={shown} ticked={ticked} actions={actions} topFor={search} />
        )}
      </section>
    </div>
  );
}

function documentsOf(row: TemplateRow): readonly StoredDocument<TemplateContent>[] {
  return row.versions.map(({ document }) => document);
}
