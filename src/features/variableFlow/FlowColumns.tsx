import { t } from '../../language/t.ts';
import { tip } from '../../ui/tip.ts';
import { COLUMN, HEAD, NAME } from './matrixSizes.ts';
import type { ColumnsInView } from './useColumnsInView.ts';
import styles from './VariableFlow.module.css';

interface FlowColumnsProps {
  readonly columns: readonly string[];
  readonly nameOf: (elementId: string) => string;
  readonly inView: ColumnsInView;
  /** the column that has the tab stop; null: it is elsewhere */
  readonly active: number | null;
  readonly selected: number | null;
  readonly onPress: (column: number) => void;
}

/** The names of the elements along the flow, aslant, so that many fit. */
export function FlowColumns({ columns, nameOf, inView, active, selected, onPress }: FlowColumnsProps) {
  return (
    <div role="row" aria-rowindex={1} className={styles.columns} style={{ height: HEAD }}>
      <div role="columnheader" aria-colindex={1} className={styles.corner} style={{ width: NAME }}>
        {t('Variable')}
      </div>
      {columns.map((id, column) => {
        if (column !== active && (column < inView.first || column >= inView.end)) return null;
        const name = nameOf(id);
        return (
          <div
            key={id}
            role="columnheader"
            aria-colindex={column + 2}
            aria-current={column === selected ? 'true' : undefined}
            tabIndex={column === active ? 0 : -1}
            className={styles.column}
            style={{ left: NAME + column * COLUMN, width: COLUMN }}
            onClick={() => onPress(column)}
            {...tip(name)}
          >
            <span className={styles.slant}>{name}</span>
          </div>
        );
      })}
    </div>
  );
}
