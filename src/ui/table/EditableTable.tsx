import { Plus } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { t } from '../../language/t.ts';
import { classes } from '../classes.ts';
import { EditableCell } from './EditableCell.tsx';
import type { EditableColumn } from './editableColumns.ts';
import { EditableRowMenu } from './EditableRowMenu.tsx';
import styles from './EditableTable.module.css';
import { Icon } from '../Icon.tsx';
import type { MenuEntry } from '../MenuList.tsx';
import { RowGrip } from './RowGrip.tsx';
import { useGrowingRows } from './useGrowingRows.ts';
import { useTableKeys } from './useTableKeys.ts';

export interface EditableTableProps<Row> {
  /** the accessible name: 'Input parameters' */
  readonly label: string;
  readonly columns: readonly EditableColumn<Row>[];
  readonly rows: readonly Row[];
  /** stable where the rows have one; an index will do where they have not */
  readonly rowKey: (row: Row, index: number) => string | number;
  /** 'orderId': names the row's menu; may be empty */
  readonly rowName: (row: Row, index: number) => string;
  readonly onAdd?: () => void;
  /** 'Add input parameter' */
  readonly addLabel?: string;
  readonly onMove?: (from: number, to: number) => void;
  readonly onDelete?: (index: number) => void;
  readonly onDuplicate?: (index: number) => void;
  /** more entries for the row's menu, above Delete */
  readonly rowMenu?: (row: Row, index: number) => readonly MenuEntry[];
  /** rows from a spreadsheet, pasted into any cell */
  readonly onPasteRows?: (text: string) => void;
  /** at the right of the add row */
  readonly hint?: ReactNode;
  /** instead of rows, when there are none */
  readonly empty?: ReactNode;
  readonly className?: string | undefined;
}

/**
 * A native table of fields. ↑ ↓ go to the next row, Enter commits and goes down, Alt+↑ ↓ moves the row,
 * Ctrl+Backspace deletes it; what is typed is committed on leaving the cell, Escape restores it.
 */
export function EditableTable<Row>(props: EditableTableProps<Row>) {
  const { label, columns, rows, rowKey, rowName, onAdd, addLabel, onMove, hint, empty } = props;
  const box = useRef<HTMLDivElement>(null);
  const keys = useTableKeys(box, rows.length, props);
  const { drawn, more, end } = useGrowingRows(rows.length);
  const hasMenu = Boolean(props.onMove ?? props.onDelete ?? props.onDuplicate ?? props.rowMenu);
  const line = (row: Row, index: number) => (
    <tr key={rowKey(row, index)} data-row={index} aria-label={rowName(row, index) || undefined}>
      <td className={styles.grip}>{onMove && <RowGrip index={index} table={box} onMove={keys.move} />}</td>
      {columns.map((column) => (
        <EditableCell key={column.id} column={column} row={row} index={index} />
      ))}
      {hasMenu && (
        <td className={styles.menu}>
          <EditableRowMenu
            name={rowName(row, index)}
            index={index}
            count={rows.length}
            more={props.rowMenu?.(row, index) ?? []}
            {...(onMove ? { onMove: keys.move } : {})}
            {...(props.onDelete ? { onDelete: keys.remove } : {})}
            {...(props.onDuplicate ? { onDuplicate: keys.duplicate } : {})}
          />
        </td>
      )}
    </tr>
  );
  // The last one is always there: a new one is.
  const last = drawn < rows.length ? rows.at(-1) : undefined;
  const hidden = rows.length - drawn - (last === undefined ? 0 : 1);
  return (
    <div
      ref={box}
      className={classes(styles.box, props.className)}
      {...keys.handlers}
      onPaste={(event) => {
        const text = event.clipboardData.getData('text/plain');
        // Columns cannot be meant for one cell; what a dialog of a cell is given is its own.
        if (!props.onPasteRows || !text.trim().includes('\t') || !isIn(box.current, event.target)) return;
        event.preventDefault();
        props.onPasteRows(text);
      }}
    >
      <table className={styles.table} aria-label={label}>
        <colgroup>
          <col className={onMove ? styles.gripColumn : styles.edgeColumn} />
          {columns.map((column) => (
            <col key={column.id} style={column.width === undefined ? undefined : { width: column.width }} />
          ))}
          {hasMenu && <col className={styles.menuColumn} />}
        </colgroup>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={column.kind === 'switch' ? styles.middle : undefined}
              >
                {column.label}
              </th>
            ))}
            {hasMenu && <td />}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, drawn).map(line)}
          {hidden > 0 && (
            <tr ref={end}>
              <td colSpan={columns.length + (hasMenu ? 2 : 1)}>
                <button type="button" className={styles.add} data-more onClick={more}>
                  {hidden === 1 ? t('1 more row') : t`${hidden} more rows`}
                </button>
              </td>
            </tr>
          )}
          {last !== undefined && line(last, rows.length - 1)}
          {rows.length === 0 && empty != null && (
            <tr className={styles.empty}>
              <td colSpan={columns.length + (hasMenu ? 2 : 1)}>{empty}</td>
            </tr>
          )}
        </tbody>
      </table>
      {onAdd && (
        <div className={styles.addRow}>
          <button type="button" className={styles.add} data-add onClick={keys.add}>
            <Icon of={Plus} />
            {addLabel ?? t('Add row')}
          </button>
          {hint != null && <span className={styles.hint}>{hint}</span>}
        </div>
      )}
    </div>
  );
}

function isIn(box: Element | null, target: EventTarget): boolean {
  return target instanceof Node && box?.contains(target) === true;
}
