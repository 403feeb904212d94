import { useSyncExternalStore } from 'react';
import type { Autosave, SaveStatus } from './autosave.ts';

const never = () => () => undefined;
const saved = (): SaveStatus => 'saved';

/** `null` while there is nothing to save yet. */
export function useSaveStatus(autosave: Autosave | null): SaveStatus {
  return useSyncExternalStore(autosave?.status.subscribe ?? never, autosave?.status.get ?? saved);
}
