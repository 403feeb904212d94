import { type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import { among, NOTHING_PICKED, pickAll, pickNone, pickOne, pickTo, rowAt, toggle } from './rowSelection.ts';
import type { RowSelection } from './rowSelection.ts';
import { useOwnState } from '../../../ui/useOwnState.ts';

interface RowOperations {
  readonly onDelete: (keys: readonly string[]) => void;
  readonly onFillDown: ((keys: readonly string[]) => void) | null;
}

interface PickedRows {
  readonly selection: RowSelection;
  /** what a command is about: the picked rows, else the one the keyboard is at; in the order of the rows */
  readonly reached: readonly string[];
  readonly pickNone: () => void;
  readonly pickAll: () => void;
  readonly handlers: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onClick: (event: MouseEvent) => void;
    readonly onFocus: (event: { readonly target: EventTarget }) => void;
  };
}

/**
 * The names of the rows are one stop of Tab: ↑ ↓ go from row to row, Space and Shift pick, Enter (or typing) goes
 * into the row's field, Escape comes back, Delete clears, Ctrl+D fills down. One set of handlers for all rows.
 */
export function useRowSelection(
  box: RefObject<HTMLElement | null>,
  order: readonly string[],
  operations: RowOperations,
): PickedRows {
  const [kept, set] = useOwnState(NOTHING_PICKED);
  const selection = among(kept, order);
  const reachedFrom = (key: string | null) =>
    key !== null && !selection.picked.has(key) ? [key] : order.filter((one) => selection.picked.has(one));
  const go = (key: string | null) => {
    if (key !== null) nameOf(box.current, key)?.focus();
    return key !== null;
  };
  const onName = (event: KeyboardEvent, key: string): boolean => {
    const isMod = event.ctrlKey || event.metaKey;
    const to = rowAt(order, key, event.key);
    if (event.altKey) return false;
    if (isMod && event.key.toLowerCase() === 'a') set(pickAll(selection, order));
    else if (isMod && event.key.toLowerCase() === 'd' && operations.onFillDown)
      operations.onFillDown(reachedFrom(key));
    else if (isMod) return false;
    else if (/^(Arrow(Up|Down)|Home|End)$/.test(event.key)) {
      if (event.shiftKey && to !== null) set(pickTo({ ...selection, current: key }, order, to));
      go(to);
    } else if (event.key === 'Delete' || event.key === 'Backspace') operations.onDelete(reachedFrom(key));
    else if (event.key === 'Enter' || event.key === 'F2') focusField(box.current, key);
    else if (event.key === 'Escape' && selection.picked.size > 0) set(pickNone(selection));
    else return typesIntoField(event, box.current, key);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    const key = keyOf(event.target);
    if (key === null) return;
    const handled = isName(event.target) ? onName(event, key) : event.key === 'Escape' && go(key);
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = (event: MouseEvent) => {
    const key = keyOf(event.target);
    if (key === null || !isName(event.target)) return;
    if (event.shiftKey) set(pickTo(selection, order, key));
    // No pointer: Space, or a screen reader, which pick one by one.
    else if (event.ctrlKey || event.metaKey || event.detail === 0) set(toggle(selection, key));
    else set(pickOne(selection, key));
  };
  return {
    selection,
    reached: reachedFrom(selection.picked.size > 0 ? null : selection.current),
    pickNone: () => {
      set(pickNone(selection));
      go(selection.current); // the bar that was pressed goes with the selection
    },
    pickAll: () => set(pickAll(selection, order)),
    handlers: {
      onKeyDown,
      onClick,
      onFocus: ({ target }) => {
        const key = keyOf(target);
        // What was picked just now is not drawn yet.
        if (key !== null && key !== selection.current) set((now) => ({ ...now, current: key }));
      },
    },
  };
}

export function keyOf(target: EventTarget): string | null {
  return target instanceof Element
    ? (target.closest('[data-map-row]')?.getAttribute('data-map-row') ?? null)
    : null;
}

export function isName(target: EventTarget): boolean {
  return target instanceof Element && target.closest('[data-row-name]') !== null;
}

function rowOf(box: HTMLElement | null, key: string): Element | null {
  return box?.querySelector(`[data-map-row="${CSS.escape(key)}"]`) ?? null;
}

function nameOf(box: HTMLElement | null, key: string): HTMLElement | null {
  return rowOf(box, key)?.querySelector<HTMLElement>('[data-row-name]') ?? null;
}

/** The field of a row; the editor of an expression is in a shadow root. */
function focusField(box: HTMLElement | null, key: string): HTMLElement | null {
  const cell = rowOf(box, key)?.querySelector('[data-row-field]');
  const hosts = [...(cell?.querySelectorAll('div') ?? [])];
  const editor = hosts.flatMap(
    ({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>('[contenteditable]') ?? [],
  );
  const field =
    editor[0] ??
    cell?.querySelector<HTMLElement>('input, select') ??
    cell?.querySelector<HTMLElement>('button:last-of-type') ??
    null;
  field?.focus();
  return field;
}

/** A letter on a name begins the text of its field, as in a spreadsheet. `?` and `/` are the page's. */
function typesIntoField(event: KeyboardEvent, box: HTMLElement | null, key: string): false {
  if (event.key.length === 1 && !/[\s?/]/.test(event.key)) focusField(box, key);
  return false;
}
