import { freshId } from '../values/freshId.ts';
import { variableNameFrom } from '../values/names.ts';
import type { Variable } from './process.ts';

/** A variable with an id of its own; without a wanted name it gets a free one. */
export function newVariable(
  others: readonly Variable[],
  wanted: Partial<Omit<Variable, 'id'>> = {},
): Variable {
  const name =
    wanted.name ??
    variableNameFrom(
      'variable',
      others.map((variable) => variable.name),
    );
  return { type: 'string', required: false, rest: {}, ...wanted, id: freshId(), name };
}
