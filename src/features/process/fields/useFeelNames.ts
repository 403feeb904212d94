import { useMemo } from 'react';
import type { FeelVariable } from '../../../ui/code/feelTypes.ts';
import { feelVariables } from './feelVariables.ts';
import { useSnapshotPart } from '../session/SessionContext.tsx';

/** What an expression of the selected element can name. */
export function useFeelNames(): readonly FeelVariable[] {
  const variables = useSnapshotPart((snapshot) => snapshot.variables);
  return useMemo(() => feelVariables(variables), [variables]);
}
