import { knownFields } from '../../../domain/process/knownFields.ts';
import type { Variable } from '../../../domain/process/process.ts';
import type { FeelVariable } from '../../../ui/code/feelTypes.ts';

/** What FEEL can name: the variables, and what is known to be in them. */
export function feelVariables(variables: readonly Variable[]): readonly FeelVariable[] {
  return variables.flatMap((variable) => [
    { name: variable.name, type: variable.type },
    ...knownFields(variable).map(({ path, type }) => ({
      name: path.join('.'),
      ...(type === '' ? {} : { type }),
    })),
  ]);
}
