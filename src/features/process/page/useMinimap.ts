import { useEffect } from 'react';
import { setPanelSize, usePanelSize } from '../../../state/uiStore.ts';
import { useSession, useSnapshotPart } from '../session/SessionContext.tsx';

const WIDE = 1400;

/** Whether the minimap is shown, and how to turn it over. */
export function useMinimap(): readonly [shown: boolean, toggle: () => void] {
  const session = useSession();
  const ready = useSnapshotPart((snapshot) => snapshot.ready);
  // Until a person says otherwise, it is there where it covers little of the diagram.
  const shown = usePanelSize('process.minimap', window.innerWidth >= WIDE ? 1 : 0) > 0;
  useEffect(() => {
    if (ready) session.editor.showMinimap(shown);
  }, [session, ready, shown]);
  return [shown, () => setPanelSize('process.minimap', shown ? 0 : 1)];
}
