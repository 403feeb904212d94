import { createContext, useContext } from 'react';
import type { Target } from '../../../domain/process/target.ts';

/** The engine the open process is for. Not read from the session's state: rows of a mapping need not hear of every save. */
export const TargetContext = createContext<Target>('activiti');

export function useTarget(): Target {
  return useContext(TargetContext);
}
