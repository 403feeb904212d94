import { useEffect, useState, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { createAutosave, type Autosave } from '../../state/autosave.ts';
import { conflictToast } from '../../state/conflictToast.ts';
import { useStore } from '../../state/StoreContext.tsx';
import type { DocumentStore } from '../../storage/DocumentStore.ts';
import { TemplateSession, type TemplateState } from './TemplateSession.ts';

export interface OpenTemplate {
  readonly session: TemplateSession;
  readonly autosave: Autosave;
}

/** undefined while it is read; null where there is none of that id. For one id: give its component a key. */
export function useTemplateSession(id: string): OpenTemplate | null | undefined {
  const store = useStore();
  const [, navigate] = useLocation();
  const [open, setOpen] = useState<OpenTemplate | null>();
  const [failure, setFailure] = useState<Error>();
  useEffect(() => {
    let left = false;
    let opened: OpenTemplate | undefined;
    openTemplate(store, id, (copy) => navigate(`/templates/${copy}`)).then(
      (found) => {
        opened = found;
        if (left) closeTemplate(found);
        else setOpen(found ?? null);
      },
      (error: unknown) => setFailure(error instanceof Error ? error : new Error(String(error))),
    );
    return () => {
      left = true;
      closeTemplate(opened);
    };
  }, [store, id, navigate]);
  if (failure !== undefined) throw failure; // the page's error boundary says what to do
  return open;
}

export function useTemplateState(session: TemplateSession): TemplateState {
  return useSyncExternalStore(session.subscribe, session.getState);
}

async function openTemplate(
  store: DocumentStore,
  id: string,
  onCopied: (documentId: string) => void,
): Promise<OpenTemplate | undefined> {
  const session = await TemplateSession.open(store, id, { onDirty: () => autosave.schedule() });
  const autosave = createAutosave({
    save: async () => session?.save(),
    onConflict: () =>
      conflictToast(session?.getState().template?.name ?? 'This template', {
        load: () => void session?.takeTheirs().then(() => autosave.resume(false)),
        keepCopy: () => void session?.saveCopy().then(onCopied),
      }),
  });
  return session && { session, autosave };
}

// The last save must be under way before the session stops listening.
function closeTemplate(open: OpenTemplate | undefined): void {
  if (open === undefined) return;
  const { session, autosave } = open;
  void autosave.flush().finally(() => {
    autosave.dispose();
    session.dispose();
  });
}
