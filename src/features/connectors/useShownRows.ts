import { useLayoutEffect, useMemo, useRef, type RefCallback, type UIEvent } from 'react';
import { useVirtualLines } from '../../ui/table/useVirtualLines.ts';
import { sameSelection, type Selection } from './connectorPlace.ts';
import type { OutlineEntry } from './outlineRows.ts';

/** Up to so many all are in the page. */
const ALL_UP_TO = 200;
const ROW = 46; // as in ConnectorOutline.module.css
const HEAD = 40;

interface ShownRows {
  /** on the element that scrolls */
  readonly ref: RefCallback<HTMLElement>;
  readonly onScroll: (event: UIEvent<HTMLElement>) => void;
  readonly listOf: (list: Selection['list']) => ShownList;
  /** now, or as soon as it is in the page */
  readonly focusSelected: () => void;
}

interface ShownList {
  /** the rows to draw, from `first` on */
  readonly own: readonly OutlineEntry[];
  readonly first: number;
  /** how many there are in all */
  readonly total: number;
  /** how much room those before and after them take */
  readonly before: number;
  readonly after: number;
}

const LISTS: readonly Selection['list'][] = ['actions', 'events', 'errors'];

/** Which rows of a long outline have to be in the page: a connector of a thousand actions opens as one of ten does. */
export function useShownRows(rows: readonly OutlineEntry[], selection: Selection | undefined): ShownRows {
  const lists = useMemo(() => LISTS.map((list) => rows.filter(({ row }) => row.list === list)), [rows]);
  const heights = useMemo(() => lists.flatMap((own) => [HEAD, ...own.map(() => ROW)]), [lists]);
  const { ref, scroller, onScroll, first, end } = useVirtualLines(heights);
  const isLong = rows.length > ALL_UP_TO;
  const isFocusWanted = useRef(false);

  // The line of the selected one: heads are lines, too.
  const place = selection === undefined ? -1 : rows.findIndex(({ row }) => sameSelection(selection, row));
  const line = selection === undefined || place < 0 ? -1 : place + 1 + LISTS.indexOf(selection.list);
  useLayoutEffect(() => {
    const view = scroller.current;
    if (view === null || line < 0 || !isLong) return;
    const top = heights.slice(0, line).reduce((sum, height) => sum + height, 0);
    const isIn = top >= view.scrollTop && top + ROW <= view.scrollTop + view.clientHeight;
    if (!isIn) view.scrollTo({ top: top - view.clientHeight / 2 });
    // Only where another one is selected: whoever scrolls on stays there.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- heights and length change with edits, too
  }, [scroller, line]);
  const focusNow = () => {
    if (!isFocusWanted.current) return;
    const row = scroller.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    if (!row) return;
    isFocusWanted.current = false;
    row.focus();
  };
  useLayoutEffect(focusNow);

  const listOf = (list: Selection['list']): ShownList => {
    const at = LISTS.indexOf(list);
    const all = lists[at] ?? [];
    if (!isLong) return { own: all, first: 0, total: all.length, before: 0, after: 0 };
    const start = lists.slice(0, at).reduce((sum, { length }) => sum + length + 1, 1);
    const from = Math.min(Math.max(first - start, 0), all.length);
    const to = Math.min(Math.max(end - start, from), all.length);
    return {
      own: all.slice(from, to),
      first: from,
      total: all.length,
      before: from * ROW,
      after: (all.length - to) * ROW,
    };
  };
  return {
    ref,
    onScroll,
    listOf,
    focusSelected: () => {
      isFocusWanted.current = true;
      // Where the same one stays selected, nothing is drawn anew.
      requestAnimationFrame(focusNow);
    },
  };
}
