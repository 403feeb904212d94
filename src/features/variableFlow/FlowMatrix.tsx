import {
  type CSSProperties,
  type KeyboardEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { VariableRow } from '../../domain/flow/variableFlow.ts';
import { t } from '../../language/t.ts';
import { useVirtualLines } from '../../ui/table/useVirtualLines.ts';
import { FlowColumns } from './FlowColumns.tsx';
import type { FlowData } from './FlowReader.ts';
import { FlowRow } from './FlowRow.tsx';
import { type MatrixPlace, placeByKey } from './matrixKeys.ts';
import { COLUMN, HEAD, NAME, ROW, TAIL } from './matrixSizes.ts';
import { scrollToPlace, scrollToVariable } from './scrollToPlace.ts';
import { useColumnsInView } from './useColumnsInView.ts';
import styles from './VariableFlow.module.css';

interface FlowMatrixProps {
  readonly data: FlowData;
  readonly rows: readonly VariableRow[];
  /** of the variable that is marked on the diagram */
  readonly chosenId: string | null;
  /** what is selected on the diagram */
  readonly selectedElement: string;
  readonly onChoose: (variableId: string) => void;
  readonly onShow: (elementId: string) => void;
}

/**
 * Variables by elements. One tab stop: the arrows go from mark to mark, past what is empty, and only what is in sight is
 * in the page.
 */
export function FlowMatrix({ data, rows, chosenId, selectedElement, onChoose, onShow }: FlowMatrixProps) {
  const hint = useId();
  const heights = useMemo(() => rows.map(() => ROW), [rows]);
  const { ref, scroller, onScroll, first, end } = useVirtualLines(heights);
  const inView = useColumnsInView(scroller);
  const columns = useMemo(() => {
    const used = new Set(rows.flatMap(({ marks }) => marks.map(({ elementId }) => elementId)));
    return data.order.filter((id) => used.has(id));
  }, [data.order, rows]);
  const places = useMemo(() => new Map(columns.map((id, at) => [id, at])), [columns]);
  const marks = useMemo(
    () => rows.map((row) => row.marks.map(({ elementId }) => places.get(elementId) ?? 0)),
    [rows, places],
  );
  const [at, setAt] = useState({ variable: '', element: '' });
  const place = placeOf(at, rows, places);
  /** the focus moves in this turn, and may choose what it comes to */
  const turn = useRef<'go' | 'choose' | null>(null);
  const hadFocus = useRef(false);

  useLayoutEffect(() => {
    const view = scroller.current;
    if (!turn.current || !view) return;
    if (turn.current === 'choose') scrollToVariable(view, place.row, marks[place.row] ?? []);
    else scrollToPlace(view, place);
  });
  // Who opens the view wants to be in it.
  useEffect(() => focusStop(scroller.current), [scroller]);
  useEffect(() => {
    // An edit or a filter can take away the very place that has the focus: it must not get lost.
    const isLost = hadFocus.current && document.activeElement === document.body;
    if (turn.current !== null || isLost) focusStop(scroller.current);
    turn.current = null;
  });
  const go = ({ row, column }: MatrixPlace) => {
    turn.current = 'go';
    setAt({ variable: rows[row]?.variable.id ?? '', element: columns[column] ?? '' });
  };
  const act = ({ row, column }: MatrixPlace) => {
    const variable = rows[row]?.variable;
    const element = columns[column];
    if (variable) onChoose(variable.id);
    if (variable && element === undefined) turn.current = 'choose';
    if (element !== undefined) onShow(element);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isPress = event.key === 'Enter' || event.key === ' ';
    const next = isPress ? place : placeByKey(event, place, { columns: columns.length, marks });
    if (!next || event.altKey || event.metaKey) return;
    event.preventDefault();
    go(next);
    if (isPress) act(place);
  };
  const press = (pressed: MatrixPlace) => {
    go(pressed);
    act(pressed);
  };
  const drawn = Array.from({ length: end - first }, (_, index) => first + index);
  if (place.row >= 0 && !drawn.includes(place.row)) drawn.push(place.row);
  const selected = places.get(selectedElement);
  const size: CSSProperties = {
    width: NAME + columns.length * COLUMN + TAIL,
    height: HEAD + rows.length * ROW,
  };

  return (
    <>
      <p id={hint} hidden>
        {t(
          'Arrows go from mark to mark, up to the elements and left to the variable. Enter: mark the variable on the diagram and select the element. Escape: take the marks away.',
        )}
      </p>
      <div
        ref={ref}
        dir="ltr" // as the diagram, in every language: so is the place of each column
        role="grid"
        aria-label={t('Variables along the flow')}
        aria-describedby={hint}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        className={styles.matrix}
        onScroll={(event) => {
          onScroll(event);
          inView.onScroll();
        }}
        onKeyDown={onKeyDown}
        onFocus={() => {
          hadFocus.current = true;
        }}
        onBlur={({ relatedTarget }) => {
          if (relatedTarget !== null) hadFocus.current = false;
        }}
      >
        <div role="none" className={styles.sheet} style={size}>
          {selected !== undefined && (
            <div role="none" className={styles.stripe} style={{ left: NAME + selected * COLUMN }} />
          )}
          <FlowColumns
            columns={columns}
            nameOf={data.nameOf}
            inView={inView}
            active={place.row < 0 ? place.column : null}
            selected={selected ?? null}
            onPress={(column) => press({ row: -1, column })}
          />
          {drawn.map((row) => {
            const one = rows[row];
            return (
              one && (
                <FlowRow
                  key={one.variable.id}
                  row={one}
                  at={row}
                  places={marks[row] ?? []}
                  nameOf={data.nameOf}
                  inView={inView}
                  active={place.row === row ? place.column : null}
                  isChosen={one.variable.id === chosenId}
                  onPress={(column) => press({ row, column })}
                />
              )
            );
          })}
        </div>
      </div>
    </>
  );
}

/** Where the focus is, or would be: at the first variable when what it was at is gone. */
function placeOf(
  { variable, element }: { readonly variable: string; readonly element: string },
  rows: readonly VariableRow[],
  places: ReadonlyMap<string, number>,
): MatrixPlace {
  const column = places.get(element) ?? -1;
  if (variable === '' && column >= 0) return { row: -1, column };
  const row = Math.max(
    0,
    rows.findIndex((one) => one.variable.id === variable),
  );
  const isMarked = rows[row]?.marks.some(({ elementId }) => elementId === element) === true;
  return { row, column: isMarked ? column : -1 };
}

/** The one place of the matrix that Tab leads to. */
function focusStop(matrix: HTMLElement | null): void {
  matrix?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
}
