import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { rebuildConnector } from '../../../formats/activiti/rebuildConnector.ts';
import type { Fix } from '../../../domain/problem.ts';
import { t } from '../../../language/t.ts';
import { createWithUndo } from '../../../state/createWithUndo.ts';
import { useStore } from '../../../state/StoreContext.tsx';
import { toast } from '../../../state/toasts.ts';
import { runFix } from './runFix.ts';
import { useSession } from '../session/SessionContext.tsx';

/** Mends a problem of the open process: on its canvas, or in the catalogue beside it. */
export function useRunFix(): (fix: Fix) => void {
  const session = useSession();
  const store = useStore();
  const [, navigate] = useLocation();
  return useCallback(
    (fix) => {
      const { action } = fix;
      if (action.kind === 'show-versions') {
        navigate(`/connectors/${action.connector}/versions`);
      } else if (action.kind === 'rebuild-connector') {
        void createWithUndo(store, {
          make: async () => {
            await session.autosave.flush(); // what was drawn a moment ago counts
            const processes = await store.list('process');
            return rebuildConnector(
              action.name,
              processes.map(({ content }) => content),
            );
          },
          message: t`Rebuilt ${action.name} from the tasks that name it.`,
          onOpen: (id) => navigate(`/connectors/${id}`),
        });
      } else {
        const why = runFix(session, fix);
        if (why !== null) toast({ message: why, tone: 'warn' });
      }
    },
    [session, store, navigate],
  );
}
