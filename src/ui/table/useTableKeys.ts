import {
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { flushSync } from 'react-dom';
import { commitDrafts } from '../fields/useDraft.ts';

interface Operations {
  readonly onAdd?: () => void;
  readonly onMove?: (from: number, to: number) => void;
  readonly onDelete?: (index: number) => void;
  readonly onDuplicate?: (index: number) => void;
}

interface Place {
  readonly row: number;
  readonly column: string;
}

/**
 * Keyboard and focus of an EditableTable. Focus is wanted first and set after the rows have changed, because whoever
 * owns the rows may take a moment to change them.
 */
export function useTableKeys(box: RefObject<HTMLElement | null>, count: number, operations: Operations) {
  const latest = useRef({ operations, count });
  const wanted = useRef<Place | null>(null);
  const last = useRef<Place | null>(null);
  useLayoutEffect(() => {
    latest.current = { operations, count };
    const place = wanted.current ?? lostPlace(box.current, last.current, count);
    if (place === null) return;
    wanted.current = null;
    focusPlace(box.current, place, count);
  });
  const [actions] = useState(() => {
    // What is being typed belongs to the row as it is now: commit it, let it arrive, then change the rows.
    const after = (place: Place, run: (operations: Operations) => void) => {
      flushSync(commitDrafts);
      wanted.current = null;
      run(latest.current.operations);
      wanted.current = place;
    };
    const column = () => last.current?.column ?? '';
    return {
      add: () => after({ row: Number.MAX_SAFE_INTEGER, column: '' }, (now) => now.onAdd?.()),
      move: (from: number, to: number) => {
        if (to < 0 || to >= latest.current.count) return;
        after({ row: to, column: column() }, (now) => now.onMove?.(from, to));
      },
      remove: (index: number) => after({ row: index, column: column() }, (now) => now.onDelete?.(index)),
      duplicate: (index: number) => after({ row: index + 1, column: '' }, (now) => now.onDuplicate?.(index)),
    };
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeOf(event.target);
    if (place === null || event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (handle(event, place)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const handle = (event: KeyboardEvent, place: Place): boolean => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (step !== 0 && event.altKey && plain && operations.onMove) actions.move(place.row, place.row + step);
    else if (event.key === 'Backspace' && (event.ctrlKey || event.metaKey) && operations.onDelete)
      actions.remove(place.row);
    else if (step !== 0 && plain && !event.altKey && !isOpenList(event.target)) go(place, step);
    else if (event.key === 'Enter' && plain && event.target instanceof HTMLInputElement) {
      flushSync(commitDrafts);
      go(place, 1);
    } else return false;
    return true;
  };
  const go = (place: Place, step: number) => {
    const row = place.row + step;
    if (row < 0) return;
    if (row < count) focusPlace(box.current, { ...place, row }, count);
    else box.current?.querySelector<HTMLElement>('[data-add]')?.focus();
  };
  const handlers = {
    onKeyDown,
    onFocus: (event: FocusEvent) => {
      last.current = placeOf(event.target);
    },
    onBlur: (event: FocusEvent) => {
      // With a relatedTarget (or the window leaving) focus went somewhere on purpose.
      if (event.relatedTarget !== null || !document.hasFocus()) last.current = null;
    },
  };
  return { ...actions, handlers };
}

function isOpenList(target: EventTarget): boolean {
  if (target instanceof HTMLOptionElement) return true;
  return target instanceof HTMLSelectElement && CSS.supports('selector(:open)') && target.matches(':open');
}

function placeOf(target: EventTarget): Place | null {
  if (!(target instanceof Element)) return null;
  const row = target.closest('[data-row]')?.getAttribute('data-row');
  if (row == null) return null;
  return { row: Number(row), column: target.closest('td')?.getAttribute('data-column') ?? '' };
}

/** Where focus was, when the element that had it has just gone with its row. */
function lostPlace(box: HTMLElement | null, last: Place | null, count: number): Place | null {
  const nowhere = document.activeElement === document.body || document.activeElement === null;
  return box !== null && last !== null && nowhere && count > 0 ? last : null;
}

function focusPlace(box: HTMLElement | null, { row, column }: Place, count: number): void {
  if (count === 0) {
    box?.querySelector<HTMLElement>('[data-add]')?.focus();
    return;
  }
  const line = box?.querySelector(`[data-row="${Math.min(row, count - 1)}"]`);
  const field = 'input, select, button, [data-cell]';
  const cell =
    line?.querySelector<HTMLElement>(`td[data-column="${CSS.escape(column)}"] :is(${field})`) ??
    line?.querySelector<HTMLElement>(`td[data-column] :is(${field})`);
  cell?.focus();
  if (cell instanceof HTMLInputElement && cell.type === 'text') cell.select();
}
