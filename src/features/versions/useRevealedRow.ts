import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Brings a row of a virtual table into sight, and gives it the focus once it is drawn. */
export function useRevealedRow(
  scroller: RefObject<HTMLElement | null>,
  { row, head }: { readonly row: number; readonly head: number },
): (index: number) => void {
  const wanted = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const element = scroller.current?.querySelector<HTMLElement>(`tr[aria-rowindex="${wanted.current + 2}"]`);
    if (element == null) return;
    wanted.current = null;
    element.focus({ preventScroll: true });
  });
  return (index) => {
    const element = scroller.current;
    if (element === null) return;
    wanted.current = index;
    const top = index * row;
    const view = element.clientHeight - head - row;
    if (top < element.scrollTop) element.scrollTo({ top });
    else if (top > element.scrollTop + view) element.scrollTo({ top: top - view });
  };
}
