interface RowProps {
  readonly row: object;
  readonly variables: unknown;
  readonly actions: unknown;
  readonly isPicked: boolean;
  readonly isStop: boolean;
}

/** Rows are made anew with every change; one that says the same need not be drawn again. */
export function sameRow(before: RowProps, after: RowProps): boolean {
  return (
    before.variables === after.variables &&
    before.actions === after.actions &&
    before.isPicked === after.isPicked &&
    before.isStop === after.isStop &&
    JSON.stringify(before.row) === JSON.stringify(after.row)
  );
}
