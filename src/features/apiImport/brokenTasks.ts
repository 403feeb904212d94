import type { DefinitionChange } from '../../domain/versions/definitionChange.ts';
import type { TaskUse } from '../../domain/versions/taskUse.ts';
import { usesReached } from '../../domain/versions/usesReached.ts';

/** The tasks that something which breaks is of concern to, each once. */
export function brokenTasks(
  uses: readonly TaskUse[],
  connector: string,
  changes: readonly DefinitionChange[],
): readonly TaskUse[] {
  if (uses.length === 0) return [];
  const broken = new Set(
    changes.flatMap(({ weight, reaches }) =>
      weight === 'breaking' && reaches ? usesReached(uses, connector, reaches) : [],
    ),
  );
  return uses.filter((use) => broken.has(use));
}
