import { type RefObject, useEffect, useState } from 'react';
import { COLUMN, NAME } from './matrixSizes.ts';

export interface ColumnsInView {
  readonly first: number;
  readonly end: number;
  readonly onScroll: () => void;
}

/** Drawn beyond the view, on either side. */
const AROUND = 12;

/** Which columns of a wide matrix have to be in the page. */
export function useColumnsInView(scroller: RefObject<HTMLElement | null>): ColumnsInView {
  const [{ first, end }, setRange] = useState({ first: 0, end: 60 });
  const measure = () => {
    const view = scroller.current;
    if (!view) return;
    // In steps, so that a scroll by less draws nothing anew.
    const at = Math.floor(view.scrollLeft / COLUMN / AROUND) * AROUND;
    const count = Math.ceil(Math.max(0, view.clientWidth - NAME) / COLUMN);
    const next = { first: Math.max(0, at - AROUND), end: at + count + 2 * AROUND };
    setRange((before) => (before.first === next.first && before.end === next.end ? before : next));
  };
  useEffect(() => {
    const view = scroller.current;
    if (!view) return undefined;
    const observer = new ResizeObserver(measure);
    observer.observe(view);
    return () => observer.disconnect();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- of the element, which stays
  }, [scroller]);
  return { first, end, onScroll: measure };
}
