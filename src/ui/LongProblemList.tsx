import { useLayoutEffect, useMemo } from 'react';
import { ProblemItem, type ProblemRow } from './ProblemItem.tsx';
import styles from './ProblemList.module.css';
import { useVirtualLines } from './table/useVirtualLines.ts';

interface LongProblemListProps {
  readonly id: string;
  readonly rows: readonly ProblemRow[];
  readonly label: string;
  readonly current: string | null;
  /** of the list, where it is low */
  readonly height?: number;
}

const LINE = 37;

/** Hundreds of problems and more: one line each, and only those in view are in the page. */
export function LongProblemList({ id, rows, label, current, height }: LongProblemListProps) {
  const heights = useMemo(() => rows.map(() => LINE), [rows]);
  const { ref, scroller, onScroll, first, end, before, after } = useVirtualLines(
    heights,
    height === undefined ? {} : { height },
  );
  const place = current === null ? -1 : rows.findIndex(({ key }) => key === current);
  useLayoutEffect(() => {
    const view = scroller.current;
    if (!view || place < 0) return;
    const top = place * LINE;
    if (top < view.scrollTop) view.scrollTo({ top });
    else if (top + LINE > view.scrollTop + view.clientHeight)
      view.scrollTo({ top: top + LINE - view.clientHeight });
  }, [scroller, place]);
  return (
    <div
      id={id}
      ref={ref}
      className={styles.scroll}
      onScroll={onScroll}
      role="group"
      aria-label={label}
      tabIndex={0}
    >
      <ul className={styles.list} aria-label={label} style={{ paddingTop: before, paddingBottom: after }}>
        {rows.slice(first, end).map((row, index) => (
          <ProblemItem
            key={row.key}
            row={row}
            isCurrent={row.key === current}
            at={{ place: first + index + 1, of: rows.length }}
          />
        ))}
      </ul>
    </div>
  );
}
