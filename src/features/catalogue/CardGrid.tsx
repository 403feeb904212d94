import { useMemo, useState } from 'react';
import { useVirtualLines } from '../../ui/table/useVirtualLines.ts';
import styles from './CardGrid.module.css';
import { ConnectorCard } from './ConnectorCard.tsx';
import type { CatalogueListProps } from './CatalogueListProps.ts';
import type { CatalogueRow } from './catalogueRows.ts';
import type { RowGroup } from './catalogueView.ts';

// The numbers of CardGrid.module.css and ConnectorCard.module.css.
const GAP = 12;
const EDGES = 48;
const NARROWEST = 256;
const CARD = 158;
const CARD_WITH_TAGS = 186;
const TITLE = 32;

type Line = { readonly title: string; readonly count: number } | { readonly rows: readonly CatalogueRow[] };

/** The connectors as cards; only those near the view are in the page. */
export function CardGrid(props: CatalogueListProps) {
  const { groups, hasTags, isSelected, foundIn, actions, topFor } = props;
  const [width, setWidth] = useState(1000);
  const columns = Math.max(1, Math.floor((width - EDGES + GAP) / (NARROWEST + GAP)));
  const lines = useMemo(() => linesOf(groups, columns), [groups, columns]);
  const heights = useMemo(
    () => lines.map((line) => GAP + ('title' in line ? TITLE : hasTags ? CARD_WITH_TAGS : CARD)),
    [lines, hasTags],
  );
  const { ref, onScroll, first, end, before, after } = useVirtualLines(heights, {
    onWidth: setWidth,
    topFor,
  });
  return (
    <div ref={ref} onScroll={onScroll} className={styles.cards}>
      {before > 0 && <div className={styles.room} style={{ height: before - GAP }} />}
      {lines.slice(first, end).map((line) =>
        'title' in line ? (
          <h2 key={`title ${line.title}`} className={styles.title}>
            {line.title} <span>{line.count}</span>
          </h2>
        ) : (
          line.rows.map((row) => (
            <ConnectorCard
              key={row.document.id}
              row={row}
              isSelected={isSelected(row)}
              hasTags={hasTags}
              foundIn={foundIn(row)}
              actions={actions}
            />
          ))
        ),
      )}
      {after > 0 && <div className={styles.room} style={{ height: after - GAP }} />}
    </div>
  );
}

function linesOf(groups: readonly RowGroup[], columns: number): readonly Line[] {
  return groups.flatMap(({ title, rows }): readonly Line[] => {
    const own: Line[] = title === '' ? [] : [{ title, count: rows.length }];
    for (let at = 0; at < rows.length; at += columns) own.push({ rows: rows.slice(at, at + columns) });
    return own;
  });
}
