import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import type { Parameter } from '../connector/connector.ts';
import { mapsParameter } from '../mapping/mappedNames.ts';
import type { TaskUse } from './taskUse.ts';

/** What is looked at: a use of the workspace, or a task of a list of one's own. */
type Using = Pick<TaskUse, 'implementation' | 'mapped'>;

/** The uses of any action (or event) of a connector. */
export function usesOfConnector<T extends Using>(uses: readonly T[], connectorName: string): readonly T[] {
  return uses.filter((use) => use.implementation.startsWith(`${connectorName}.`));
}

/** The uses of one action. */
export function usesOfAction<T extends Using>(uses: readonly T[], implementation: string): readonly T[] {
  return uses.filter((use) => use.implementation === implementation);
}

/** Of the uses of an action, those that a change of one of its parameters is of concern to. */
export function usesOfParameter<T extends Using>(
  uses: readonly T[],
  list: 'inputs' | 'outputs',
  { name, required }: Pick<Parameter, 'name' | 'required'>,
): readonly T[] {
  if (list === 'inputs' && required === true) return uses;
  return uses.filter(({ mapped }) => mapsParameter(mapped, list, name));
}

/** "4 tasks in 2 processes" */
export function tasksAndProcesses(uses: readonly TaskUse[]): string {
  const processes = new Set(uses.map((use) => use.processId)).size;
  return t`${counted(uses.length, 'task')} in ${counted(processes, 'process', 'processes')}`;
}

/** "4 tasks in 2 processes follow" */
export function saysFollow(uses: readonly TaskUse[]): string {
  const what = tasksAndProcesses(uses);
  return uses.length === 1 ? t`${what} follows` : t`${what} follow`;
}

/** How many processes hold one of these uses. */
export function processCount(uses: readonly TaskUse[]): number {
  return new Set(uses.map((use) => use.processId)).size;
}

/** The uses of each process, or of each implementation, in the order they come. */
export function groupUses(
  uses: readonly TaskUse[],
  by: 'processId' | 'implementation',
): readonly (readonly [string, readonly TaskUse[]])[] {
  const groups = new Map<string, TaskUse[]>();
  for (const use of uses) {
    const group = groups.get(use[by]);
    if (group === undefined) groups.set(use[by], [use]);
    else group.push(use);
  }
  return [...groups];
}
