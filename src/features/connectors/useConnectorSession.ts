import { useSyncExternalStore } from 'react';
import type { Rename } from '../../domain/versions/renames.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { toast } from '../../state/toasts.ts';
import type { OpenSession, SessionKind } from '../../state/openSession.ts';
import { useOpenSession } from '../../state/useOpenSession.ts';
import type { DocumentStore } from '../../storage/DocumentStore.ts';
import { ConnectorSession } from './ConnectorSession.ts';
import type { ConnectorState } from './ConnectorState.ts';
import type { Followed } from './followTasks.ts';

export type OpenConnector = OpenSession<ConnectorSession>;

export const CONNECTORS: SessionKind<ConnectorSession> = {
  open: openConnector,
  nameOf: (session) => session.getState().connector?.name ?? t('This connector'),
  hrefOf: (id) => `/connectors/${id}`,
};

export function useConnectorSession(id: string): OpenConnector | null | undefined {
  return useOpenSession(CONNECTORS, id);
}

export function useConnectorState(session: ConnectorSession): ConnectorState {
  return useSyncExternalStore(session.subscribe, session.getState);
}

async function openConnector(
  store: DocumentStore,
  id: string,
  onDirty: () => void,
): Promise<ConnectorSession | undefined> {
  const session = await ConnectorSession.open(store, id, {
    onDirty,
    onFollowed: (followed, isLatest) => sayFollowed(followed, () => undoRename(session, isLatest)),
  });
  return session;
}

function sayFollowed(followed: Followed, undo: () => void): void {
  const tasks = counted(followed.tasks, 'task');
  const processes = counted(followed.processes, 'process', 'processes');
  const names = followed.renames.map(spoken).join(', ');
  toast({
    message:
      followed.tasks === 1
        ? t`Renamed ${names}; ${tasks} in ${processes} follows`
        : t`Renamed ${names}; ${tasks} in ${processes} follow`,
    tone: 'ok',
    about: 'rename',
    action: { label: t('Undo'), run: undo },
  });
}

// A toast can outlive the next change; taking that back instead would be a surprise, and nothing at all a riddle.
function undoRename(session: ConnectorSession | undefined, isLatest: () => boolean): void {
  if (isLatest()) session?.undo();
  else toast({ message: t('More was changed since then. Take it back step by step with Undo at the top.') });
}

function spoken({ from, to }: Rename): string {
  return `${from} → ${to}`;
}
