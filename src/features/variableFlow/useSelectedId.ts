import { useCallback, useSyncExternalStore } from 'react';
import type { ProcessEditorApi } from '../../modeler/ProcessEditorApi.ts';

/** The one element that is selected on the canvas; '' for none or several. */
export function useSelectedId(editor: ProcessEditorApi): string {
  const subscribe = useCallback((listener: () => void) => editor.subscribe(listener), [editor]);
  return useSyncExternalStore(subscribe, () => {
    const { selectedIds } = editor.snapshot();
    return selectedIds.length === 1 ? (selectedIds[0] ?? '') : '';
  });
}
