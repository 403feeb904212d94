import { parseJson } from '../../../domain/values/parseJson.ts';
import { tsvOf } from '../../../domain/values/tsv.ts';
import { typeKind } from '../../../domain/connector/types.ts';
import { inSentence } from '../../../language/inSentence.ts';
import { t } from '../../../language/t.ts';
import { KIND_LABEL, type SourceKind, sourceKind, sourceText } from './mappingSource.ts';
import type { MappingRow } from './useFilteredRows.ts';

/** The rows for a spreadsheet: with the kind, so that they can be pasted again and say the same. */
export function copiedInputs(rows: readonly MappingRow[]): string {
  const lines = rows.map((row) => {
    const kind = sourceKind(row.entry);
    return [row.name, kindCell(kind), sourceCell(row)];
  });
  return tsvOf([[t('Parameter'), t('Kind'), t('Source')], ...lines]);
}

export function copiedOutputs(rows: readonly (MappingRow & { readonly variable: string | null })[]): string {
  return tsvOf([[t('Output'), t('Variable')], ...rows.map(({ name, variable }) => [name, variable ?? ''])]);
}

function kindCell(kind: SourceKind): string {
  if (kind === 'none') return '';
  return kind === 'other' ? kind : inSentence(KIND_LABEL[kind]);
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
