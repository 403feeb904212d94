import { ArrowDown, ArrowUp } from 'lucide-react';
import { useMemo } from 'react';
import { t } from '../../language/t.ts';
import { useUi } from '../../state/uiStore.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useVirtualLines } from '../../ui/table/useVirtualLines.ts';
import type { CatalogueListProps } from './CatalogueListProps.ts';
import type { CatalogueRow } from './catalogueRows.ts';
import type { Order, OrderBy } from './catalogueView.ts';
import styles from './ConnectorTable.module.css';
import { ConnectorTableRow } from './ConnectorTableRow.tsx';

/** `down`: what a first press sorts to */
const COLUMNS: readonly { readonly by: OrderBy; readonly label: string; readonly down: boolean }[] = [
  { by: 'name', label: t('Name'), down: false },
  { by: 'description', label: t('Description'), down: false },
  { by: 'category', label: t('Category'), down: false },
  { by: 'version', label: t('Version'), down: true },
  { by: 'actions', label: t('Actions'), down: true },
  { by: 'used', label: t('Used by'), down: true },
];
const WIDTH = COLUMNS.length + 2;
const ROW = { roomy: 48, compact: 36 }; // --h-line of tokens.css
const GROUP = 48; // as in ConnectorTable.module.css

type Line = { readonly title: string; readonly count: number } | { readonly row: CatalogueRow };

/** The connectors as a table that can be sorted; only the rows near the view are in the page. */
export function ConnectorTable(props: CatalogueListProps) {
  const { groups, order, onOrder, topFor } = props;
  const lines = useMemo(() => linesOf(groups), [groups]);
  const row = useUi(({ density }) => ROW[density]);
  const heights = useMemo(() => lines.map((line) => ('row' in line ? row : GROUP)), [lines, row]);
  const { ref, onScroll, first, end, before, after } = useVirtualLines(heights, { topFor });
  return (
    <div ref={ref} onScroll={onScroll} className={styles.scroll}>
      <table className={styles.table} aria-label={t('Connectors')} aria-rowcount={lines.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={styles.tick}>
              <span className="unseen">{t('Selected')}</span>
            </th>
            {COLUMNS.map((column) => (
              <SortableHead key={column.by} {...column} order={order} onOrder={onOrder} />
            ))}
            <th scope="col" className={styles.more}>
              <span className="unseen">{t('More')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Room height={before} />}
          {lines.slice(first, end).map((line, index) =>
            'title' in line ? (
              <tr key={`title ${line.title}`} aria-rowindex={first + index + 2} className={styles.group}>
                <th scope="rowgroup" colSpan={WIDTH}>
                  {line.title} <span>{line.count}</span>
                </th>
              </tr>
            ) : (
              <ConnectorTableRow
                key={line.row.document.id}
                row={line.row}
                index={first + index + 2}
                isSelected={props.isSelected(line.row)}
                foundIn={props.foundIn(line.row)}
                actions={props.actions}
              />
            ),
          )}
          {after > 0 && <Room height={after} />}
        </tbody>
      </table>
    </div>
  );
}

function Room({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={WIDTH} className={styles.room} style={{ height }} />
    </tr>
  );
}

interface SortableHeadProps {
  readonly by: OrderBy;
  readonly label: string;
  readonly down: boolean;
  readonly order: Order | undefined;
  readonly onOrder: (order: Order) => void;
}

function SortableHead({ by, label, down, order, onOrder }: SortableHeadProps) {
  const isSorted = order?.by === by;
  return (
    <th
      scope="col"
      className={styles[by]}
      aria-sort={isSorted ? (order.down ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        className={styles.sort}
        onClick={() => onOrder({ by, down: isSorted ? !order.down : down })}
      >
        {label}
        {isSorted && <Icon of={order.down ? ArrowDown : ArrowUp} size={12} />}
      </button>
    </th>
  );
}

function linesOf(groups: CatalogueListProps['groups']): readonly Line[] {
  return groups.flatMap(({ title, rows }): readonly Line[] => [
    ...(title === '' ? [] : [{ title, count: rows.length }]),
    ...rows.map((row) => ({ row })),
  ]);
}
