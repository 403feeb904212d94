import { useMemo } from 'react';
import type { FeelVariable } from '../../ui/feelTypes.ts';
import { feelVariables } from './feelVariables.ts';
import { useSnapshot } from './SessionContext.tsx';

/** What an expression of the selected element can name. */
export function useFeelNames(): readonly FeelVariable[] {
  const { variables } = useSnapshot();
  return useMemo(() => feelVariables(variables), [variables]);
}
