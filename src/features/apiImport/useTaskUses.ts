import { useCallback } from 'react';
import type { TaskUse } from '../../domain/versions/taskUse.ts';
import { taskUsesInSteps } from '../../formats/processWork.ts';
import { useDocuments } from '../../state/queries.ts';
import { useInTurns } from '../../state/useInTurns.ts';

const NONE: readonly never[] = [];

/** Every task of the workspace that calls an action; undefined while it is looked for. */
export function useTaskUses(): readonly TaskUse[] | undefined {
  const processes = useDocuments('process').data ?? NONE;
  const look = useCallback(() => taskUsesInSteps(processes), [processes]);
  return useInTurns(look);
}
