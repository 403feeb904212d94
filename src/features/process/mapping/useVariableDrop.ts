import { type DragEvent, useRef } from 'react';
import type { Variable } from '../../../domain/process/process.ts';
import { t } from '../../../language/t.ts';
import { draggedVariable } from './draggedVariable.ts';

interface VariableDrop {
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDragLeave: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
}

/**
 * Rows that take a variable. The row under the pointer is marked in the page itself: nothing is drawn anew while
 * something is dragged over fifty of them.
 */
export function useVariableDrop(
  fits: (key: string, variable: Variable) => boolean,
  onVariable: (key: string, variable: Variable) => void,
): VariableDrop {
  const marked = useRef<Element | null>(null);
  const mark = (row: Element | null, how = '') => {
    if (marked.current !== row) marked.current?.removeAttribute('data-drop');
    marked.current = row;
    row?.setAttribute('data-drop', how);
    row?.setAttribute('data-drop-words', t('Another type')); // for the style sheet, where it is one
  };
  const rowOf = (event: DragEvent) =>
    event.target instanceof Element ? event.target.closest('[data-map-row]') : null;
  return {
    onDragOver: (event) => {
      const variable = draggedVariable();
      const row = rowOf(event);
      const key = row?.getAttribute('data-map-row');
      if (variable === null || row === null || key == null) {
        mark(null);
        return;
      }
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      mark(row, fits(key, variable) ? 'fits' : 'other');
    },
    onDragLeave: (event) => {
      const to = event.relatedTarget;
      if (!(to instanceof Node) || !event.currentTarget.contains(to)) mark(null);
    },
    onDrop: (event) => {
      const variable = draggedVariable();
      const key = rowOf(event)?.getAttribute('data-map-row');
      mark(null);
      if (variable === null || key == null) return;
      event.preventDefault();
      event.stopPropagation();
      onVariable(key, variable);
    },
  };
}
