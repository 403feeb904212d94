import { useEffect } from 'react';
import { useSession, useSessionState } from './SessionContext.tsx';

/** `?element=ID` behind the route (or before its hash) selects the element, now and when the address changes. */
export function useElementInRoute(): void {
  const { editor } = useSession();
  const ready = useSessionState().phase === 'ready';
  useEffect(() => {
    if (!ready) return undefined;
    const select = () => {
      const id = elementInAddress();
      if (id !== null && editor.view(id)) editor.select(id, { reveal: true });
    };
    select();
    window.addEventListener('hashchange', select);
    window.addEventListener('popstate', select);
    return () => {
      window.removeEventListener('hashchange', select);
      window.removeEventListener('popstate', select);
    };
  }, [editor, ready]);
}

function elementInAddress(): string | null {
  const behind = window.location.hash.split('?')[1] ?? '';
  return new URLSearchParams(behind).get('element') ?? new URLSearchParams(window.location.search).get('element');
}
