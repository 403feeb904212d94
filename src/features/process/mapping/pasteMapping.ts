import type { Parameter } from '../../../domain/connector/connector.ts';
import type { InputEdits } from '../../../domain/mapping/editInputs.ts';
import { type EntryChange, entryChange } from '../../../domain/mapping/entryChange.ts';
import type { MappingEntry, Variable } from '../../../domain/process/process.ts';
import type { Target } from '../../../domain/process/target.ts';
import { t } from '../../../language/t.ts';
import { pastedLines, rowNamed } from './pastedLines.ts';
import { entryFromText, KIND_LABEL, type SourceKind, sourceKind, sourceText } from './mappingSource.ts';

export interface PastedInput extends EntryChange {
  readonly name: string;
  readonly entry: MappingEntry | null;
}

interface PasteScope {
  /** in the order of the rows, with what is there now */
  readonly rows: readonly Pick<PasteRow, 'name' | 'parameter' | 'entry'>[];
  /** where a single column of sources goes: these rows, in order */
  readonly from: readonly string[];
  readonly variables: readonly Variable[];
  readonly target: Target;
}

interface PasteRow {
  readonly name: string;
  readonly parameter: Parameter | null;
  readonly entry: MappingEntry | null;
}

/** In English, and as a table that was copied here has them. */
const HEADS = {
  name: ['parameter', 'input', 'name', 'parameter name', 'input name', 'target', 'to', head(t('Parameter'))],
  source: [
    ...['source', 'value', 'variable', 'expression', 'mapping', 'from', 'mapped to', 'maps to'],
    head(t('Source')),
  ],
  kind: ['kind', 'source kind', head(t('Kind'))],
};

/** As heads are compared. */
function head(word: string): string {
  return word.toLowerCase();
}

/** What each row of a pasted table says about the inputs, and whether it can be so. */
export function pastedInputs(
  table: readonly (readonly string[])[],
  scope: PasteScope,
): readonly PastedInput[] {
  const lines = pastedLines(table, scope.rows, scope.from, HEADS);
  const seen = new Set<string>();
  return lines.map(({ name: given, source, kind }) => {
    const row = rowNamed(scope.rows, given);
    const name = row?.name ?? given;
    if (row === undefined)
      return refused(name, given === '' ? t('No row is left for it.') : t('The action has no such input.'));
    if (seen.has(name)) return refused(name, t('It is in the table twice; the first counts.'));
    seen.add(name);
    const other = name === given ? {} : { note: t`“${given}” in the table.` };
    const entry = entryOf(source, kind, row.parameter, scope);
    return { name, entry, ...other, ...entryChange(row, entry, scope.variables) };
  });
}

/** Those that fit, for one step. */
export function pastedEdits(lines: readonly PastedInput[]): InputEdits {
  return new Map(
    lines
      .filter(({ state }) => state === 'new' || state === 'changed')
      .map(({ name, entry }) => [name, entry]),
  );
}

/** “Variable orderId” */
export function entryWords(entry: MappingEntry | null): string {
  return entry === null ? t('Not mapped') : `${KIND_LABEL[sourceKind(entry)]} ${sourceText(entry)}`;
}

function entryOf(
  source: string,
  kind: string,
  parameter: Parameter | null,
  { variables, target }: PasteScope,
): MappingEntry | null {
  const wanted = KINDS.get(kind.toLowerCase());
  if (wanted === 'variable' && source !== '') return { type: 'variable', value: source };
  return entryFromText(source, wanted ?? 'none', parameter?.type ?? '', variables, target);
}

const KINDS: ReadonlyMap<string, SourceKind> = new Map([
  ['variable', 'variable'],
  ['value', 'value'],
  ['expression', 'expression'],
  ...(['variable', 'value', 'expression'] as const).map((kind) => [head(KIND_LABEL[kind]), kind] as const),
]);

function refused(name: string, note: string): PastedInput {
  return { name, entry: null, state: 'refused', note };
}
