import { useEffect, useRef, useState } from 'react';
import type { CatalogueRow } from './catalogueRows.ts';
import type { Facet } from './facets.ts';

/** What can be done with the connectors on a card, in a row and for those that are selected. */
export interface RowActions {
  /** with `toHere`, all between the last one and this one */
  readonly select: (row: CatalogueRow, selected: boolean, toHere: boolean) => void;
  readonly duplicate: (row: CatalogueRow) => void;
  readonly move: (rows: readonly CatalogueRow[]) => void;
  readonly exportFiles: (rows: readonly CatalogueRow[]) => void;
  readonly remove: (rows: readonly CatalogueRow[]) => void;
  readonly narrow: (facet: Facet, value: string) => void;
}

/** The same object for as long as the page is there, so that cards are drawn anew only for what they show. */
export function useStableActions(actions: RowActions): RowActions {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  const [stable] = useState<RowActions>(() => ({
    select: (row, selected, toHere) => latest.current.select(row, selected, toHere),
    duplicate: (row) => latest.current.duplicate(row),
    move: (rows) => latest.current.move(rows),
    exportFiles: (rows) => latest.current.exportFiles(rows),
    remove: (rows) => latest.current.remove(rows),
    narrow: (facet, value) => latest.current.narrow(facet, value),
  }));
  return stable;
}
