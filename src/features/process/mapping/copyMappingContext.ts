import { createContext, useContext } from 'react';
import { t } from '../../../language/t.ts';

export const COPY_MAPPING = t('Copy mapping from another task…');

/** Asks which task to copy from; see CopyMapping. */
export const CopyMappingContext = createContext<() => void>(() => undefined);

export function useCopyMapping(): () => void {
  return useContext(CopyMappingContext);
}
