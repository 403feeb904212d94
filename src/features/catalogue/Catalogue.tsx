import { useMemo, useState } from 'react';
import type { ConnectorContent } from '../../domain/document.ts';
import { t } from '../../language/t.ts';
import { openDialog } from '../../state/dialogs.ts';
import { setCatalogueLook, useUi } from '../../state/uiStore.ts';
import type { StoredDocument } from '../../storage/DocumentStore.ts';
import { useMediaQuery } from '../../ui/useMediaQuery.ts';
import { CardGrid } from './CardGrid.tsx';
import { CatalogueBar } from './CatalogueBar.tsx';
import { CatalogueFilters } from './CatalogueFilters.tsx';
import type { CatalogueRow } from './catalogueRows.ts';
import { chosenCount, groupedRows, shownRows, WHOLE, withChoice, type Order } from './catalogueView.ts';
import styles from './ConnectorsPage.module.css';
import { ConnectorTable } from './ConnectorTable.tsx';
import { DeleteConnectorsDialog } from './DeleteConnectorsDialog.tsx';
import { facetChoices } from './facets.ts';
import { FiltersAside } from '../../ui/FiltersAside.tsx';
import { FiltersButton } from '../../ui/FiltersButton.tsx';
import { LandscapeTable } from './LandscapeTable.tsx';
import { NothingFound } from './NothingFound.tsx';
import { useStableActions } from './rowActions.ts';
import { searchRows, whyFound } from './searchRows.ts';
import { ConnectorSelectionBar } from './ConnectorSelectionBar.tsx';
import { useCatalogueCommands } from './useCatalogueCommands.ts';
import { useCatalogueRows } from './useCatalogueRows.ts';
import { useCatalogueView } from './useCatalogueView.ts';
import { useDeleteConnectors } from './useDeleteConnectors.ts';
import { useDuplicate } from './useDuplicate.ts';
import { useSelection } from './useSelection.ts';
import { wordsFor } from './wordsFor.ts';

interface CatalogueProps {
  readonly documents: readonly StoredDocument<ConnectorContent>[];
}

/** Search, filters, and the connectors they leave. */
export function Catalogue({ documents }: CatalogueProps) {
  const rows = useCatalogueRows(documents);
  const { view, setView, keep } = useCatalogueView();
  const isNarrow = useMediaQuery('(width < 1280px)');
  const look = useUi(({ catalogueLook }) => catalogueLook);
  const result = useMemo(() => searchRows(rows, view.search), [rows, view.search]);
  const shown = useMemo(() => shownRows(result, view), [result, view]);
  const groups = useMemo(
    () => (view.grouped ? groupedRows(shown) : [{ title: '', rows: shown }]),
    [shown, view.grouped],
  );
  const inOrder = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const facets = useMemo(() => facetChoices(rows, result.rows, view.chosen), [rows, result, view.chosen]);
  const hasTags = useMemo(() => rows.some(({ tags }) => tags.length > 0), [rows]);
  const selection = useSelection(rows, inOrder);
  const { selected, clear } = selection;
  const [asking, setAsking] = useState<readonly CatalogueRow[] | null>(null);
  const remove = useDeleteConnectors(clear);
  const duplicate = useDuplicate(rows);
  useCatalogueCommands();

  const actions = useStableActions({
    select: selection.select,
    duplicate,
    move: (some) =>
      openDialog({
        kind: 'move-to-category',
        of: 'connector',
        what: wordsFor(some),
        ids: some.map(({ document }) => document.id),
        category: sameCategory(some),
      }),
    exportFiles: (some) =>
      openDialog({ kind: 'export', connectorIds: some.map(({ document }) => document.id) }),
    // One that nobody uses comes back with Undo; several are looked at first.
    remove: (some) =>
      some.length > 1 || some.some(({ uses }) => uses.length > 0) ? setAsking(some) : remove(some),
    narrow: (facet, value) => setView(withChoice(view, facet, value, true)),
  });
  const filters = (
    <CatalogueFilters
      facets={facets}
      chosen={view.chosen}
      onChoose={(facet, value, on) => setView(withChoice(view, facet, value, on))}
    />
  );
  const List = look === 'cards' ? CardGrid : ConnectorTable;

  return (
    <div className={styles.catalogue} data-narrow={isNarrow || undefined}>
      {!isNarrow && <FiltersAside>{filters}</FiltersAside>}
      <section
        className={styles.shelf}
        aria-label={t('Catalogue')}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && selected.length > 0 && !event.defaultPrevented) clear();
        }}
      >
        <CatalogueBar
          view={view}
          onView={setView}
          onLeave={keep}
          start={isNarrow && <FiltersButton chosen={chosenCount(view.chosen)}>{filters}</FiltersButton>}
        />
        <p role="status" className={result.isNear ? styles.near : 'unseen'}>
          {result.isNear
            ? t`Nothing says “${view.search.trim()}”. ${shown.length} come near it.`
            : t`${shown.length} of ${rows.length} connectors`}
        </p>
        {selected.length > 0 && (
          <ConnectorSelectionBar
            selected={selected}
            shown={shown}
            onSelectAll={selection.selectAll}
            actions={actions}
            onClear={clear}
          />
        )}
        {shown.length === 0 ? (
          <NothingFound search={view.search} rows={rows} onClear={() => setView(WHOLE)} />
        ) : look === 'landscape' ? (
          <LandscapeTable
            rows={shown}
            onOpen={(chosen) => {
              setView({ ...view, chosen: { ...view.chosen, ...chosen } });
              setCatalogueLook('table');
            }}
          />
        ) : (
          <List
            groups={groups}
            hasTags={hasTags}
            isSelected={selection.isSelected}
            foundIn={(row) => whyFound(row, result.wanted)}
            actions={actions}
            order={view.order}
            onOrder={(order: Order) => setView({ ...view, order })}
            topFor={JSON.stringify(view)}
          />
        )}
      </section>
      {asking !== null && (
        <DeleteConnectorsDialog
          rows={asking}
          onClose={() => setAsking(null)}
          onDelete={(going) => {
            setAsking(null);
            remove(going);
          }}
        />
      )}
    </div>
  );
}

function sameCategory(rows: readonly CatalogueRow[]): string {
  const [first = '', ...others] = new Set(rows.map(({ category }) => category));
  return others.length === 0 ? first : '';
}
