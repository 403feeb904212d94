import { useState, type RefCallback } from 'react';

interface GrowingRows {
  /** how many of the first rows are drawn */
  readonly drawn: number;
  readonly more: () => void;
  /** on what stands where the rows end: near the view, more of them are drawn */
  readonly end: RefCallback<HTMLElement>;
}

/** A row of fields costs much more than one of text: this many are drawn at once. */
const STEP = 20;

/** Rows of a long table, drawn as somebody comes near them. */
export function useGrowingRows(total: number): GrowingRows {
  const [limit, setLimit] = useState(STEP);
  const [actions] = useState(() => {
    const more = () => setLimit((now) => now + STEP);
    const end = (element: HTMLElement | null) => {
      if (element === null) return undefined;
      const observer = new IntersectionObserver(
        (entries) => {
          if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
          more();
          // Asked anew: it stays in view where the rows before it are still too few.
          observer.unobserve(element);
          observer.observe(element);
        },
        { rootMargin: '400px' },
      );
      observer.observe(element);
      return () => observer.disconnect();
    };
    return { more, end };
  });
  return { drawn: Math.min(limit, total), ...actions };
}
