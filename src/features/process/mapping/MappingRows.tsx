import { type ClipboardEvent, type ReactNode, useRef } from 'react';
import { shownRows } from '../../../domain/connector/shownParameters.ts';
import { isTable } from '../../../domain/values/tsv.ts';
import { typesCompatible } from '../../../domain/connector/types.ts';
import { t } from '../../../language/t.ts';
import { usePanelSize } from '../../../state/uiStore.ts';
import { NoResults } from '../../../ui/NoResults.tsx';
import { AdvancedRows } from './AdvancedRows.tsx';
import { type Direction, setMappingFilter } from './mappingFilters.ts';
import { MappingFilterBar } from './MappingFilterBar.tsx';
import styles from './MappingTable.module.css';
import { SelectedRowsBar, type RowsCommand } from './SelectedRowsBar.tsx';
import { type MappingRow, useFilteredRows } from './useFilteredRows.ts';
import { useVariableDrop } from './useVariableDrop.ts';
import { isName, keyOf as keyOfElement, useRowSelection } from './useRowSelection.ts';
import type { MappingFilter } from '../../../domain/mapping/mappingFilter.ts';

/** As much of a row's state as it is drawn with. */
export interface RowPlace {
  readonly rowKey: string;
  readonly isPicked: boolean;
  /** the one whose name Tab comes to */
  readonly isStop: boolean;
}

interface MappingRowsProps<Row> {
  readonly label: string;
  readonly direction: Direction;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly touched: readonly string[];
  readonly children: (row: Row, place: RowPlace) => ReactNode;
  readonly commands: (rows: readonly Row[]) => readonly RowsCommand[];
  readonly onClear: (rows: readonly Row[]) => void;
  readonly onFillDown?: (rows: readonly Row[]) => void;
  /** @returns the rows for a spreadsheet */
  readonly onCopy: (rows: readonly Row[]) => string;
  /** @param from the rows it is about, where the table does not name them */
  readonly onPaste: (text: string, from: readonly Row[]) => void;
  /** a variable was dropped on the row */
  readonly onVariable: (row: Row, variable: string) => void;
}

/** With fewer there is nothing to look for. */
const FILTER_FROM = 6;
const SEARCH_FROM = 12;

/** The rows of a mapping: filtered, picked and worked on together. */
export function MappingRows<Row extends MappingRow>(props: MappingRowsProps<Row>) {
  const { label, direction, keyOf, touched, children } = props;
  const many = MANY[direction];
  const { plain, advanced } = shownRows(props.rows);
  const all = [...plain, ...advanced];
  const filtered = useFilteredRows(direction, all, keyOf, touched);
  const { rows, filter, isFiltered, settled } = filtered;
  const isOpen = usePanelSize('process.advanced', 0) > 0;
  // What is looked for is shown where it is found, not under a fold.
  const first = isFiltered ? rows : plain;
  const reachable = isFiltered || isOpen ? rows : plain;
  const byKey = new Map(reachable.map((row) => [keyOf(row), row]));
  const order = [...byKey.keys()];
  const of = (keys: readonly string[]) => keys.flatMap((key) => byKey.get(key) ?? []);
  const { onClear, onFillDown } = props;
  const box = useRef<HTMLDivElement>(null);
  const keys = useRowSelection(box, order, {
    onDelete: (picked) => onClear(of(picked)),
    onFillDown: onFillDown ? (picked) => onFillDown(of(picked)) : null,
  });
  const { picked, current } = keys.selection;
  const stop = current ?? order[0];
  const draw = (row: Row) => {
    const rowKey = keyOf(row);
    return children(row, { rowKey, isPicked: picked.has(rowKey), isStop: rowKey === stop });
  };
  const copyRows = (event: ClipboardEvent) => {
    if (!isName(event.target)) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', props.onCopy(of(keys.reached)));
  };
  const pasteRows = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    // In a field, only what cannot be meant for that field alone.
    const isForRows = isName(event.target) || (event.target instanceof HTMLInputElement && isTable(text));
    const at = keyOfElement(event.target);
    if (!isForRows || at === null || text.trim() === '') return;
    event.preventDefault();
    props.onPaste(text, of(picked.size > 1 ? keys.reached : order.slice(order.indexOf(at))));
  };
  const drop = useVariableDrop(
    (key, variable) => {
      const type = byKey.get(key)?.parameter?.type;
      if (type === undefined) return true;
      return direction === 'inputs'
        ? typesCompatible(variable.type, type)
        : typesCompatible(type, variable.type);
    },
    (key, { name }) => {
      const row = byKey.get(key);
      if (row !== undefined) props.onVariable(row, name);
    },
  );
  const showAll = () => {
    setMappingFilter(direction, 'all');
    filtered.setText('');
  };
  return (
    <div
      ref={box}
      data-direction={direction}
      {...keys.handlers}
      {...drop}
      onCopy={copyRows}
      onPaste={pasteRows}
    >
      {(all.length >= FILTER_FROM || isFiltered) && (
        <MappingFilterBar
          many={many}
          filter={filter}
          counts={filtered.counts}
          onFilter={(next) => {
            setMappingFilter(direction, next);
            filtered.hideSettled();
          }}
          search={
            all.length >= SEARCH_FROM || filtered.text !== ''
              ? { text: filtered.text, onText: filtered.setText }
              : undefined
          }
        />
      )}
      <div className={styles.map} role="table" aria-label={label}>
        {first.map(draw)}
      </div>
      {isFiltered && rows.length === 0 && all.length > 0 && (
        <NoResults
          message={emptyText(many, filter, filtered.text)}
          action={{ label: t('Show all'), run: showAll }}
        />
      )}
      {settled > 0 && (
        <button
          type="button"
          className={styles.settled}
          onClick={filtered.hideSettled}
        >{t`Hide ${settled} done just now`}</button>
      )}
      {!isFiltered && (
        <AdvancedRows label={t`Advanced ${many}`} rows={advanced}>
          {draw}
        </AdvancedRows>
      )}
      {picked.size > 0 && (
        <SelectedRowsBar
          many={many}
          count={picked.size}
          commands={props.commands(of(keys.reached))}
          onClose={keys.pickNone}
        />
      )}
    </div>
  );
}

const MANY: Readonly<Record<Direction, string>> = { inputs: t('inputs'), outputs: t('outputs') };

function emptyText(many: string, filter: MappingFilter, text: string): string {
  const wanted = text.trim();
  switch (filter) {
    case 'required':
      return wanted === '' ? t`No ${many} are required.` : t`No required ${many} match “${wanted}”.`;
    case 'unmapped':
      return wanted === '' ? t`All ${many} are mapped.` : t`No unmapped ${many} match “${wanted}”.`;
    case 'modified':
      return wanted === '' ? t`No ${many} are modified.` : t`No modified ${many} match “${wanted}”.`;
    case 'all':
      return t`No ${many} match “${wanted}”.`;
  }
}
