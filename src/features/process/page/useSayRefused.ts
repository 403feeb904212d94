import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { refusedTextsOf } from '../session/refusedTextsOf.ts';
import { sayRefused } from '../session/sayRefused.ts';
import { useSession, useSnapshotPart } from '../session/SessionContext.tsx';
import { showField } from './showField.ts';

/**
 * The click that leaves a field often leaves its element, too: what was refused with it was never seen. So it is said,
 * with the way back to where it waits.
 */
export function useSayRefused(documentId: string, toDiagram: () => void): void {
  const { editor } = useSession();
  const [, navigate] = useLocation();
  const owner = useSnapshotPart(({ selected }) => selected?.id ?? null);
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  useEffect(() => {
    if (owner === null) return undefined;
    return () => {
      const refused = refusedTextsOf(documentId).of(owner);
      // Who took the element away took the text away with it.
      if (refused.length === 0 || (isOpen.current && !editor.view(owner))) return;
      for (const one of refused) {
        sayRefused(one, () => {
          if (isOpen.current) {
            toDiagram();
            editor.select(owner, { reveal: true });
          } else navigate(`/processes/${documentId}?element=${encodeURIComponent(owner)}`);
          showField(owner, { kind: 'refused', field: one.field });
        });
      }
    };
  }, [owner, documentId, editor, navigate, toDiagram]);
}
