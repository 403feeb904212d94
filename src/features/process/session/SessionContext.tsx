import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { ElementData } from '../../../domain/process/process.ts';
import type { ProcessSnapshot } from '../../../modeler/ProcessEditorApi.ts';
import type { ProcessSession } from './ProcessSession.ts';
import type { SessionState } from './SessionState.ts';

export const SessionContext = createContext<ProcessSession | null>(null);

export function useSession(): ProcessSession {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession needs a SessionContext around it.');
  return session;
}

export function useSessionState(): SessionState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.state);
}

export function useSnapshot(): ProcessSnapshot {
  return useSnapshotPart((snapshot) => snapshot);
}

/**
 * One value of the snapshot: what shows it is drawn again when that changes, not with every selection.
 * @param part a function that stays the same value while nothing of its part changed
 */
export function useSnapshotPart<T>(part: (snapshot: ProcessSnapshot) => T): T {
  const { editor } = useSession();
  const subscribe = useCallback((listener: () => void) => editor.subscribe(listener), [editor]);
  return useSyncExternalStore(subscribe, () => part(editor.snapshot()));
}

/** Sets what one element carries, as one undo step. */
export function useSetData(elementId: string): (label: string, data: ElementData) => void {
  const { editor } = useSession();
  return useCallback(
    (label, data) => editor.setData(new Map([[elementId, data]]), label),
    [editor, elementId],
  );
}
