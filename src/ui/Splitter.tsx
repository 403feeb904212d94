import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { classes } from './classes.ts';
import { isRightToLeft } from './inlineKey.ts';
import styles from './Splitter.module.css';

export interface SplitterProps {
  /** 'Resize properties' */
  readonly label: string;
  /** size in pixels of the pane it resizes */
  readonly size: number;
  readonly min: number;
  readonly max: number;
  /** where that pane is, seen from the splitter */
  readonly pane: 'start' | 'end' | 'top' | 'bottom';
  readonly onResize: (size: number) => void;
  /** double click and Enter go back to this size */
  readonly standard?: number;
  readonly className?: string | undefined;
}

/** A line to drag between two panes. Arrows move it by 16 pixels, Home and End to its ends. */
export function Splitter({ label, size, min, max, pane, onResize, standard, className }: SplitterProps) {
  const start = useRef<{ readonly at: number; readonly size: number } | null>(null);
  const [isDragging, setDragging] = useState(false);
  const isRow = pane === 'top' || pane === 'bottom';
  /** how a way to the right, or down, changes the size */
  const signOf = ({ currentTarget }: { readonly currentTarget: Element }) =>
    (pane === 'start' || pane === 'top' ? 1 : -1) * (!isRow && isRightToLeft(currentTarget) ? -1 : 1);
  const set = (wanted: number) => onResize(Math.round(Math.min(max, Math.max(min, wanted))));
  const at = (event: PointerEvent) => (isRow ? event.clientY : event.clientX);
  const onKeyDown = (event: KeyboardEvent) => {
    const sign = signOf(event);
    const grow = isRow ? 'ArrowDown' : 'ArrowRight';
    const shrink = isRow ? 'ArrowUp' : 'ArrowLeft';
    if (event.key === grow) set(size + 16 * sign);
    else if (event.key === shrink) set(size - 16 * sign);
    else if (event.key === 'Home') set(min);
    else if (event.key === 'End') set(max);
    else if (event.key === 'Enter' && standard !== undefined) set(standard);
    else return;
    event.preventDefault();
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={isRow ? 'horizontal' : 'vertical'}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      className={classes(styles.splitter, className)}
      data-row={isRow || undefined}
      data-dragging={isDragging || undefined}
      onKeyDown={onKeyDown}
      onDoubleClick={() => standard !== undefined && set(standard)}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { at: at(event), size };
        setDragging(true);
      }}
      onPointerMove={(event) => {
        if (start.current) set(start.current.size + (at(event) - start.current.at) * signOf(event));
      }}
      onLostPointerCapture={() => {
        start.current = null;
        setDragging(false);
      }}
    />
  );
}
