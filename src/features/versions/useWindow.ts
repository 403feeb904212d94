import { useLayoutEffect, useRef, useState } from 'react';

/** Of a row, as in VersionTable.module.css. */
const ROW = 34;
const HEAD = 30;
/** Fewer are all drawn. */
const MANY = 150;
const SPARE = 20;

/** Which of many rows of one height are in sight of the box that scrolls them. */
export function useWindow(count: number) {
  const box = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | null>(null);
  const [place, setPlace] = useState({ top: 0, height: 800 });
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = () => setPlace({ top: element.scrollTop, height: element.clientHeight });
    look();
    element.addEventListener('scroll', look, { passive: true });
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      sizes.disconnect();
    };
  }, []);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const row = box.current?.querySelector<HTMLElement>(`tr[aria-rowindex="${wanted.current + 2}"]`);
    if (row == null) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });
  const all = count <= MANY;
  const first = all ? 0 : Math.max(0, Math.floor(place.top / ROW) - SPARE);
  const last = all ? count : Math.min(count, Math.ceil((place.top + place.height) / ROW) + SPARE);
  /** brings a row into sight and gives it the focus once it is drawn */
  const reveal = (index: number) => {
    const element = box.current;
    if (element === null) return;
    wanted.current = index;
    const top = index * ROW;
    const view = element.clientHeight - HEAD - ROW;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top > element.scrollTop + view) element.scrollTop = top - view;
  };
  return { box, first, last, reveal, before: first * ROW, after: (count - last) * ROW };
}
