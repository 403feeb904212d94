import {
  filterCounts,
  hasText,
  inFilter,
  type MappingFilter,
} from '../../../domain/mapping/mappingFilter.ts';
import type { InputRow } from '../../../domain/mapping/mapping.ts';
import { type Direction, useMappingFilters } from './mappingFilters.ts';
import { useOwnState } from '../../../ui/useOwnState.ts';

export type MappingRow = Omit<InputRow, 'constant'> & { readonly constant?: unknown };

interface FilteredRows<Row> {
  readonly rows: readonly Row[];
  readonly filter: MappingFilter;
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly counts: Readonly<Record<MappingFilter, number>>;
  readonly isFiltered: boolean;
  /** how many are still shown although they are no longer what was asked for */
  readonly settled: number;
  readonly hideSettled: () => void;
}

/**
 * The rows that are asked for. One that no longer is, because it was mapped just now, stays until the next choice:
 * rows must not jump under the hand that works on them.
 */
export function useFilteredRows<Row extends MappingRow>(
  direction: Direction,
  all: readonly Row[],
  keyOf: (row: Row) => string,
  touched: readonly string[],
): FilteredRows<Row> {
  const filter = useMappingFilters((filters) => filters[direction]);
  const [text, setText] = useOwnState('');
  const isFiltered = filter !== 'all' || text.trim() !== '';
  const asked = `${filter} ${text}`;
  const [kept, setKept] = useOwnState<{ readonly asked: string; readonly keys: ReadonlySet<string> } | null>(
    null,
  );
  const fits = (row: Row) => inFilter(row, filter, touched) && hasText(row, text);
  const fitting = isFiltered ? all.filter(fits).map(keyOf) : [];
  const keys = kept?.asked === asked ? kept.keys : new Set<string>();
  if (isFiltered && (kept?.asked !== asked || fitting.some((key) => !keys.has(key))))
    setKept({ asked, keys: new Set([...keys, ...fitting]) });
  const rows = isFiltered ? all.filter((row) => keys.has(keyOf(row)) || fits(row)) : all;
  return {
    rows,
    filter,
    text,
    setText,
    counts: filterCounts(all, touched),
    isFiltered,
    settled: isFiltered ? rows.length - fitting.length : 0,
    hideSettled: () => setKept({ asked, keys: new Set(fitting) }),
  };
}
