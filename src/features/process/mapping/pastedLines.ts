import type { Parameter } from '../../../domain/connector/connector.ts';
import { columnsByHead } from '../../../domain/values/tableColumns.ts';

/** One row of a pasted table about parameters. */
interface PastedRow {
  /** as the table has it; '' where a single column ran out of rows to go to */
  readonly name: string;
  readonly source: string;
  readonly kind: string;
}

interface Named {
  readonly name: string;
  readonly parameter: Parameter | null;
}

/** The heads that columns go by. */
interface Heads {
  readonly name: readonly string[];
  readonly source: readonly string[];
  readonly kind: readonly string[];
}

/**
 * The rows of a table by what they name. Columns are told by their heads, else by which one holds more of the names;
 * a single column goes to the rows from the first on.
 * @param from the names of those rows
 */
export function pastedLines(
  table: readonly (readonly string[])[],
  rows: readonly Named[],
  from: readonly string[],
  heads: Heads,
): readonly PastedRow[] {
  const [head = []] = table;
  const columns = columnsByHead<'name' | 'source' | 'kind'>(head, heads, ['name', 'source']);
  if (columns) {
    const { name = 0, source = 1, kind = -1 } = columns;
    return table
      .slice(1)
      .map((cells) => ({ name: cells[name] ?? '', source: cells[source] ?? '', kind: cells[kind] ?? '' }));
  }
  if (table.every((cells) => cells.length <= 1))
    return table.map(([source = ''], index) => ({ name: from[index] ?? '', source, kind: '' }));
  const named = (column: number) => table.filter((cells) => rowNamed(rows, cells[column] ?? '')).length;
  const name = named(1) > named(0) ? 1 : 0;
  return table.map((cells) => ({ name: cells[name] ?? '', source: cells[1 - name] ?? '', kind: '' }));
}

/** By its exact name, else by the only one that differs in nothing but case and separators. */
export function rowNamed<Row extends Named>(rows: readonly Row[], name: string): Row | undefined {
  const exact = rows.find((row) => row.name === name);
  const wanted = plain(name);
  if (exact !== undefined || wanted === '') return exact;
  const near = rows.filter(
    (row) => plain(row.name) === wanted || plain(row.parameter?.label ?? '') === wanted,
  );
  return near.length === 1 ? near[0] : undefined;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
