import { t } from '../../language/t.ts';
import type { Parameter } from '../connector/connector.ts';
import { namesIn } from '../expressions/expressions.ts';
import type { MappingEntry, Variable } from '../process/process.ts';
import { sameJson } from '../values/sameJson.ts';
import { typesCompatible, valueProblem } from '../connector/types.ts';

/** What a row of a mapping would become, beside what it is. */
export interface EntryChange {
  readonly state: 'new' | 'changed' | 'same' | 'refused';
  /** why not, or what to look at */
  readonly note?: string;
}

interface Row {
  readonly parameter: Parameter | null;
  readonly entry: MappingEntry | null;
}

/** Whether an input can get the entry, and what a person should look at before it does. */
export function entryChange(
  row: Row,
  entry: MappingEntry | null,
  variables: readonly Variable[],
): EntryChange {
  const type = row.parameter?.type ?? '';
  if (entry?.type === 'value' && entry.value !== undefined && type !== '') {
    const why = valueProblem(entry.value, type);
    if (why !== null) return { state: 'refused', note: why };
  }
  if (sameEntry(entry, row.entry)) return { state: 'same' };
  const state = row.entry === null ? 'new' : 'changed';
  const note = entry === null ? undefined : doubt(entry, type, variables);
  return note === undefined ? { state } : { state, note };
}

export function sameEntry(a: MappingEntry | null, b: MappingEntry | null): boolean {
  if (a === null || b === null) return a === b;
  return a.type === b.type && sameJson(a.value ?? null, b.value ?? null);
}

/** It can be so, but is hardly meant. */
function doubt(
  { type: kind, value }: MappingEntry,
  type: string,
  variables: readonly Variable[],
): string | undefined {
  if (typeof value !== 'string') return undefined;
  const unknown = (names: readonly string[]) =>
    names.find((name) => !variables.some((variable) => variable.name === name));
  const missing =
    kind === 'variable' ? unknown([value]) : kind === 'value' ? unknown(namesIn(value)) : undefined;
  if (missing !== undefined) return t`There is no variable “${missing}”.`;
  const variable = kind === 'variable' ? variables.find((one) => one.name === value) : undefined;
  return variable && type !== '' && !typesCompatible(variable.type, type)
    ? t`It is ${variable.type}, wanted is ${type}.`
    : undefined;
}
