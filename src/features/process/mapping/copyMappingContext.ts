import { createContext, useContext } from 'react';

export const COPY_MAPPING = 'Copy mapping from another task…';

/** Asks which task to copy from; see CopyMapping. */
export const CopyMappingContext = createContext<() => void>(() => undefined);

export function useCopyMapping(): () => void {
  return useContext(CopyMappingContext);
}
