import { parseJson } from '../../../domain/values/parseJson.ts';
import { tsvOf } from '../../../domain/values/tsv.ts';
import { typeKind } from '../../../domain/connector/types.ts';
import { sourceKind, sourceText } from './mappingSource.ts';
import type { MappingRow } from './useFilteredRows.ts';

/** The rows for a spreadsheet: with the kind, so that they can be pasted again and say the same. */
export function copiedInputs(rows: readonly MappingRow[]): string {
  const lines = rows.map((row) => {
    const kind = sourceKind(row.entry);
    return [row.name, kind === 'none' ? '' : kind, sourceCell(row)];
  });
  return tsvOf([['Parameter', 'Kind', 'Source'], ...lines]);
}

export function copiedOutputs(rows: readonly (MappingRow & { readonly variable: string | null })[]): string {
  return tsvOf([['Output', 'Variable'], ...rows.map(({ name, variable }) => [name, variable ?? ''])]);
}

/** A text where another type is wanted, as JSON when it could be read as something else. */
function sourceCell({ entry, parameter }: MappingRow): string {
  const value = entry?.type === 'value' ? entry.value : undefined;
  const isText = typeof value === 'string' && !value.includes('${');
  const read = isText ? parseJson(value.trim()) : undefined;
  const kind = typeKind(parameter?.type ?? '');
  return read !== undefined && kind !== 'text' && kind !== 'other' && kind !== 'date'
    ? JSON.stringify(value)
    : sourceText(entry);
}
