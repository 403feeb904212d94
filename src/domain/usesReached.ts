import type { Reached } from './definitionChange.ts';
import { implementationOf } from './implementation.ts';
import { type MappedNames, mapsParameter } from './mappedNames.ts';

interface Using {
  readonly implementation: string;
  readonly mapped?: MappedNames;
}

/**
 * Of the tasks that use a connector, those that a change is of concern to: they map the parameter, or it is
 * required, so that they have to.
 * @param connector its old name
 */
export function usesReached<T extends Using>(
  uses: readonly T[],
  connector: string,
  { action, parameter }: Reached,
): readonly T[] {
  const calls =
    action === undefined
      ? uses.filter(({ implementation }) => implementation.startsWith(`${connector}.`))
      : uses.filter(({ implementation }) => implementation === implementationOf(connector, action));
  return parameter === undefined || parameter.required
    ? calls
    : calls.filter(({ mapped }) => mapsParameter(mapped, parameter.list, parameter.name));
}
