import { useEffect } from 'react';
import { useSearch } from 'wouter';
import { useSession, useSessionState } from '../session/SessionContext.tsx';

/** `?element=ID` in the address selects the element, now and when the address changes. */
export function useElementInRoute(): void {
  const { editor } = useSession();
  const ready = useSessionState().phase === 'ready';
  const id = new URLSearchParams(useSearch()).get('element');
  useEffect(() => {
    if (ready && id !== null && editor.view(id)) editor.select(id, { reveal: true });
  }, [editor, ready, id]);
}
