import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { closeSession } from './closeSession.ts';
import { openSession, type OpenSession, type Session, type SessionKind } from './openSession.ts';
import { useStore } from './StoreContext.tsx';

/** undefined while it is read; null where there is none of that id. For one id: give its component a key. */
export function useOpenSession<S extends Session>(
  kind: SessionKind<S>,
  id: string,
): OpenSession<S> | null | undefined {
  const store = useStore();
  const [, navigate] = useLocation();
  const [open, setOpen] = useState<OpenSession<S> | null>();
  const [failure, setFailure] = useState<Error>();
  useEffect(() => {
    let left = false;
    let opened: OpenSession<S> | undefined;
    openSession(kind, store, id, navigate).then(
      (found) => {
        opened = found;
        if (left) close(kind, found);
        else setOpen(found ?? null);
      },
      (error: unknown) => setFailure(error instanceof Error ? error : new Error(String(error))),
    );
    return () => {
      left = true;
      close(kind, opened);
    };
  }, [kind, store, id, navigate]);
  if (failure !== undefined) throw failure; // the page's error boundary says what to do
  return open;
}

function close<S extends Session>(kind: SessionKind<S>, open: OpenSession<S> | undefined): void {
  if (open === undefined) return;
  const { session, autosave } = open;
  void closeSession(kind.nameOf(session), autosave, session);
}
