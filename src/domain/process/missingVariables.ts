import type { CopyTarget, MappingSource } from '../mapping/copyLine.ts';
import { namesInValue } from '../expressions/expressions.ts';
import { namesInFeel } from '../expressions/feelNames.ts';
import { variableNameProblem } from '../values/names.ts';
import { newVariable } from './newVariable.ts';
import type { MappingEntry, Variable } from './process.ts';

/**
 * The variables an entry names that are not where it is copied to, and can be made there. What an expression names
 * may be something else than a variable, so there it has to be one of the source.
 */
export function missingVariables(
  { type, value }: MappingEntry,
  from: Pick<MappingSource, 'variables'>,
  to: Pick<CopyTarget, 'variables'>,
): readonly string[] {
  if (value === undefined) return [];
  if (type === 'variable') return typeof value === 'string' ? lacking([value], to) : [];
  const names = new Set(from.variables.map(({ name }) => name));
  const named = type === 'feel' && typeof value === 'string' ? namesInFeel(value) : namesInValue(value);
  return lacking(
    named.filter((name) => names.has(name)),
    to,
  );
}

/** Of these names the ones that are no variable yet, and can be one. */
export function lacking(
  names: readonly string[],
  { variables }: Pick<CopyTarget, 'variables'>,
): readonly string[] {
  const there = new Set(variables.map(({ name }) => name));
  return names.filter((name) => !there.has(name) && variableNameProblem(name) === null);
}

/** All that could be there once the missing ones are made. */
export function withMissing(from: MappingSource, to: CopyTarget): readonly Variable[] {
  const there = new Set(to.variables.map(({ name }) => name));
  return [...to.variables, ...from.variables.filter(({ name }) => !there.has(name))];
}

/** A variable as the source's process has it; of what that does not have either, one of the type. */
export function copiedVariable(
  name: string,
  type: string,
  from: Pick<MappingSource, 'variables'>,
  others: readonly Variable[],
): Variable {
  const same = from.variables.find((variable) => variable.name === name);
  return newVariable(others, { ...(same ?? { type }), name });
}
