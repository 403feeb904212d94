/** A place in the matrix: -1 is the row of the elements' names, and the column of the variables' names. */
export interface MatrixPlace {
  readonly row: number;
  readonly column: number;
}

export interface MatrixShape {
  readonly columns: number;
  /** for each row the columns with a mark, ascending */
  readonly marks: readonly (readonly number[])[];
}

const PAGE = 8;

/** Where a key leads to: from name to mark to mark, past what is empty. null for a key that leads nowhere. */
export function placeByKey(
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  at: MatrixPlace,
  { columns, marks }: MatrixShape,
): MatrixPlace | null {
  const last = marks.length - 1;
  const stopsOf = (row: number): readonly number[] =>
    row < 0 ? Array.from({ length: columns }, (_, column) => column) : [-1, ...(marks[row] ?? [])];
  const inRow = (row: number): MatrixPlace => {
    const to = Math.max(columns > 0 ? -1 : 0, Math.min(last, row));
    const stops = stopsOf(to);
    const isName = at.column < 0 && to >= 0;
    const column = isName
      ? -1
      : (nearest(
          stops.filter((one) => one >= 0),
          at.column,
        ) ?? -1);
    return { row: to, column };
  };
  const stops = stopsOf(at.row);
  switch (key) {
    case 'ArrowRight':
      return { row: at.row, column: stops.find((one) => one > at.column) ?? at.column };
    case 'ArrowLeft':
      return { row: at.row, column: stops.findLast((one) => one < at.column) ?? at.column };
    case 'ArrowDown':
      return inRow(at.row + 1);
    case 'ArrowUp':
      return inRow(at.row - 1);
    case 'PageDown':
      return inRow(at.row + PAGE);
    case 'PageUp':
      return inRow(Math.max(0, at.row - PAGE));
    case 'Home':
      return ctrlKey ? { row: 0, column: -1 } : { row: at.row, column: stops[0] ?? at.column };
    case 'End':
      return ctrlKey ? { row: last, column: -1 } : { row: at.row, column: stops.at(-1) ?? at.column };
    default:
      return null;
  }
}

function nearest(columns: readonly number[], wanted: number): number | undefined {
  return columns.toSorted((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted))[0];
}
