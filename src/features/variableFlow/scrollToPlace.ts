import type { MatrixPlace } from './matrixKeys.ts';
import { COLUMN, HEAD, NAME, ROW } from './matrixSizes.ts';

/** What is seen of the matrix, and can be moved. */
type MatrixView = Pick<HTMLElement, 'clientHeight' | 'clientWidth'> & {
  scrollTop: number;
  scrollLeft: number;
};

/** Moves no more than is needed. */
export function scrollToPlace(view: MatrixView, { row, column }: MatrixPlace): void {
  const top = row * ROW;
  if (row >= 0 && top < view.scrollTop) view.scrollTop = top;
  else if (row >= 0 && HEAD + top + ROW > view.scrollTop + view.clientHeight)
    view.scrollTop = HEAD + top + ROW - view.clientHeight;
  const left = column * COLUMN;
  if (column < 0) return;
  if (left < view.scrollLeft) view.scrollLeft = left;
  else if (NAME + left + 2 * COLUMN > view.scrollLeft + view.clientWidth)
    view.scrollLeft = NAME + left + 2 * COLUMN - view.clientWidth;
}

/** A variable that is chosen by its name: its row, and the first of its marks where none is in sight. */
export function scrollToVariable(view: MatrixView, row: number, marks: readonly number[]): void {
  const isSeen = (column: number) =>
    column * COLUMN >= view.scrollLeft && NAME + (column + 1) * COLUMN <= view.scrollLeft + view.clientWidth;
  const [first = -1] = marks;
  scrollToPlace(view, { row, column: marks.some(isSeen) ? -1 : first });
}
