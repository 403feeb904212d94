import { useRef, useState } from 'react';
import type { CatalogueRow } from './catalogueRows.ts';

interface Selection {
  /** those of them that still are there */
  readonly selected: readonly CatalogueRow[];
  readonly isSelected: (row: CatalogueRow) => boolean;
  readonly select: (row: CatalogueRow, on: boolean, toHere: boolean) => void;
  readonly selectAll: (on: boolean) => void;
  readonly clear: () => void;
}

/** Which connectors are ticked. What a filter hides stays ticked until it is cleared. */
export function useSelection(rows: readonly CatalogueRow[], shown: readonly CatalogueRow[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);

  const set = (some: readonly CatalogueRow[], on: boolean) => {
    const next = new Set(chosen);
    for (const { document } of some) {
      if (on) next.add(document.id);
      else next.delete(document.id);
    }
    setChosen(next);
  };
  return {
    selected: chosen.size === 0 ? [] : rows.filter(({ document }) => chosen.has(document.id)),
    isSelected: ({ document }) => chosen.has(document.id),
    select: (row, on, toHere) => {
      const from = shown.findIndex(({ document }) => document.id === last.current);
      const to = shown.indexOf(row);
      const isRange = toHere && from >= 0 && to >= 0;
      set(isRange ? shown.slice(Math.min(from, to), Math.max(from, to) + 1) : [row], on);
      last.current = row.document.id;
    },
    selectAll: (on) => set(shown, on),
    clear: () => setChosen(new Set()),
  };
}
