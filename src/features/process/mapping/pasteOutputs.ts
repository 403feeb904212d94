import type { OutputEdits } from '../../../domain/mapping/editOutputs.ts';
import type { OutputRow } from '../../../domain/mapping/mapping.ts';
import type { Variable } from '../../../domain/process/process.ts';
import { typesCompatible } from '../../../domain/connector/types.ts';
import { t } from '../../../language/t.ts';
import { pastedLines, rowNamed } from './pastedLines.ts';

export interface PastedOutput {
  readonly name: string;
  readonly variable: string | null;
  readonly state: 'new' | 'changed' | 'same' | 'refused';
  readonly note?: string;
}

const HEADS = {
  name: ['output', 'result', 'parameter', 'name', 'output name', 'from', t('Output').toLowerCase()],
  source: ['variable', 'goes to', 'target', 'to', 'source', 'value', t('Variable').toLowerCase()],
  kind: ['kind'],
};

/** What each row of a pasted table says about where outputs go. */
export function pastedOutputs(
  table: readonly (readonly string[])[],
  rows: readonly OutputRow[],
  from: readonly string[],
  variables: readonly Variable[],
): readonly PastedOutput[] {
  const names = new Set<string>();
  const taken = new Set<string>();
  const own = rows.filter(({ parameter }) => parameter !== null);
  const lines = pastedLines(table, own, from, HEADS);
  const said = new Set(lines.map(({ name }) => rowNamed(own, name)?.name));
  return lines.map(({ name: given, source }) => {
    const row = rowNamed(own, given);
    const name = row?.name ?? given;
    const refused = (note: string): PastedOutput => ({ name, variable: source, state: 'refused', note });
    if (row === undefined)
      return refused(given === '' ? t('No row is left for it.') : t('The action has no such output.'));
    if (names.has(name)) return refused(t('It is in the table twice; the first counts.'));
    names.add(name);
    if (source === '') return { name, variable: null, state: row.variable === null ? 'same' : 'changed' };
    const variable = variables.find((one) => one.name === source);
    if (variable === undefined) return refused(t`There is no variable “${source}”: make it first.`);
    if (taken.has(source)) return refused(t`Another output goes to “${source}” already.`);
    taken.add(source);
    if (row.variable === source) return { name, variable: source, state: 'same' };
    const type = row.parameter?.type ?? '';
    const fits = typesCompatible(type, variable.type);
    const before = rows.find((one) => one.variable === source && !said.has(one.name));
    const notes = [
      ...(before ? [t`“${before.name}” went there: it is not kept then.`] : []),
      ...(fits ? [] : [t`It is ${type}, the variable is ${variable.type}.`]),
    ];
    return {
      name,
      variable: source,
      state: row.variable === null ? 'new' : 'changed',
      ...(notes.length === 0 ? {} : { note: notes.join(' ') }),
    };
  });
}

/** Those that fit, for one step. */
export function pastedTargets(lines: readonly PastedOutput[]): OutputEdits {
  return new Map(
    lines
      .filter(({ state }) => state === 'new' || state === 'changed')
      .map(({ name, variable }) => [name, variable]),
  );
}
