import { Download, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { freshId } from '../../domain/freshId.ts';
import { openDialog } from '../../state/dialogs.ts';
import { useDeleteDocuments } from '../../state/deleteDocuments.ts';
import { useDocuments, useSaveDocuments } from '../../state/queries.ts';
import { toast } from '../../state/toasts.ts';
import { Button } from '../../ui/Button.tsx';
import { NoResults } from '../../ui/NoResults.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Select } from '../../ui/Select.tsx';
import { CatalogueFilters } from './CatalogueFilters.tsx';
import {
  catalogueRows,
  NO_FILTER,
  shownRows,
  type CatalogueOrder,
  type CatalogueRow,
} from './catalogueRows.ts';
import { ConnectorCard, type CardActions } from './ConnectorCard.tsx';
import styles from './ConnectorsPage.module.css';
import { taskUses } from '../../formats/activiti/taskUses.ts';
import { counted } from './connectorUses.ts';
import { DeleteUsedDialog } from './DeleteUsedDialog.tsx';
import { duplicateConnector } from './duplicateConnector.ts';
import { NoConnectors } from './NoConnectors.tsx';
import { SelectionBar } from './SelectionBar.tsx';

const ORDERS: readonly { value: CatalogueOrder; label: string }[] = [
  { value: 'changed', label: 'Recently changed' },
  { value: 'name', label: 'Name' },
  { value: 'used', label: 'Most used' },
];

const newConnector = () => openDialog({ kind: 'new-connector' });
const importFiles = () => openDialog({ kind: 'import' });

/** The catalogue: every connector of the workspace. */
export default function ConnectorsPage() {
  const connectors = useDocuments('connector');
  if (connectors.isError) throw connectors.error;
  return (
    <div className={styles.page}>
      <PageHead
        title="Connectors"
        actions={
          <>
            <Button icon={Download} onPress={importFiles}>
              Import
            </Button>
            <Button kind="primary" icon={Plus} onPress={newConnector}>
              New connector
            </Button>
          </>
        }
      />
      {connectors.data?.length === 0 && <NoConnectors />}
      {connectors.data !== undefined && connectors.data.length > 0 && (
        <Catalogue documents={connectors.data} />
      )}
    </div>
  );
}

type Documents = NonNullable<ReturnType<typeof useDocuments<'connector'>>['data']>;

function Catalogue({ documents }: { readonly documents: Documents }) {
  const processes = useDocuments('process').data;
  const rows = useMemo(() => catalogueRows(documents, taskUses(processes ?? [])), [documents, processes]);
  const [filter, setFilter] = useState(NO_FILTER);
  const [order, setOrder] = useState<CatalogueOrder>('changed');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<readonly CatalogueRow[] | null>(null);
  const shown = useMemo(() => shownRows(rows, filter, order), [rows, filter, order]);
  const selected = rows.filter(({ document }) => chosen.has(document.id));

  const clear = () => setChosen(new Set());
  const remove = useRemove(clear);
  const duplicate = useDuplicate(rows);
  const actions: CardActions = {
    select: ({ document }, on) => setChosen(toggled(chosen, document.id, on)),
    duplicate,
    exportFiles: (some) =>
      openDialog({ kind: 'export', connectorIds: some.map(({ document }) => document.id) }),
    remove: (some) => (some.some(({ uses }) => uses.length > 0) ? setAsking(some) : remove(some)),
    filterCategory: (category) => setFilter({ ...filter, categories: [category] }),
  };

  return (
    <div className={styles.catalogue}>
      <CatalogueFilters rows={rows} filter={filter} onChange={setFilter} />
      <section
        className={styles.shelf}
        aria-label="Catalogue"
        onKeyDown={(event) => {
          if (event.key === 'Escape' && selected.length > 0 && !event.defaultPrevented) clear();
        }}
      >
        <div className={styles.bar}>
          <SearchField
            label="Search connectors"
            value={filter.search}
            onChange={(search) => setFilter({ ...filter, search })}
            slashFocuses
            className={styles.search}
          />
          <Select
            aria-label="Order"
            className={styles.order}
            value={order}
            choices={ORDERS}
            onChange={(value) => setOrder(ORDERS.find((one) => one.value === value)?.value ?? 'changed')}
          />
        </div>
        {selected.length > 0 && (
          <SelectionBar
            selected={selected}
            shown={shown}
            onSelectAll={(all) => setChosen(new Set(all ? shown.map(({ document }) => document.id) : []))}
            actions={actions}
            onClear={clear}
          />
        )}
        {shown.length === 0 ? (
          <NoResults
            message={
              filter.search === ''
                ? 'No connector fits these filters.'
                : `No connector matches “${filter.search}”.`
            }
            action={{ label: 'Clear filters', run: () => setFilter(NO_FILTER) }}
          />
        ) : (
          <div className={styles.cards}>
            {shown.map((row) => (
              <ConnectorCard
                key={row.document.id}
                row={row}
                isSelected={chosen.has(row.document.id)}
                actions={actions}
              />
            ))}
          </div>
        )}
      </section>
      {asking !== null && (
        <DeleteUsedDialog
          what={wordsFor(asking)}
          uses={asking.flatMap(({ uses }) => uses)}
          onClose={() => setAsking(null)}
          onDelete={() => {
            setAsking(null);
            remove(asking);
          }}
        />
      )}
    </div>
  );
}

function useRemove(onRemoved: () => void): (rows: readonly CatalogueRow[]) => void {
  const deleteDocuments = useDeleteDocuments();
  return (rows) => {
    void deleteDocuments(
      rows.map(({ document }) => document),
      `Deleted ${wordsFor(rows)}`,
    ).then(onRemoved);
  };
}

function wordsFor(rows: readonly CatalogueRow[]): string {
  const [first] = rows;
  return rows.length === 1 && first !== undefined ? first.name : counted(rows.length, 'connector');
}

function useDuplicate(rows: readonly CatalogueRow[]): (row: CatalogueRow) => void {
  const save = useSaveDocuments();
  return (row) => {
    const content = duplicateConnector(
      row.document.content,
      rows.map(({ name }) => name),
    );
    save.mutate([{ id: freshId(), basedOn: 0, content }], {
      onSuccess: () => toast({ message: `Duplicated ${row.name}`, tone: 'ok' }),
    });
  };
}

function toggled(set: ReadonlySet<string>, id: string, on: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (on) next.add(id);
  else next.delete(id);
  return next;
}
