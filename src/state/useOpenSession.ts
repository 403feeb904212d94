import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { DocumentStore } from '../storage/DocumentStore.ts';
import { createAutosave, type Autosave } from './autosave.ts';
import { closeSession } from './closeSession.ts';
import { conflictToast } from './conflictToast.ts';
import { failureToast } from './failureToast.ts';
import { useStore } from './StoreContext.tsx';

/** A document that is open for editing. */
interface Session {
  save(): Promise<void>;
  /** what somebody else saved */
  takeTheirs(): Promise<void>;
  /** @returns the id of the copy */
  saveCopy(): Promise<string>;
  dispose(): void;
}

export interface OpenSession<S> {
  readonly session: S;
  readonly autosave: Autosave;
}

/** How the sessions of one kind are opened: a constant, never made anew. */
export interface SessionKind<S> {
  readonly open: (store: DocumentStore, id: string, onDirty: () => void) => Promise<S | undefined>;
  /** what messages call the document */
  readonly nameOf: (session: S) => string;
  /** the address of a copy */
  readonly hrefOf: (id: string) => string;
}

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

async function openSession<S extends Session>(
  kind: SessionKind<S>,
  store: DocumentStore,
  id: string,
  navigate: (to: string) => void,
): Promise<OpenSession<S> | undefined> {
  const session = await kind.open(store, id, () => autosave.schedule());
  const autosave = createAutosave({
    save: async () => session?.save(),
    onConflict: () => session && askAfterConflict(kind, session, () => autosave.resume(false), navigate),
  });
  return session && { session, autosave };
}

/** A way that failed can be taken again: the question comes back after what went wrong. */
function askAfterConflict<S extends Session>(
  kind: SessionKind<S>,
  session: S,
  onLoaded: () => void,
  navigate: (to: string) => void,
): void {
  const askAgain = (error: unknown) =>
    failureToast(error, () => askAfterConflict(kind, session, onLoaded, navigate));
  conflictToast(kind.nameOf(session), {
    load: () => void session.takeTheirs().then(onLoaded, askAgain),
    keepCopy: () => void session.saveCopy().then((copy) => navigate(kind.hrefOf(copy)), askAgain),
  });
}

function close<S extends Session>(kind: SessionKind<S>, open: OpenSession<S> | undefined): void {
  if (open === undefined) return;
  const { session, autosave } = open;
  void closeSession(kind.nameOf(session), autosave, () => session.dispose());
}
