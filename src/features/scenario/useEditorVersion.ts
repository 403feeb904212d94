import { useSyncExternalStore } from 'react';
import type { ProcessEditorApi } from '../../modeler/ProcessEditorApi.ts';

/** Grows with every change of the document. */
export function useEditorVersion(editor: ProcessEditorApi): number {
  return useSyncExternalStore(
    (listener) => editor.subscribe(listener),
    () => editor.snapshot().version,
  );
}
