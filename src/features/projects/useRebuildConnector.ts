import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { t } from '../../language/t.ts';
import { createWithUndo } from '../../state/createWithUndo.ts';
import { useStore } from '../../state/StoreContext.tsx';

/** Makes a connector that nobody has from every task of the workspace that names it. */
export function useRebuildConnector(): (name: string) => void {
  const store = useStore();
  const [, navigate] = useLocation();
  return useCallback(
    (name) =>
      void createWithUndo(store, {
        make: async () => {
          const [{ rebuildConnector }, processes] = await Promise.all([
            import('../../formats/activiti/rebuildConnector.ts'),
            store.list('process'),
          ]);
          return rebuildConnector(
            name,
            processes.map(({ content }) => content),
          );
        },
        message: t`Rebuilt ${name} from the tasks that name it.`,
        onOpen: (id) => navigate(`/connectors/${id}`),
      }),
    [store, navigate],
  );
}
