import { usesOfAction, usesOfConnector, usesOfParameter } from './connectorUses.ts';
import type { Reached } from './definitionChange.ts';
import { implementationOf } from '../connector/implementation.ts';
import type { TaskUse } from './taskUse.ts';

/**
 * Of the tasks that use a connector, those that a change is of concern to: they map the parameter, or it is
 * required, so that they have to.
 * @param connector its old name
 */
export function usesReached<T extends Pick<TaskUse, 'implementation' | 'mapped'>>(
  uses: readonly T[],
  connector: string,
  { action, parameter }: Reached,
): readonly T[] {
  const calls =
    action === undefined
      ? usesOfConnector(uses, connector)
      : usesOfAction(uses, implementationOf(connector, action));
  return parameter === undefined ? calls : usesOfParameter(calls, parameter.list, parameter);
}
