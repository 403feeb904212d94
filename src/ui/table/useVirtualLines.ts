import {
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type RefCallback,
  type RefObject,
  type UIEvent,
} from 'react';

interface VirtualLines {
  /** on the element that scrolls */
  readonly ref: RefCallback<HTMLElement>;
  /** that element */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onScroll: (event: UIEvent<HTMLElement>) => void;
  /** the lines to draw: from `first` up to, and without, `end` */
  readonly first: number;
  readonly end: number;
  /** how much room those before and after them take */
  readonly before: number;
  readonly after: number;
}

interface VirtualLinesOptions {
  /** for lists whose lines depend on it */
  readonly onWidth?: (width: number) => void;
  /** a change scrolls to the top */
  readonly topFor?: string;
  /** of the view, as far as it is known before it is measured: a low one begins with few lines */
  readonly height?: number;
}

/** Drawn beyond the view, so that Tab always finds the next one and slow scrolling shows no gap. */
const AROUND = 400;
/** A scroll by less draws nothing anew. */
const STEP = 100;

/**
 * Which lines of a long list have to be in the page. Their heights are known beforehand, so nothing is measured;
 * a list of thousands costs what is in view.
 */
export function useVirtualLines(
  heights: readonly number[],
  { onWidth, topFor = '', height: likely = 900 }: VirtualLinesOptions = {},
): VirtualLines {
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(likely);
  const scroller = useRef<HTMLElement | null>(null);
  const ends = useMemo(() => endsOf(heights), [heights]);
  const total = ends.at(-1) ?? 0;
  const first = Math.min(lineAt(ends, top - AROUND), Math.max(0, ends.length - 1));
  const end = Math.min(ends.length, lineAt(ends, top + height + STEP + AROUND) + 1);

  const [ref] = useState<RefCallback<HTMLElement>>(() => (element: HTMLElement | null) => {
    scroller.current = element;
    if (element === null) return undefined;
    const measure = () => {
      setHeight(element.clientHeight);
      onWidth?.(element.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  });
  useLayoutEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [topFor]);

  return {
    ref,
    scroller,
    onScroll: ({ currentTarget }) => setTop(Math.floor(currentTarget.scrollTop / STEP) * STEP),
    first,
    end,
    before: first === 0 ? 0 : (ends[first - 1] ?? 0),
    after: total - (ends[end - 1] ?? 0),
  };
}

/** How far down each line ends. */
function endsOf(heights: readonly number[]): readonly number[] {
  const ends: number[] = [];
  for (const height of heights) ends.push((ends.at(-1) ?? 0) + height);
  return ends;
}

/** The line that is at this distance from the top. */
function lineAt(ends: readonly number[], distance: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= distance) low = middle + 1;
    else high = middle;
  }
  return low;
}
