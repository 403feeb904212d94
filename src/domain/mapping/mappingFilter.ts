import type { Parameter } from '../connector/connector.ts';
import type { MappingEntry } from '../process/process.ts';

export type MappingFilter = 'all' | 'required' | 'unmapped' | 'modified';

export const MAPPING_FILTERS: readonly MappingFilter[] = ['all', 'required', 'unmapped', 'modified'];

interface FilteredRow {
  readonly parameter: Parameter | null;
  readonly name: string;
  readonly entry: MappingEntry | null;
  readonly auto: boolean;
  readonly constant?: unknown;
}

/** @param touched names of the parameters that a person set or cleared */
export function inFilter(row: FilteredRow, filter: MappingFilter, touched: readonly string[]): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'required':
      return row.parameter?.required === true;
    case 'unmapped':
      return row.entry === null && row.constant === undefined;
    case 'modified':
      // What auto-mapping would not say: an imported file does not tell who wrote an entry.
      return (row.entry !== null && !row.auto) || touched.includes(row.name);
  }
}

/** By name, or by what people call the parameter. */
export function hasText({ name, parameter }: FilteredRow, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  return name.toLowerCase().includes(wanted) || parameter?.label?.toLowerCase().includes(wanted) === true;
}

export function filterCounts(
  rows: readonly FilteredRow[],
  touched: readonly string[],
): Readonly<Record<MappingFilter, number>> {
  const counts = { all: 0, required: 0, unmapped: 0, modified: 0 };
  for (const row of rows)
    for (const filter of MAPPING_FILTERS) if (inFilter(row, filter, touched)) counts[filter] += 1;
  return counts;
}
