import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Rename } from '../../domain/renames.ts';
import { useLocation } from 'wouter';
import { createAutosave, type Autosave } from '../../state/autosave.ts';
import { conflictToast } from '../../state/conflictToast.ts';
import { useStore } from '../../state/StoreContext.tsx';
import { toast } from '../../state/toasts.ts';
import type { DocumentStore } from '../../storage/DocumentStore.ts';
import { ConnectorSession, type ConnectorState } from './ConnectorSession.ts';
import type { Followed } from './followTasks.ts';
import { counted } from '../../domain/counted.ts';

export interface OpenConnector {
  readonly session: ConnectorSession;
  readonly autosave: Autosave;
}

/** undefined while it is read; null where there is none of that id. For one id: give its component a key. */
export function useConnectorSession(id: string): OpenConnector | null | undefined {
  const store = useStore();
  const [, navigate] = useLocation();
  const [open, setOpen] = useState<OpenConnector | null>();
  const [failure, setFailure] = useState<Error>();
  useEffect(() => {
    let left = false;
    let opened: OpenConnector | undefined;
    openConnector(store, id, (copy) => navigate(`/connectors/${copy}`)).then(
      (found) => {
        opened = found;
        if (left) closeConnector(found);
        else setOpen(found ?? null);
      },
      (error: unknown) => setFailure(error instanceof Error ? error : new Error(String(error))),
    );
    return () => {
      left = true;
      closeConnector(opened);
    };
  }, [store, id, navigate]);
  if (failure !== undefined) throw failure; // the page's error boundary says what to do
  return open;
}

export function useConnectorState(session: ConnectorSession): ConnectorState {
  return useSyncExternalStore(session.subscribe, session.getState);
}

async function openConnector(
  store: DocumentStore,
  id: string,
  onCopied: (documentId: string) => void,
): Promise<OpenConnector | undefined> {
  const session = await ConnectorSession.open(store, id, {
    onDirty: () => autosave.schedule(),
    onFollowed: (followed, isLatest) => sayFollowed(followed, () => undoRename(session, isLatest)),
  });
  const autosave = createAutosave({
    save: async () => session?.save(),
    onConflict: () => {
      const name = session?.getState().connector?.name ?? 'This connector';
      conflictToast(name, {
        load: () => void session?.takeTheirs().then(() => autosave.resume(false)),
        keepCopy: () => void session?.saveCopy().then(onCopied),
      });
    },
  });
  return session && { session, autosave };
}

// The last save must be under way before the session stops listening.
function closeConnector(open: OpenConnector | undefined): void {
  if (open === undefined) return;
  const { session, autosave } = open;
  void autosave.flush().finally(() => {
    autosave.dispose();
    session.dispose();
  });
}

function sayFollowed(followed: Followed, undo: () => void): void {
  const tasks = counted(followed.tasks, 'task');
  const processes = counted(followed.processes, 'process', 'processes');
  toast({
    message: `Renamed ${followed.renames.map(spoken).join(', ')}; ${tasks} in ${processes} ${followed.tasks === 1 ? 'follows' : 'follow'}`,
    tone: 'ok',
    about: 'rename',
    action: { label: 'Undo', run: undo },
  });
}

// A toast can outlive the next change; taking that back instead would be a surprise, and nothing at all a riddle.
function undoRename(session: ConnectorSession | undefined, isLatest: () => boolean): void {
  if (isLatest()) session?.undo();
  else toast({ message: 'More was changed since then. Take it back step by step with Undo at the top.' });
}

function spoken({ from, to }: Rename): string {
  return `${from} → ${to}`;
}
