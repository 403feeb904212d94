import { useContext, useSyncExternalStore } from 'react';
import { useOwner } from '../OwnerContext.ts';
import { RefusedContext, type RefusedText } from './RefusedTexts.ts';

/** What was refused in a field of the owner it shows now. */
export function useRefused(field: string | undefined): RefusedText | null {
  const owner = useOwner();
  const texts = useContext(RefusedContext);
  return useSyncExternalStore(texts.subscribe, () => (field === undefined ? null : texts.get(owner, field)));
}

/** For what takes the field away with it. */
export function useForgetRefused(field: string): () => void {
  const owner = useOwner();
  const texts = useContext(RefusedContext);
  return () => texts.set(owner, field, null);
}
